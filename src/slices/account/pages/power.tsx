import { one, type Problem } from '#platform/web';
import {
  Button,
  errorOn,
  Facts,
  Field,
  FileField,
  Layout,
  PageTitle,
  Panel,
  PostForm,
  RadioGroup,
  SafeLink,
  Stack,
  T,
} from '#ui/kit';
import type { PowerSheet } from '../queries/powers.ts';
import { basisName } from './organisation-words.ts';
import { Trouble } from './trouble.tsx';

const TITLE = { fr: 'Pouvoir de signer', en: 'Power to sign' };

/** By what power somebody signs for the body: by law, or by a delegation filed here. */
export const PowerPage = ({ sheet, problem }: { sheet: PowerSheet; problem?: Problem | undefined }) => {
  const base = `/memberships/${sheet.membershipId}`;
  return (
    <Layout
      title={TITLE}
      crumbs={[{ text: sheet.organisationName, href: `/organisations/${sheet.organisationId}` }]}
      errors={problem?.errors}
    >
      <PageTitle
        title={TITLE}
        over={sheet.personName}
        lede={{
          fr: 'Une convention n’est signée que dans les limites écrites ici : la personne, les dates, le montant.',
          en: 'An agreement is only signed within the limits written here: the person, the dates, the amount.',
        }}
      />
      <Stack>
        <Trouble problem={problem} />
        <Panel title={{ fr: 'La délégation de signature', en: 'The delegation of signature' }}>
          {sheet.document && <Filed sheet={sheet} base={base} />}
          <PostForm action={`${base}/delegation`} files>
            <FileField
              name="file"
              label={{ fr: 'Arrêté de délégation, en PDF', en: 'Order of delegation, as PDF' }}
              hint={{
                fr: 'Inutile pour le représentant légal : maire, présidente…',
                en: 'Not needed for the legal representative: mayor, chair…',
              }}
              accept=".pdf"
              error={errorOn(problem?.errors, 'file')}
            />
            <Button kind="quiet">
              <T fr="Déposer ce document" en="File this document" />
            </Button>
          </PostForm>
        </Panel>
        <Panel title={{ fr: 'Le pouvoir', en: 'The power' }}>
          <Recording sheet={sheet} base={base} problem={problem} />
        </Panel>
      </Stack>
    </Layout>
  );
};

const Filed = ({ sheet, base }: { sheet: PowerSheet; base: string }) => (
  <Facts
    items={[
      {
        label: { fr: 'Document déposé', en: 'Document filed' },
        value: <SafeLink href={`${base}/delegation.pdf`}>{sheet.document?.name ?? ''}</SafeLink>,
      },
      {
        label: { fr: 'Compte-t-il ?', en: 'Does it count?' },
        value: sheet.document?.isUsed
          ? { fr: 'Oui', en: 'Yes' }
          : { fr: 'Pas encore : enregistrez le pouvoir ci-dessous', en: 'Not yet: record the power below' },
      },
    ]}
  />
);

const plainEuros = (cents: bigint | null): string | undefined =>
  cents === null ? undefined : `${cents / 100n},${String(cents % 100n).padStart(2, '0')}`;

type RecordingProps = Readonly<{ sheet: PowerSheet; base: string; problem: Problem | undefined }>;

const Recording = ({ sheet, base, problem }: RecordingProps) => {
  const typed = (name: string) => problem && one(problem.fields, name);
  return (
    <PostForm action={`${base}/power`}>
      <RadioGroup
        name="basis"
        label={{ fr: 'D’où vient ce pouvoir', en: 'Where this power comes from' }}
        value={typed('basis') ?? sheet.basis}
        error={errorOn(problem?.errors, 'basis')}
        options={(['legal_representative', 'delegation'] as const).map((value) => ({ value, text: basisName(value) }))}
      />
      <Field
        type="date"
        name="startsOn"
        label={{ fr: 'Premier jour', en: 'First day' }}
        hint={{ fr: 'Obligatoire pour une délégation.', en: 'Required for a delegation.' }}
        optional
        value={typed('startsOn') ?? sheet.startsOn ?? undefined}
        error={errorOn(problem?.errors, 'startsOn')}
      />
      <Field
        type="date"
        name="endsOn"
        label={{ fr: 'Dernier jour', en: 'Last day' }}
        optional
        value={typed('endsOn') ?? sheet.endsOn ?? undefined}
        error={errorOn(problem?.errors, 'endsOn')}
      />
      <Field
        type="money"
        name="limit"
        label={{ fr: 'Jusqu’à quel montant, pour une délégation', en: 'Up to what amount, for a delegation' }}
        hint={{ fr: 'Laissez vide si elle n’a pas de limite.', en: 'Leave empty if it has no limit.' }}
        optional
        value={typed('limit') ?? plainEuros(sheet.limitCents)}
        error={errorOn(problem?.errors, 'limit')}
      />
      <Button>
        <T fr="Enregistrer ce pouvoir" en="Record this power" />
      </Button>
    </PostForm>
  );
};
