import type { Text } from '#kernel/text';
import type { Problem } from '#platform/web';
import type { Power, Signatories } from '#slices/account';
import {
  Button,
  ButtonLink,
  Checkbox,
  Day,
  ErrorSummary,
  errorOn,
  Facts,
  Field,
  Instant,
  Layout,
  Money,
  Notice,
  PageTitle,
  Panel,
  PostForm,
  Ref,
  Sheet,
  SplitPage,
  Stack,
  Steps,
  T,
  useSay,
} from '#ui/kit';
import type { GivenSignature } from '../document.ts';
import type { AgreementRow } from '../queries.ts';
import { AgreementTag, HERE } from './agreements.tsx';

export type AgreementModel = Readonly<{
  agreement: AgreementRow;
  /** The words of the agreement, for reading on screen. */
  text: Readonly<{ preamble: readonly Text[]; articles: readonly Readonly<{ title: Text; body: readonly Text[] }>[] }>;
  signatures: readonly GivenSignature[];
  /** What this person may sign now, if anything, and the quality known of them. */
  signs: 'beneficiary' | 'state' | undefined;
  quality: string;
  /** Why the power of this person does not reach this agreement, if so; and the power it rests on otherwise. */
  cannot: Text | undefined;
  power: Power | undefined;
  /** Who does or will sign, for this person, who may not sign and may bring in somebody who does. */
  signatories: Signatories | undefined;
  problem?: Problem | undefined;
}>;

/** The agreement to read, who signed it, and the signature awaited of this person. */
export const AgreementPage = (model: AgreementModel) => {
  const { agreement, problem } = model;
  const say = useSay();
  const errors = problem
    ? problem.errors.length > 0
      ? problem.errors
      : [{ field: '', message: problem.message }]
    : [];
  return (
    <Layout
      title={{ fr: `Convention ${agreement.number}`, en: `Agreement ${agreement.number}` }}
      errors={errors}
      crumbs={[{ text: HERE, href: '/agreements' }]}
    >
      <ErrorSummary errors={errors} />
      <PageTitle
        title={<T fr="Convention de financement" en="Financing agreement" />}
        over={
          <>
            <Ref>{agreement.number}</Ref> · {agreement.organisation}
          </>
        }
        tag={<AgreementTag state={agreement.state} />}
        lede={agreement.title}
      />
      <SplitPage
        asideLabel={{ fr: 'Signer et suivre', en: 'Sign and follow' }}
        main={
          <Sheet title={<T fr="Convention" en="Agreement" />}>
            {model.text.preamble.map((paragraph) => (
              <p key={paragraph.fr}>{say(paragraph)}</p>
            ))}
            {model.text.articles.map((article, index) => (
              <section key={article.title.fr}>
                <h3>
                  {index + 1}. {say(article.title)}
                </h3>
                {article.body.map((paragraph) => (
                  <p key={paragraph.fr}>{say(paragraph)}</p>
                ))}
              </section>
            ))}
          </Sheet>
        }
        aside={
          <Stack>
            <Panel title={<T fr="L’aide" en="The grant" />}>
              <Facts
                items={[
                  {
                    label: <T fr="Montant" en="Amount" />,
                    value: <Money cents={BigInt(agreement.amountCents)} show="always" />,
                  },
                ]}
              />
              <ButtonLink href={`/agreements/${agreement.id}/agreement.pdf`} kind="quiet" icon="download" block>
                {agreement.sealedHash ? (
                  <T fr="PDF signé et scellé" en="Signed and sealed PDF" />
                ) : (
                  <T fr="PDF à signer" en="PDF to sign" />
                )}
              </ButtonLink>
            </Panel>
            <Signatures {...model} />
            {model.signs && (model.cannot ? <Notice kind="stop" title={model.cannot} /> : <SignForm {...model} />)}
            {model.signatories && <WhoSigns agreement={agreement} signatories={model.signatories} />}
          </Stack>
        }
      />
    </Layout>
  );
};

const Signatures = ({ signatures, agreement }: AgreementModel) => {
  const of = (party: 'beneficiary' | 'state') => signatures.find((one) => one.party === party);
  const step = (party: 'beneficiary' | 'state', text: Text, isNext: boolean) => {
    const given = of(party);
    return {
      text,
      state: given ? ('done' as const) : isNext ? ('current' as const) : ('next' as const),
      note: given ? (
        <>
          {given.fullName}, {given.quality}, <Instant at={given.signedAt} show="full" />
          <br />
          <small>
            <T fr="Empreinte du document signé :" en="Fingerprint of the document signed:" />{' '}
            {given.documentHash.slice(0, 16)}…
          </small>
        </>
      ) : undefined,
    };
  };
  return (
    <Panel title={<T fr="Signatures" en="Signatures" />}>
      <Steps
        label={{ fr: 'Signatures', en: 'Signatures' }}
        items={[
          step(
            'beneficiary',
            { fr: 'Le bénéficiaire', en: 'The beneficiary' },
            agreement.state === 'drawn_up',
          ) as never,
          step('state', { fr: 'L’État', en: 'The State' }, agreement.state === 'signed_by_beneficiary') as never,
        ]}
      />
    </Panel>
  );
};

/** What the signature will rest on, as the body has recorded it. */
const PowerWords = ({ power }: { power: Power }) => {
  if (power.kind === 'legal_representative') {
    return <T fr="Vous signez comme représentant légal." en="You sign as legal representative." />;
  }
  return (
    <>
      <T fr="Vous signez par délégation, depuis le " en="You sign by delegation, since " />
      <Day day={power.from ?? ''} />
      {power.until && (
        <>
          <T fr=", jusqu’au " en=", until " />
          <Day day={power.until} />
        </>
      )}
      {power.limitCents !== undefined && (
        <>
          <T fr=", dans la limite de " en=", up to " />
          <Money cents={power.limitCents} />
        </>
      )}
      .
    </>
  );
};

/** Somebody who is there already is told of first, and an invitation sent is not sent again for want of being seen. */
const WhoSigns = ({ agreement, signatories }: { agreement: AgreementRow; signatories: Signatories }) => (
  <Panel title={<T fr="Qui signe pour vous ?" en="Who signs for you?" />}>
    {signatories.signs.length > 0 && (
      <p>
        <T fr="Peut signer, et trouve cette convention ici :" en="May sign, and finds this agreement here:" />{' '}
        <strong>{signatories.signs.join(', ')}</strong>
      </p>
    )}
    {signatories.invited.map(({ email, sentAt }) => (
      <p key={email}>
        <T fr="Invitation envoyée, sans réponse encore :" en="Invitation sent, not answered yet:" />{' '}
        <strong>{email}</strong>, <Instant at={sentAt} show="day" />
      </p>
    ))}
    <p>
      {signatories.signs.length === 0 ? (
        <T
          fr="Invitez la personne qui signe pour votre organisme : elle reçoit un lien et arrive ici."
          en="Invite the person who signs for your body: they receive a link and land here."
        />
      ) : (
        <T
          fr="Quelqu’un d’autre doit signer ? Invitez cette personne : elle reçoit un lien et arrive ici."
          en="Somebody else must sign? Invite them: they receive a link and land here."
        />
      )}
    </p>
    <ButtonLink
      href={`/organisations/${agreement.organisationId}/invitation?role=signatory&back=/agreements/${agreement.id}`}
      icon="mail"
      kind={signatories.signs.length + signatories.invited.length === 0 ? undefined : 'quiet'}
      block
    >
      <T fr="Inviter la personne qui signe" en="Invite the person who signs" />
    </ButtonLink>
  </Panel>
);

const SignForm = ({ agreement, signs, quality, power, problem }: AgreementModel) => {
  const typed = problem?.fields.quality;
  const errors = problem?.errors ?? [];
  return (
    <Panel title={<T fr="Votre signature" en="Your signature" />} tone="act">
      <Notice kind="act" title={<T fr="Signer engage" en="Signing binds" />}>
        {signs === 'state' ? (
          <T
            fr="Votre signature met la convention en vigueur et engage l’argent."
            en="Your signature puts the agreement in force and commits the money."
          />
        ) : (
          <T
            fr="Vous signez pour votre organisme. L’État signe ensuite."
            en="You sign for your body. The State signs next."
          />
        )}
      </Notice>
      {power && (
        <p>
          <PowerWords power={power} />
        </p>
      )}
      <PostForm
        action={`/agreements/${agreement.id}/${signs === 'state' ? 'state-signature' : 'beneficiary-signature'}`}
        hidden={{ documentHash: agreement.documentHash }}
      >
        <Field
          name="quality"
          label={<T fr="En quelle qualité signez-vous ?" en="In what quality do you sign?" />}
          hint={<T fr="Par exemple : Présidente du conseil départemental" en="For example: President of the council" />}
          value={typeof typed === 'string' ? typed : quality}
          error={errorOn(errors, 'quality')}
        />
        <Checkbox
          name="agreed"
          label={<T fr="J’ai lu la convention et je la signe" en="I have read the agreement and I sign it" />}
          error={errorOn(errors, 'agreed')}
        />
        <Button kind="act" icon="sign">
          <T fr="Signer la convention" en="Sign the agreement" />
        </Button>
      </PostForm>
    </Panel>
  );
};
