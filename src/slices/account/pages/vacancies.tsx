import { one, type Problem } from '#platform/web';
import {
  Button,
  EmptyState,
  errorOn,
  Field,
  GetForm,
  Layout,
  Notice,
  PageTitle,
  Panel,
  PostForm,
  Stack,
  T,
} from '#ui/kit';
import type { ActingSheet } from '../queries/joining.ts';
import { memberRoleName } from './organisation-words.ts';
import { Trouble } from './trouble.tsx';

const TITLE = { fr: 'Un organisme où il ne reste personne', en: 'A body with nobody left' };

type Props = Readonly<{ siren: string; found: ActingSheet | undefined; problem?: Problem | undefined }>;

/** For the desk: the only person who acted for a body has left, and somebody else must be able to come. */
export const VacanciesPage = ({ siren, found, problem }: Props) => (
  <Layout
    title={TITLE}
    crumbs={[{ text: { fr: 'Organismes à vérifier', en: 'Organisations to verify' }, href: '/verifications' }]}
    errors={problem?.errors}
  >
    <PageTitle
      title={TITLE}
      lede={{
        fr: 'La seule personne qui agissait pour un organisme l’a quitté sans le dire. Vous le notez ici : la prochaine qui se présentera sera vérifiée comme la première.',
        en: 'The only person who acted for a body left it without saying so. You note it here: whoever comes next is verified as the first one was.',
      }}
    />
    <Stack>
      <Trouble problem={problem} />
      <GetForm action="/vacancies" label={{ fr: 'Chercher un organisme', en: 'Find a body' }}>
        <Field
          name="siren"
          maxLength={30}
          label={{ fr: 'SIREN de l’organisme', en: 'SIREN of the body' }}
          value={siren}
        />
        <Button kind="quiet">
          <T fr="Chercher" en="Find" />
        </Button>
      </GetForm>
      {siren !== '' && found === undefined && (
        <EmptyState title={{ fr: 'Aucun organisme inscrit n’a ce numéro', en: 'No registered body has this number' }}>
          <T fr="Relisez le SIREN." en="Read the SIREN again." />
        </EmptyState>
      )}
      {found && <Acting found={found} problem={problem} />}
    </Stack>
  </Layout>
);

const Acting = ({ found, problem }: Readonly<{ found: ActingSheet; problem: Problem | undefined }>) => {
  const { name, people } = found;
  const [only, ...others] = people;
  if (only === undefined) {
    return (
      <Notice kind="info" title={{ fr: `Personne n’agit pour « ${name} ».`, en: `Nobody acts for “${name}”.` }}>
        <T fr="Qui se présentera sera vérifié." en="Whoever comes will be verified." />
      </Notice>
    );
  }
  if (others.length > 0) {
    return (
      <Notice
        kind="info"
        title={{
          fr: `${people.length} personnes agissent pour « ${name} » : c’est à elles de retirer celles qui sont parties.`,
          en: `${people.length} people act for “${name}”: it is for them to remove those who left.`,
        }}
      />
    );
  }
  return (
    <Panel title={name} tone="act">
      <p>
        {only.name}, {only.email} :{' '}
        {only.roles.map((role, index) => (
          <span key={role}>
            {index > 0 && ', '}
            <T {...memberRoleName(role)} />
          </span>
        ))}
      </p>
      <PostForm action={`/memberships/${only.membershipId}/vacancy`} hidden={{ siren: found.siren }}>
        <Field
          name="reason"
          maxLength={300}
          label={{ fr: 'Comment vous le savez', en: 'How you know' }}
          hint={{
            fr: 'Par exemple : la mairie signale un départ le 3 mars. La personne le lira.',
            en: 'For example: the town hall reports a departure on 3 March. The person will read it.',
          }}
          value={problem && one(problem.fields, 'reason')}
          error={errorOn(problem?.errors, 'reason')}
        />
        <Button kind="stop">
          <T fr="Cette personne n’y travaille plus" en="This person no longer works there" />
        </Button>
      </PostForm>
    </Panel>
  );
};
