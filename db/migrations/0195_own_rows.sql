-- What somebody wrote or decided is found without reading everybody's: for what they take away, and for erasure.

create index answer_by_editor on answer (edited_by);
create index application_by_opener on application (opened_by);
create index application_by_speaker on application (coalesce(contact_id, opened_by));
create index application_version_by_filer on application_version (filed_by);
create index attachment_by_adder on attachment (added_by);
create index finding_by_decider on finding (decided_by);
create index award_by_decider on award (decided_by) where decided_by is not null;
create index letter_by_opener on letter (first_opened_by) where first_opened_by is not null;
create index signature_by_person on signature (person_id);
create index journal_by_principal on journal (on_behalf_of) where on_behalf_of is not null;
create index refusal_by_actor on refusal (actor_id);
create index invitation_by_inviter on invitation (invited_by);
create index invitation_by_address on invitation (email);
