import type { Text } from '#kernel/text';
import { one, type Problem } from '#platform/web';
import { Button, errorOn, Field, Instant, Notice, Panel, PostForm, RadioGroup, Row, Stack, T, Table } from '#ui/kit';
import type { InvitationSheet } from '../queries/invitations.ts';
import type { RequestLine } from '../queries/joining.ts';
import { memberRoleName } from './organisation-words.ts';

const WAITING: Text = { fr: 'Invitations sans réponse', en: 'Invitations without an answer' };

/** Invitations that left and await an answer, on the page of the body. */
export const Invitations = ({ found, at }: { found: readonly InvitationSheet[]; at: Date }) => (
  <Table
    caption={WAITING}
    captionHidden
    rows={found}
    rowKey={(one) => one.id}
    columns={[
      { key: 'email', head: { fr: 'Adresse', en: 'Address' }, rowHeader: true, cell: (one) => one.email },
      {
        key: 'role',
        head: { fr: 'Rôle', en: 'Role' },
        cell: (one) => (
          <>
            {memberRoleName(one.role)}
            {one.quality && ` (${one.quality})`}
          </>
        ),
      },
      {
        key: 'until',
        head: { fr: 'Jusqu’au', en: 'Until' },
        cell: (one) =>
          one.expiresAt <= at ? <T fr="expirée" en="expired" /> : <Instant at={one.expiresAt} show="day" />,
      },
      {
        key: 'acts',
        head: { fr: 'Agir', en: 'Act' },
        hiddenHead: true,
        align: 'end',
        cell: (one) => <InvitationActs invitation={one} />,
      },
    ]}
  />
);

const InvitationActs = ({ invitation: { id, email } }: { invitation: InvitationSheet }) => (
  <Row>
    <PostForm action={`/invitations/${id}/resending`} layout="bare">
      <Button size="small" kind="quiet" label={{ fr: `Renvoyer à ${email}`, en: `Send again to ${email}` }}>
        {{ fr: 'Renvoyer', en: 'Send again' }}
      </Button>
    </PostForm>
    <PostForm action={`/invitations/${id}/withdrawal`} layout="bare">
      <Button size="small" kind="quiet" label={{ fr: `Annuler : ${email}`, en: `Cancel: ${email}` }}>
        {{ fr: 'Annuler', en: 'Cancel' }}
      </Button>
    </PostForm>
  </Row>
);

/** People who ask to join, each with an answer to give. */
export const Requests = ({ found, problem }: { found: readonly RequestLine[]; problem: Problem | undefined }) => (
  <Stack>
    {found.map((request) => (
      <Panel key={request.id} title={request.name}>
        <p>
          {request.email}, <Instant at={request.askedAt} show="full" />
        </p>
        {request.note !== '' && <p>« {request.note} »</p>}
        <PostForm action={`/join-requests/${request.id}/approval`}>
          <RadioGroup
            name="role"
            label={{ fr: 'Son rôle', en: 'Their role' }}
            value="applicant"
            columns
            options={(['applicant', 'viewer'] as const).map((value) => ({ value, text: memberRoleName(value) }))}
          />
          <Button label={{ fr: `Accepter : ${request.name}`, en: `Approve: ${request.name}` }}>
            {{ fr: 'Accepter', en: 'Approve' }}
          </Button>
        </PostForm>
        <PostForm action={`/join-requests/${request.id}/refusal`}>
          <Field
            name="reason"
            label={{ fr: 'Motif, si vous refusez', en: 'Reason, if you refuse' }}
            hint={{ fr: 'La personne le lira.', en: 'The person will read it.' }}
            maxLength={300}
            value={problem && one(problem.fields, 'reason')}
            error={errorOn(problem?.errors, 'reason')}
          />
          <Button kind="quiet" label={{ fr: `Refuser : ${request.name}`, en: `Refuse: ${request.name}` }}>
            {{ fr: 'Refuser', en: 'Refuse' }}
          </Button>
        </PostForm>
      </Panel>
    ))}
  </Stack>
);

export type AskProps = Readonly<{ siren: string; name: string; problem?: Problem | undefined }>;

/** A body that is registered already: the way in is to ask. Nothing is said of who acts for it. */
export const AskToJoin = ({ siren, name, problem }: AskProps) => (
  <>
    <Notice
      kind="warn"
      title={{ fr: `« ${name} » est déjà inscrit ici.`, en: `“${name}” is already registered here.` }}
    >
      <p>
        <T
          fr="Demandez à le rejoindre : les personnes qui agissent pour cet organisme recevront votre demande et y répondront."
          en="Ask to join it: those who act for this organisation will receive your request and answer it."
        />
      </p>
    </Notice>
    <PostForm action="/join-requests" hidden={{ siren }}>
      <Field
        name="note"
        label={{ fr: 'Un mot pour vous faire reconnaître', en: 'A word to be recognised by' }}
        hint={{ fr: 'Par exemple : secrétaire de mairie depuis mars', en: 'For example: town clerk since March' }}
        optional
        maxLength={300}
        value={problem && one(problem.fields, 'note')}
        error={errorOn(problem?.errors, 'note')}
      />
      <Button>
        <T fr="Demander à rejoindre cet organisme" en="Ask to join this organisation" />
      </Button>
    </PostForm>
  </>
);
