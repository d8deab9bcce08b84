-- What the law asks of a meeting that the first tables did not keep: the second convocation, the chair's own vote, who
-- could vote on each file, and the signature of the minutes.

alter table jury_session
  add column second_meeting    boolean not null default false,
  add column minutes_signed_at timestamptz,
  add column minutes_hash      text check (minutes_hash ~ '^[0-9a-f]{64}$');
comment on column jury_session.second_meeting is 'Convened again on the same agenda, saying that no quorum is required (CRPA R133-10)';
comment on column jury_session.minutes_hash is 'SHA-256 of the canonical content of the minutes, as signed';

alter table deliberation
  add column chair_vote text check (chair_vote in ('for', 'against', 'abstain')),
  add column voters     integer check (voters >= votes_for + votes_against + abstentions);
comment on column deliberation.chair_vote is 'The vote of the chair, already counted, when it decides between equal votes (CRPA R133-11)';
comment on column deliberation.voters is 'How many members present or represented could vote on this file';

create index score_by_person on score (person_id, session_id);
create index jury_session_by_date on jury_session (meets_at desc, id desc);
