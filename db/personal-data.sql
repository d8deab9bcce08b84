-- What each column says of people: the source of the register of processing, of what a person may take away, and of
-- what erasure reaches. Applied by the owner after every migration, as the rights are; doing it twice changes nothing.
--
-- Every column that can hold words, or that refers to a person, ends its comment with one of these:
--   [not personal]                      words of the service, of a body, of a document
--   [secret]                            opens a door, or proves who is there: never shown, never taken away
--   [personal: CATEGORY of WHOSE, …]    CATEGORY is one of src/kernel/personal-data.ts; WHOSE says whose data it is:
--       person_id            a column of this table that holds the identifier of a person
--       factor_id.person_id  the same, one table further
--       @email               a column of this table that holds the mailbox of a person
--       nobody               it may name people, and the schema cannot tell whom
-- A column is given to those it names, and to nobody else: what one person did to another is not the other's to read.

comment on column account.bucket is 'Which purse of the envelope. [not personal]';

comment on column agreement.number is 'Its number, as people quote it. [not personal]';
comment on column agreement.state is 'The state of its life. [not personal]';
comment on column agreement.document_hash is 'SHA-256 of the document both parties sign. [not personal]';
comment on column agreement.sealed_hash is 'SHA-256 of the sealed document. [not personal]';

comment on column answer.application_id is 'The file. [personal: file of edited_by]';
comment on column answer.field is 'The question of the form. [personal: file of edited_by]';
comment on column answer.value is 'What was answered; it may name other people. [personal: file of edited_by]';
comment on column answer.edited_by is 'Who wrote it last. [personal: file of edited_by]';
comment on column answer.edited_at is 'When. [personal: file of edited_by]';

comment on column application.id is 'Its identifier. [personal: file of opened_by, contact_id]';
comment on column application.number is 'The number of the file. [personal: file of opened_by, contact_id]';
comment on column application.opened_by is 'Who opened the file. [personal: file of opened_by]';
comment on column application.state is 'The state of its life. [not personal]';
comment on column application.title is 'The title of the project; it may name people. [personal: file of nobody]';
comment on column application.opened_at is 'When it was opened. [personal: file of opened_by]';
comment on column application.departement is 'Where the body is, for the desks. [not personal]';
comment on column application.desk is 'The desk that has the file, as a role names it. [not personal]';
comment on column application.search is 'The words by which the file is found: number, title, body, places. [personal: file of nobody]';
comment on column application.contact_id is 'The person to whom one speaks of the file; whoever opened it when empty. [personal: contact of contact_id]';
comment on column application.mandate_id is 'The mandate under which another body opened the file, if one did. [not personal]';
comment on column application.taken_up_from is 'The file it takes up again, if it does. [not personal]';

comment on column application_receipt.content is 'What the acknowledgement says, names included. [personal: file of nobody]';
comment on column application_receipt.file_hash is 'SHA-256 of the file in the store. [not personal]';

comment on column application_version.application_id is 'The file. [personal: file of filed_by]';
comment on column application_version.number is 'Which filing of the file it is. [personal: file of filed_by]';
comment on column application_version.content is 'The file as it was filed; it may name people. [personal: file of nobody]';
comment on column application_version.hash is 'SHA-256 of what was filed. [personal: file of filed_by]';
comment on column application_version.filed_by is 'Who filed it. [personal: file of filed_by]';
comment on column application_version.filed_at is 'When. [personal: file of filed_by]';

comment on column attachment.id is 'Its identifier. [personal: file of added_by]';
comment on column attachment.application_id is 'The file. [personal: file of added_by]';
comment on column attachment.field is 'The question it answers. [personal: file of added_by]';
comment on column attachment.file_hash is 'SHA-256 of the file in the store. [not personal]';
comment on column attachment.name is 'The name the file had on the computer it came from. [personal: file of added_by]';
comment on column attachment.added_by is 'Who added it. [personal: file of added_by]';
comment on column attachment.added_at is 'When. [personal: file of added_by]';

comment on column award.application_id is 'The file. [personal: decision of decided_by]';
comment on column award.state is 'The state of its life. [not personal]';
comment on column award.calculation is 'How the amount was found, figure by figure, and why in words; it may name people. [personal: decision of nobody]';
comment on column award.decided_by is 'Who decided for the State. [personal: decision of decided_by]';
comment on column award.decided_at is 'When it was decided. [personal: decision of decided_by]';

comment on column body_code.person_id is 'Who has to enter the code. [personal: membership of person_id]';
comment on column body_code.address is 'The official address of the body. [not personal]';
comment on column body_code.source is 'Where that address was read. [not personal]';
comment on column body_code.sent_by is 'Who had it sent. [personal: membership of sent_by]';
comment on column body_code.sent_at is 'When. [personal: membership of person_id, sent_by]';
comment on column body_code.used_at is 'When the right code was entered. [personal: membership of person_id]';
comment on column body_code.state is 'The state of its life. [not personal]';

comment on column body_code_secret.salt is 'Salt of the code. [secret]';
comment on column body_code_secret.hash is 'Slow hash of the code. [secret]';

comment on column call.code is 'Its short name in the pack. [not personal]';
comment on column call.takes is 'What people bring: applications, registrations or needs. [not personal]';
comment on column call.decided_by is 'Who decides: a jury, the desk, a committee or nobody. [not personal]';
comment on column call.grants is 'How money is computed: as asked, flat, by stages or none. [not personal]';
comment on column call.limited_by is 'What runs out: euros or seats. [not personal]';

comment on column ceremony.browser_hash is 'Hash of the mark of the browser. [secret]';
comment on column ceremony.purpose is 'What was asked. [personal: sign_in of person_id]';
comment on column ceremony.person_id is 'Who is to answer. [personal: sign_in of person_id]';
comment on column ceremony.challenge is 'What has to be shown back. [secret]';
comment on column ceremony.expires_at is 'Until when the answer counts. [personal: sign_in of person_id]';

comment on column confirmation.application_id is 'The file. [personal: decision of confirmed_by]';
comment on column confirmation.is_confirmed is 'Whether the service is confirmed. [personal: decision of confirmed_by]';
comment on column confirmation.explanation is 'What the officer saw, as told to the applicant; it may name people. [personal: decision of nobody]';
comment on column confirmation.visit_id is 'The last visit when it was said. [personal: decision of confirmed_by]';
comment on column confirmation.confirmed_by is 'The officer who found so. [personal: decision of confirmed_by]';
comment on column confirmation.confirmed_at is 'When. [personal: decision of confirmed_by]';

comment on column delegation_document.file_hash is 'SHA-256 of the file in the store. [not personal]';
comment on column delegation_document.name is 'The name the order had on the computer it came from. [personal: membership of added_by]';
comment on column delegation_document.added_by is 'Who filed it. [personal: membership of added_by]';
comment on column delegation_document.added_at is 'When. [personal: membership of added_by]';

comment on column deliberation.proposal is 'What the jury proposes. [not personal]';
comment on column deliberation.reasons is 'Why, about the project; it may name people. [personal: opinion of nobody]';
comment on column deliberation.dissent is 'What was said against; nobody is named by the form. [personal: opinion of nobody]';
comment on column deliberation.chair_vote is 'The vote of the chair, already counted, when it decides between equal votes (CRPA R133-11). [personal: opinion of nobody]';
comment on column deliberation.voters is 'How many members present or represented could vote on this file. [not personal]';

comment on column departure.state_hash is 'Of the mark that the provider gives back; it serves once. [secret]';
comment on column departure.browser_hash is 'Only the browser that left may come back. [secret]';
comment on column departure.provider is 'Where it went. [not personal]';
comment on column departure.locked is 'What the answer must hold, encrypted with the key of the instance. [secret]';
comment on column departure.back is 'The page to come back to. [not personal]';

comment on column email_change.token_hash is 'Hash of the link. [secret]';
comment on column email_change.person_id is 'Who asks. [personal: contact of person_id]';
comment on column email_change.email is 'The mailbox asked for. [personal: contact of person_id]';
comment on column email_change.asked_at is 'When. [personal: contact of person_id]';
comment on column email_change.correction_id is 'The correction it belongs to. [personal: contact of person_id]';
comment on column email_change.objection_hash is 'Hash of the link by which the former mailbox objects. [secret]';
comment on column email_change.used_at is 'When it was confirmed. [personal: contact of person_id]';

comment on column envelope.code is 'Its short name in the pack. [not personal]';
comment on column envelope.name is 'Its name in both languages. [not personal]';
comment on column envelope.level is 'What the node is: programme, axis, desk, région, département, year or share. [not personal]';
comment on column envelope.state is 'The state of its life. [not personal]';
comment on column envelope.territory_id is 'The territory it is for. [not personal]';

comment on column email_correction.person_id is 'Whose address. [personal: trace of person_id]';
comment on column email_correction.asked_by is 'The administrator who asked. [personal: trace of asked_by]';
comment on column email_correction.reason is 'Why. [personal: trace of person_id, asked_by]';
comment on column email_correction.asked_at is 'When. [personal: trace of person_id, asked_by]';
comment on column email_correction.ended_at is 'When it was confirmed, stopped or withdrawn. [personal: trace of person_id, asked_by]';
comment on column email_correction.state is 'What came of it. [personal: trace of person_id, asked_by]';

comment on column erasure_request.person_id is 'Who asks. [personal: trace of person_id]';
comment on column erasure_request.asked_at is 'When. [personal: trace of person_id]';
comment on column erasure_request.answered_by is 'Who answered. [personal: trace of answered_by]';
comment on column erasure_request.answered_at is 'When the answer came. [personal: trace of person_id, answered_by]';
comment on column erasure_request.reason is 'Why it was refused. [personal: trace of person_id]';
comment on column erasure_request.extended_at is 'When the person was told that the answer takes two months more. [personal: trace of person_id, extended_by]';
comment on column erasure_request.extended_by is 'Who told them. [personal: trace of extended_by]';
comment on column erasure_request.extension_reason is 'Why, as told to the person. [personal: trace of person_id]';
comment on column erasure_request.state is 'What came of it. [personal: trace of person_id, answered_by]';

comment on column factor.person_id is 'Whose it is. [personal: sign_in of person_id]';
comment on column factor.kind is 'A passkey or an authenticator. [personal: sign_in of person_id]';
comment on column factor.name is 'The name the person gave it. [personal: sign_in of person_id]';
comment on column factor.credential_id is 'Identifier of the passkey. [secret]';
comment on column factor.public_key is 'Public key of the passkey. [secret]';
comment on column factor.transports is 'How the passkey is reached. [secret]';
comment on column factor.secret is 'Of an authenticator, encrypted with the key of the instance; emptied when it is removed. [secret]';
comment on column factor.added_at is 'When it was added. [personal: sign_in of person_id]';
comment on column factor.state is 'In use or removed. [personal: sign_in of person_id]';

comment on column factor_use.used_at is 'When it last served. [personal: sign_in of factor_id.person_id]';

comment on column finding.application_id is 'The file. [personal: decision of decided_by]';
comment on column finding.verdict is 'Admissible or not. [personal: decision of decided_by]';
comment on column finding.reasons is 'Why, as told to the applicant; it may name people. [personal: decision of nobody]';
comment on column finding.decided_by is 'The officer who found so. [personal: decision of decided_by]';
comment on column finding.decided_at is 'When. [personal: decision of decided_by]';

comment on column heartbeat.name is 'Which process. [not personal]';

comment on column identity.provider is 'The identity provider. [personal: sign_in of person_id]';
comment on column identity.subject is 'How the provider calls the person. [personal: sign_in of person_id]';
comment on column identity.person_id is 'The person it is about. [personal: sign_in of person_id]';
comment on column identity.first_used_at is 'First sign-in this way. [personal: sign_in of person_id]';
comment on column identity.last_used_at is 'Last sign-in this way. [personal: sign_in of person_id]';
comment on column identity.issuer is 'As the provider names itself in what it signs. [personal: sign_in of person_id]';
comment on column identity.uid is 'What the employer calls the person. [personal: sign_in of person_id]';
comment on column identity.id is 'Its identifier. [personal: sign_in of person_id]';
comment on column identity.vouched is 'Whether a second factor was vouched for at the last sign-in this way. [personal: sign_in of person_id]';

comment on column identity_siret.identity_id is 'Which identity named it. [personal: membership of identity_id.person_id]';
comment on column identity_siret.siret is 'The establishment the provider named. [personal: membership of identity_id.person_id]';
comment on column identity_siret.first_seen_at is 'When it first said so. [personal: membership of identity_id.person_id]';
comment on column identity_siret.last_seen_at is 'When it last said so. [personal: membership of identity_id.person_id]';

comment on column introduction.browser_hash is 'The browser in which the person came back from the provider. [secret]';
comment on column introduction.link_hash is 'The one link that settles it, of a mailbox the person said is theirs. [secret]';
comment on column introduction.provider is 'Who says so. [personal: sign_in of newcomer_id]';
comment on column introduction.issuer is 'As the provider names itself. [personal: sign_in of newcomer_id]';
comment on column introduction.subject is 'As the provider knows the person. [personal: sign_in of newcomer_id]';
comment on column introduction.uid is 'As the employer knows the person. [personal: sign_in of newcomer_id]';
comment on column introduction.email is 'As the provider says; nothing when it says none. [personal: contact of newcomer_id]';
comment on column introduction.given_name is 'Proposed in the form that asks for a name. [personal: identity of newcomer_id]';
comment on column introduction.family_name is 'Proposed in the form that asks for a name. [personal: identity of newcomer_id]';
comment on column introduction.siret is 'The establishment the person works for, when the provider says one. [personal: membership of newcomer_id]';
comment on column introduction.vouched is 'Whether a second factor was vouched for. [personal: sign_in of newcomer_id]';
comment on column introduction.newcomer_id is 'Who will be settled by saying a name. [personal: sign_in of newcomer_id]';

comment on column invitation.organisation_id is 'The body. [personal: membership of @email, invited_by]';
comment on column invitation.email is 'The mailbox invited. [personal: contact of @email]';
comment on column invitation.role is 'The role offered. [personal: membership of @email, invited_by]';
comment on column invitation.quality is 'In what quality the person would sign. [personal: membership of @email]';
comment on column invitation.basis is 'On what the power to sign would rest. [personal: membership of @email]';
comment on column invitation.lang is 'The language of the message. [personal: membership of @email]';
comment on column invitation.back is 'The page to come back to. [not personal]';
comment on column invitation.invited_by is 'Who invited. [personal: membership of invited_by]';
comment on column invitation.sent_at is 'When. [personal: membership of @email, invited_by]';
comment on column invitation.token_hash is 'Hash of the link. [secret]';
comment on column invitation.state is 'What came of it. [personal: membership of @email, invited_by]';

comment on column join_request.organisation_id is 'The body. [personal: membership of person_id]';
comment on column join_request.person_id is 'Who asks. [personal: membership of person_id]';
comment on column join_request.note is 'What they wrote to be recognised. [personal: membership of person_id]';
comment on column join_request.asked_at is 'When they asked. [personal: membership of person_id]';
comment on column join_request.answered_by is 'Who answered. [personal: membership of answered_by]';
comment on column join_request.answered_at is 'When the answer came. [personal: membership of person_id, answered_by]';
comment on column join_request.reason is 'Why they were refused. [personal: membership of person_id]';
comment on column join_request.state is 'What came of it. [personal: membership of person_id, answered_by]';

comment on column journal.at is 'When. [personal: trace of actor_id, on_behalf_of, subject_id]';
comment on column journal.act is 'What was done. [personal: trace of actor_id, on_behalf_of, subject_id]';
comment on column journal.actor_id is 'Who did it; the identifier stays when the name is gone. [personal: trace of actor_id]';
comment on column journal.on_behalf_of is 'For whom, when somebody stood in. [personal: trace of on_behalf_of]';
comment on column journal.as_role is 'In what role. [personal: trace of actor_id, on_behalf_of]';
comment on column journal.machine is 'The life it belongs to. [not personal]';
comment on column journal.subject_id is 'What it was done to: a thing, or the account of a person. [personal: trace of subject_id]';
comment on column journal.from_state is 'The state before. [not personal]';
comment on column journal.to_state is 'The state after. [not personal]';
comment on column journal.facts is 'What the act keeps: identifiers, amounts, reasons; never a name nor an address. [personal: trace of nobody]';
comment on column journal.request_id is 'So that the same request has one effect. [not personal]';
comment on column journal.previous_hash is 'Hash of the link before. [not personal]';
comment on column journal.hash is 'Hash of this link. [not personal]';

comment on column journal_head.hash is 'Hash of the last link. [not personal]';

comment on column journal_seal.heads is 'The heads of all lanes. [not personal]';
comment on column journal_seal.previous_hash is 'Hash of the seal before. [not personal]';
comment on column journal_seal.hash is 'Hash of this seal. [not personal]';

comment on column jury_member.session_id is 'The meeting. [personal: rights of person_id, mandate_to]';
comment on column jury_member.person_id is 'Who sits. [personal: rights of person_id]';
comment on column jury_member.seat is 'Chair, member or secretary. [personal: rights of person_id]';
comment on column jury_member.quality is 'In what quality. [personal: rights of person_id]';
comment on column jury_member.employer_siren is 'For whom they work, to see links with applicants. [personal: opinion of person_id]';
comment on column jury_member.presence is 'Whether they came. [personal: rights of person_id]';
comment on column jury_member.mandate_to is 'Who voted for them. [personal: rights of mandate_to]';
comment on column jury_member.received_at is 'When they received the file of the session. [personal: rights of person_id]';
comment on column jury_member.declared_at is 'When they declared their interests. [personal: opinion of person_id]';

comment on column jury_session.state is 'The state of its life. [not personal]';
comment on column jury_session.place is 'Where it meets. [not personal]';
comment on column jury_session.urgency is 'Why it was convened in urgency. [not personal]';
comment on column jury_session.minutes_file is 'SHA-256 of the minutes in the store. [not personal]';
comment on column jury_session.second_meeting is 'Convened again on the same agenda, saying that no quorum is required (CRPA R133-10). [not personal]';
comment on column jury_session.minutes_hash is 'SHA-256 of the canonical content of the minutes, as signed. [not personal]';

comment on column lateness.application_id is 'The file. [not personal]';
comment on column lateness.explanation is 'Why the lateness was accepted; it may name people. [personal: decision of nobody]';
comment on column lateness.accepted_by is 'Who accepted it. [personal: decision of accepted_by]';
comment on column lateness.accepted_at is 'When. [personal: decision of accepted_by]';

comment on column letter.application_id is 'The file. [personal: decision of first_opened_by]';
comment on column letter.kind is 'What it tells. [personal: decision of first_opened_by]';
comment on column letter.file_hash is 'SHA-256 of the file in the store. [not personal]';
comment on column letter.first_opened_at is 'When. [personal: decision of first_opened_by]';
comment on column letter.first_opened_by is 'Who opened it first. [personal: decision of first_opened_by]';
comment on column letter.content is 'What the letter says, names included. [personal: decision of nobody]';

comment on column look.id is 'Subject of the journal. [personal: trace of person_id, viewer_id]';
comment on column look.viewer_id is 'Who looks: the true name. [personal: trace of viewer_id]';
comment on column look.person_id is 'As whom. [personal: trace of person_id]';
comment on column look.reason is 'Why, in a sentence that the person reads. [personal: trace of person_id, viewer_id]';
comment on column look.began_at is 'When it began. [personal: trace of person_id, viewer_id]';
comment on column look.ended_at is 'When somebody ended it before. [personal: trace of person_id, viewer_id]';
comment on column look.state is 'Open, or ended by somebody. [personal: trace of person_id, viewer_id]';

comment on column look_page.path is 'The address read, without what was searched for. [personal: trace of look_id.person_id]';

comment on column mandate.programme_code is 'For which programme. [not personal]';
comment on column mandate.given_by is 'Who gave it for the body. [personal: membership of given_by]';
comment on column mandate.given_at is 'When. [personal: membership of given_by]';
comment on column mandate.state is 'In force or ended. [personal: membership of given_by]';
comment on column mandate.call_code is 'The only call of the programme it is for, when it is narrower. [not personal]';

comment on column mandate_document.file_hash is 'What was filed. [personal: membership of added_by]';
comment on column mandate_document.name is 'The name of the file; it may name people. [personal: membership of added_by]';
comment on column mandate_document.added_by is 'Who filed it: it serves that person only. [personal: membership of added_by]';
comment on column mandate_document.added_at is 'When. [personal: membership of added_by]';

comment on column merger.recorded_by is 'Who recorded it. [personal: decision of recorded_by]';
comment on column merger.recorded_at is 'When it was recorded; the day of effect is in the plan. [personal: decision of recorded_by]';
comment on column merger.state is 'Recorded: there is no way back. [not personal]';

comment on column merger_plan.survivor_siren is 'The number of the body that remains or is born. [not personal]';
comment on column merger_plan.survivor_name is 'Its name, when it is not registered and the territory data do not know it. [not personal]';
comment on column merger_plan.survivor_kind is 'Its kind, in the same case. [not personal]';
comment on column merger_plan.absorbed_sirens is 'The numbers of the bodies that end. [not personal]';
comment on column merger_plan.reason is 'What the deed decides, in words; it may name people. [personal: decision of nobody]';
comment on column merger_plan.file_hash is 'The deed as it was filed. [not personal]';
comment on column merger_plan.file_name is 'The name of the file of the deed. [not personal]';
comment on column merger_plan.made_by is 'Who prepared it. [personal: decision of made_by]';
comment on column merger_plan.made_at is 'When. [personal: decision of made_by]';

comment on column membership.organisation_id is 'The body. [personal: membership of person_id]';
comment on column membership.person_id is 'Who acts for the body. [personal: membership of person_id]';
comment on column membership.role is 'As what. [personal: membership of person_id]';
comment on column membership.quality is 'In what quality the person signs. [personal: membership of person_id]';
comment on column membership.state is 'Active, provisional or ended. [personal: membership of person_id]';
comment on column membership.basis is 'On what the power to sign rests. [personal: membership of person_id]';
comment on column membership.starts_on is 'From which day. [personal: membership of person_id]';
comment on column membership.ends_on is 'Until which day. [personal: membership of person_id]';
comment on column membership.provisional_since is 'Since when it awaits verification. [personal: membership of person_id]';

comment on column migration.file is 'The file applied. [not personal]';
comment on column migration.sha256 is 'Its hash. [not personal]';

comment on column need.theme is 'One of the themes of its call. [not personal]';
comment on column need.title is 'What is needed, in a line; public. [not personal]';
comment on column need.summary is 'What is needed, in the words of the body; public, it may name people. [personal: need of nobody]';
comment on column need.joined_reason is 'Why it was brought together with another; public. [not personal]';
comment on column need.search is 'Its words, for searching. [personal: need of nobody]';
comment on column need.words is 'Its words, for finding what is near. [personal: need of nobody]';
comment on column need.state is 'The state of its life. [not personal]';

comment on column need_decision.outcome is 'What the committee decided. [not personal]';
comment on column need_decision.reasons is 'Why; public, it may name people. [personal: need of nobody]';

comment on column need_opinion.need_id is 'The need. [personal: opinion of person_id]';
comment on column need_opinion.person_id is 'The member of the committee. [personal: opinion of person_id]';
comment on column need_opinion.opinion is 'Whether they would keep it. [personal: opinion of person_id]';
comment on column need_opinion.sentence is 'Why, in their words. [personal: opinion of person_id]';
comment on column need_opinion.given_at is 'When. [personal: opinion of person_id]';

comment on column need_presence.need_id is 'The need decided on. [personal: opinion of person_id]';
comment on column need_presence.person_id is 'The member of the committee who was present. [personal: opinion of person_id]';

comment on column need_support.addition is 'What the body would add; public, it may name people. [personal: need of nobody]';
comment on column need_support.state is 'The state of its life. [not personal]';

comment on column organisation.siren is 'SIREN of the body. [not personal]';
comment on column organisation.siret is 'SIRET of its seat. [not personal]';
comment on column organisation.name is 'Its name, as the public registers have it. [not personal]';
comment on column organisation.kind is 'What kind of body. [not personal]';
comment on column organisation.territory_id is 'Its territory. [not personal]';
comment on column organisation.address is 'Its official address. [not personal]';
comment on column organisation.state is 'The state of its life. [not personal]';
comment on column organisation.ground is 'Territories it took over by mergers, whose inhabitants count as its own; empty for the rest. [not personal]';

comment on column outbox.created_at is 'When it was written. [personal: message of @recipient]';
comment on column outbox.recipient is 'The mailbox it goes to. [personal: contact of @recipient]';
comment on column outbox.subject is 'Its subject. [personal: message of @recipient]';
comment on column outbox.body is 'Its words; emptied once sent when they hold a link. [personal: message of @recipient]';
comment on column outbox.calendar is 'The appointment it brings, for a calendar. [personal: message of @recipient]';
comment on column outbox.sent_at is 'When it left. [personal: message of @recipient]';
comment on column outbox.last_error is 'What the mail server answered. [personal: message of nobody]';

comment on column partner.application_id is 'The file. [not personal]';
comment on column partner.organisation_id is 'The body asked to join it. [not personal]';
comment on column partner.state is 'The state of its life. [not personal]';
comment on column partner.brings is 'What it brings, in words of the lead; they may name people. [personal: file of nobody]';
comment on column partner.proposed_by is 'Who proposed it. [personal: file of proposed_by]';
comment on column partner.proposed_at is 'When. [personal: file of proposed_by]';
comment on column partner.asked_at is 'When it was last asked to attest. [personal: file of proposed_by]';
comment on column partner.attested_by is 'Who attested for it last. [personal: file of attested_by]';
comment on column partner.attested_at is 'When. [personal: file of attested_by]';
comment on column partner.quality is 'In what quality they attested. [personal: file of attested_by]';
comment on column partner.attested_hash is 'Fingerprint of what they attested. [not personal]';

comment on column passing.application_id is 'The file. [personal: decision of passed_by]';
comment on column passing.number is 'The number of the file. [not personal]';
comment on column passing.from_desk is 'The desk that passed it on. [not personal]';
comment on column passing.to_desk is 'The desk it concerns. [not personal]';
comment on column passing.reason is 'Why, as told to the applicant; it may name people. [personal: decision of nobody]';
comment on column passing.passed_by is 'The officer who passed it on. [personal: decision of passed_by]';
comment on column passing.passed_at is 'When. [personal: decision of passed_by]';

comment on column payment_order.number is 'Its number. [personal: decision of certified_by, ordered_by]';
comment on column payment_order.state is 'The state of its life. [not personal]';
comment on column payment_order.certified_by is 'Who certified the service done. [personal: decision of certified_by]';
comment on column payment_order.certified_at is 'When. [personal: decision of certified_by]';
comment on column payment_order.ordered_by is 'Who ordered the payment. [personal: decision of ordered_by]';
comment on column payment_order.ordered_at is 'When. [personal: decision of ordered_by]';
comment on column payment_order.reference is 'The reference of the payment at the accountant. [not personal]';

comment on column person.id is 'The person; the identifier stays when the name is gone. [personal: identity of id]';
comment on column person.email is 'The mailbox by which they sign in. [personal: contact of id]';
comment on column person.given_name is 'First name. [personal: identity of id]';
comment on column person.family_name is 'Last name. [personal: identity of id]';
comment on column person.lang is 'The language they read. [personal: identity of id]';
comment on column person.state is 'Whether the account is open. [personal: identity of id]';

comment on column presence.person_id is 'Who was seen. [personal: sign_in of person_id]';
comment on column presence.seen_on is 'The last day. [personal: sign_in of person_id]';

comment on column programme.code is 'Its short name in the pack. [not personal]';
comment on column programme.state is 'The state of its life. [not personal]';

comment on column programme_version.hash is 'SHA-256 of the content. [not personal]';
comment on column programme_version.pack is 'The programme as it was loaded. [not personal]';


comment on column rate_limit.key is 'What is counted: a limit, a window, and who as a keyed hash; no list of who asks from where. [personal: sign_in of nobody]';

comment on column recovery_code.person_id is 'Whose it is. [personal: sign_in of person_id]';
comment on column recovery_code.code_hash is 'Hash of the code. [secret]';
comment on column recovery_code.used_at is 'When it served. [personal: sign_in of person_id]';

comment on column recusal.session_id is 'The meeting. [personal: opinion of person_id]';
comment on column recusal.person_id is 'Who steps aside. [personal: opinion of person_id]';
comment on column recusal.application_id is 'The file. [personal: opinion of person_id]';
comment on column recusal.nature is 'Why: the link with the file. [personal: opinion of person_id]';
comment on column recusal.written_at is 'When. [personal: opinion of person_id]';

comment on column refusal.at is 'When. [personal: trace of actor_id]';
comment on column refusal.act is 'What was asked. [personal: trace of actor_id]';
comment on column refusal.actor_id is 'Who asked. [personal: trace of actor_id]';
comment on column refusal.code is 'Which rule refused. [personal: trace of actor_id]';
comment on column refusal.facts is 'The figures of the rule. [personal: trace of nobody]';
comment on column refusal.request_id is 'The request refused. [not personal]';

comment on column registration.id is 'Its identifier. [personal: training of @email]';
comment on column registration.training_id is 'Which training. [personal: training of @email]';
comment on column registration.organisation_id is 'The body for which they come. [personal: training of @email]';
comment on column registration.given_name is 'Their first name. [personal: training of @email]';
comment on column registration.family_name is 'Their last name. [personal: training of @email]';
comment on column registration.email is 'Their mailbox, with or without an account. [personal: training of @email]';
comment on column registration.lang is 'The language in which they are written to. [personal: training of @email]';
comment on column registration.registered_by is 'Who registered them. [personal: training of registered_by]';
comment on column registration.registered_at is 'When. [personal: training of @email, registered_by]';
comment on column registration.seated_at is 'When they got a seat. [personal: training of @email]';
comment on column registration.certificate_hash is 'SHA-256 of the certificate in the store. [personal: training of @email]';
comment on column registration.gave_opinion is 'Whether they gave an opinion; not which. [personal: training of @email]';
comment on column registration.state is 'The state of its life: waiting, seated, present or not. [personal: training of @email]';

comment on column retention_run.counts is 'How many of each were due, and done. [not personal]';
comment on column retention_run.state is 'The state of its life. [not personal]';

comment on column role_grant.person_id is 'Who holds the role. [personal: rights of person_id]';
comment on column role_grant.role is 'The role. [personal: rights of person_id, given_by, on_behalf_of]';
comment on column role_grant.scope_kind is 'Where it counts: the instance, a programme, a call or a desk. [personal: rights of person_id, given_by, on_behalf_of]';
comment on column role_grant.starts_on is 'From which day. [personal: rights of person_id, given_by, on_behalf_of]';
comment on column role_grant.ends_on is 'Until which day. [personal: rights of person_id, given_by, on_behalf_of]';
comment on column role_grant.given_by is 'Who gave it. [personal: rights of given_by]';
comment on column role_grant.reason is 'Why it was given. [personal: rights of person_id]';
comment on column role_grant.state is 'Held or withdrawn. [personal: rights of person_id, given_by, on_behalf_of]';
comment on column role_grant.scope_desk is 'The desk. [personal: rights of person_id]';
comment on column role_grant.on_behalf_of is 'Whose role it is, when it is lent. [personal: rights of on_behalf_of]';

comment on column round.state is 'The state of its life. [not personal]';

comment on column satisfaction.question is 'Which question. [not personal]';

comment on column score.session_id is 'The meeting. [personal: opinion of person_id]';
comment on column score.application_id is 'The file. [personal: opinion of person_id]';
comment on column score.person_id is 'The juror. [personal: opinion of person_id]';
comment on column score.points is 'The points given, criterion by criterion. [personal: opinion of person_id]';
comment on column score.comment is 'What the juror wrote. [personal: opinion of person_id]';
comment on column score.scored_at is 'When. [personal: opinion of person_id]';

comment on column selection.state is 'The state of its life. [not personal]';
comment on column selection.decided_by is 'Who decided for the State. [personal: decision of decided_by]';
comment on column selection.decided_at is 'When. [personal: decision of decided_by]';

comment on column session.token_hash is 'Hash of the token. [secret]';
comment on column session.person_id is 'Whose session. [personal: sign_in of person_id]';
comment on column session.created_at is 'When it was opened. [personal: sign_in of person_id]';
comment on column session.last_seen_at is 'Last sign of life. [personal: sign_in of person_id]';
comment on column session.expires_at is 'Its end. [personal: sign_in of person_id]';
comment on column session.newcomer_id is 'The identifier of somebody who has not said a name yet. [personal: sign_in of newcomer_id]';
comment on column session.newcomer_email is 'The mailbox of somebody who has not said a name yet. [personal: contact of @newcomer_email]';
comment on column session.provider is 'By which way they came in. [personal: sign_in of person_id]';
comment on column session.identity_id is 'By which identity it was opened. [personal: sign_in of person_id]';
comment on column session.vouched_at is 'When a second factor was shown. [personal: sign_in of person_id]';
comment on column session.logout_hint is 'What the provider asks for to end its own session too; a secret. [secret]';
comment on column session.browser_name is 'What the browser says it is. [personal: sign_in of person_id]';
comment on column session.rights is 'Digest of what the person held when the session was opened: another digest, another session. [secret]';

comment on column sign_in_link.token_hash is 'Hash of the link. [secret]';
comment on column sign_in_link.browser_hash is 'Hash of the mark of the browser. [secret]';
comment on column sign_in_link.email is 'The mailbox it was sent to. [personal: contact of @email]';
comment on column sign_in_link.back is 'The page to come back to. [personal: sign_in of @email]';
comment on column sign_in_link.created_at is 'When it was asked for. [personal: sign_in of @email]';
comment on column sign_in_link.used_at is 'When it served. [personal: sign_in of @email]';

comment on column signature.agreement_id is 'The agreement. [personal: decision of person_id]';
comment on column signature.party is 'The beneficiary or the State. [personal: decision of person_id]';
comment on column signature.person_id is 'Who signed. [personal: decision of person_id]';
comment on column signature.full_name is 'Their name, as it stands on the agreement. [personal: decision of person_id]';
comment on column signature.quality is 'Their quality, as it stands on the agreement. [personal: decision of person_id]';
comment on column signature.signed_at is 'When. [personal: decision of person_id]';
comment on column signature.document_hash is 'SHA-256 of what they signed. [personal: decision of person_id]';

comment on column stored_file.hash is 'SHA-256 of the content. [not personal]';
comment on column stored_file.type is 'Its media type. [not personal]';

comment on column support_consent.id is 'Subject of the journal. [personal: trace of person_id]';
comment on column support_consent.person_id is 'Who consents, and will be seen. [personal: trace of person_id]';
comment on column support_consent.given_at is 'When the person consented. [personal: trace of person_id]';
comment on column support_consent.ends_at is 'When it ends by itself. [personal: trace of person_id]';
comment on column support_consent.state is 'Open, or withdrawn by the person. [personal: trace of person_id]';

comment on column territory.id is 'Its identifier. [not personal]';
comment on column territory.kind is 'What kind of thing it is. [not personal]';
comment on column territory.code is 'Its code in the official list. [not personal]';
comment on column territory.siren is 'SIREN of the body of this territory. [not personal]';
comment on column territory.name is 'Its name. [not personal]';
comment on column territory.nature is 'Its legal nature. [not personal]';
comment on column territory.postcodes is 'Its postcodes. [not personal]';
comment on column territory.departement is 'Its département. [not personal]';
comment on column territory.region is 'Its région. [not personal]';
comment on column territory.epci is 'Its intercommunality. [not personal]';
comment on column territory.exercises is 'What else it is in law. [not personal]';
comment on column territory.same_body_as is 'The territory whose body it shares. [not personal]';
comment on column territory.search_name is 'Its name without accents. [not personal]';

comment on column territory_former_code.code is 'The former code. [not personal]';
comment on column territory_former_code.kind is 'What kind of thing it is. [not personal]';
comment on column territory_former_code.name is 'The former name. [not personal]';
comment on column territory_former_code.commune_id is 'The commune of today. [not personal]';
comment on column territory_former_code.search_name is 'The name without accents. [not personal]';

comment on column territory_member.territory_id is 'What contains. [not personal]';
comment on column territory_member.commune_id is 'What is contained. [not personal]';

comment on column territory_vintage.source is 'Where the figures come from. [not personal]';
comment on column territory_vintage.population_kind is 'Which population counts. [not personal]';

comment on column trainer.training_id is 'The training they give. [personal: rights of person_id]';
comment on column trainer.person_id is 'Who gives it. [personal: rights of person_id]';
comment on column trainer.quality is 'In what quality, published with the training. [personal: rights of person_id]';

comment on column training.theme is 'One of the themes of its call. [not personal]';
comment on column training.title is 'Its title. [not personal]';
comment on column training.summary is 'What one learns there. [not personal]';
comment on column training.agenda is 'The programme of the day; it may name who speaks. [personal: training of nobody]';
comment on column training.town is 'Where it takes place. [not personal]';
comment on column training.accessibility is 'How the place is reached and followed. [not personal]';
comment on column training.zone is 'The clock by which its hours are told. [not personal]';
comment on column training.state is 'The state of its life. [not personal]';

comment on column training_venue.venue is 'The room or the link, for those registered. [not personal]';

comment on column transfer.debit_bucket is 'The purse it leaves. [not personal]';
comment on column transfer.credit_bucket is 'The purse it goes to. [not personal]';
comment on column transfer.kind is 'What it is for. [not personal]';

comment on column transition.machine is 'The life. [not personal]';
comment on column transition.act is 'The act. [not personal]';
comment on column transition.from_state is 'The state before. [not personal]';
comment on column transition.to_state is 'The state after. [not personal]';

comment on column visit.application_id is 'The file. [personal: decision of asked_by]';
comment on column visit.address is 'The page visited, as the file gives it. [not personal]';
comment on column visit.asked_by is 'Who asked for the visit; nobody when it follows the filing. [personal: decision of asked_by]';
comment on column visit.asked_as is 'As what they asked. [personal: decision of asked_by]';
comment on column visit.asked_at is 'When. [personal: decision of asked_by]';
comment on column visit.outcome is 'Whether what was looked for was seen. [not personal]';
comment on column visit.hops is 'The addresses followed, where each was found, what each answered. [not personal]';
comment on column visit.sightings is 'The signs that were seen, and where on the page. [not personal]';
comment on column visit.fault is 'What kept the visit from reading the page. [not personal]';
comment on column visit.title is 'The title of the page. [personal: decision of nobody]';
comment on column visit.excerpt is 'The first words of the page; they may name people. [personal: decision of nobody]';
comment on column visit.hash is 'SHA-256 of the page. [not personal]';

comment on column application.follows is 'The file of the stage before, if it has one. [not personal]';

comment on column measure_answer.application_id is 'The file. [personal: file of edited_by]';
comment on column measure_answer.moment is 'At the entry or at the end of a path. [not personal]';
comment on column measure_answer.question is 'The question of the questionnaire. [not personal]';
comment on column measure_answer.edited_by is 'Who chose the level last. [personal: file of edited_by]';
comment on column measure_answer.edited_at is 'When. [personal: file of edited_by]';

comment on column measure.application_id is 'The file. [personal: file of taken_by]';
comment on column measure.moment is 'At the entry or at the end of a path. [not personal]';
comment on column measure.answers is 'Levels by question: words of a body about itself, confidential. [not personal]';
comment on column measure.taken_by is 'Who took it for the body. [personal: file of taken_by]';
comment on column measure.taken_at is 'When. [personal: file of taken_by]';
comment on column measure.state is 'The state of its life. [not personal]';

comment on column deliverable_paper.application_id is 'The file. [personal: file of added_by]';
comment on column deliverable_paper.code is 'What the stage must bring. [not personal]';
comment on column deliverable_paper.file_hash is 'The document, by the hash of its content. [not personal]';
comment on column deliverable_paper.name is 'The name it was sent under; it may name people. [personal: file of nobody]';
comment on column deliverable_paper.added_by is 'Who chose it. [personal: file of added_by]';
comment on column deliverable_paper.added_at is 'When. [personal: file of added_by]';

comment on column deliverable.application_id is 'The file. [personal: file of delivered_by, decided_by]';
comment on column deliverable.code is 'What the stage must bring. [not personal]';
comment on column deliverable.file_hash is 'The document, by the hash of its content. [not personal]';
comment on column deliverable.name is 'The name it was sent under; it may name people. [personal: file of nobody]';
comment on column deliverable.delivered_by is 'Who handed it over. [personal: file of delivered_by]';
comment on column deliverable.delivered_at is 'When. [personal: file of delivered_by]';
comment on column deliverable.decided_by is 'The officer who approved or returned it. [personal: decision of decided_by]';
comment on column deliverable.decided_at is 'When. [personal: decision of decided_by]';
comment on column deliverable.reason is 'What is to be taken up, as told to the body; it may name people. [personal: decision of nobody]';
comment on column deliverable.state is 'The state of its life. [not personal]';
