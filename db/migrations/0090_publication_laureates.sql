-- The public list of laureates, latest first: awards decided are read in that order, page by page.

create index award_decided on award (decided_at desc, application_id desc) where state = 'decided';
create index agreement_in_force on agreement (number) where state in ('in_force', 'sealed');
