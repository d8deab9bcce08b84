-- An answer to a complex request may take two months more (GDPR, article 12(3)); the person is told why within the first.

alter table erasure_request add column extended_at timestamptz;
alter table erasure_request add column extended_by uuid;
alter table erasure_request add column extension_reason text not null default '';
alter table erasure_request add constraint erasure_request_extension
  check ((extended_at is null) = (extended_by is null) and (extended_at is null) = (extension_reason = ''));
comment on column erasure_request.extended_at is 'When the person was told that the answer takes two months more.';
comment on column erasure_request.extended_by is 'Who told them.';
comment on column erasure_request.extension_reason is 'Why, as told to the person.';
