import type { Problem } from '#platform/web';
import { Button, ErrorSummary, Layout, PageTitle, Panel, PostForm, Ref, Stack, T, useSay } from '#ui/kit';
import { Confirmed, LookedFor, type ServiceModel, Visits } from './service.tsx';

export type VisitsModel = Readonly<{
  id: string;
  number: string;
  service: ServiceModel;
  /** Whether the person prepares the file, and may ask. */
  asks: boolean;
  problem?: Problem | undefined;
}>;

/** The applicant's page on the visits of their service: what was looked for, what was seen, and one more try. */
export const VisitsPage = ({ id, number, service, asks, problem }: VisitsModel) => {
  const say = useSay();
  const errors = problem ? [{ field: '', message: problem.message }] : [];
  return (
    <Layout
      title={{ fr: 'La visite de votre service', en: 'The visit of your service' }}
      errors={errors}
      crumbs={[
        { text: { fr: 'Mes dossiers', en: 'My files' }, href: '/applications' },
        { text: number, href: `/applications/${id}` },
      ]}
    >
      <ErrorSummary errors={errors} />
      <PageTitle
        over={<Ref>{number}</Ref>}
        title={<T fr="La visite de votre service" en="The visit of your service" />}
      />
      <Panel title={<T fr="Ce que nous y cherchons" en="What we look for there" />}>
        <p>
          <T
            fr="Un seul de ces signes suffit. La visite lit la page comme elle arrive, sans lancer ses scripts ni se connecter. Elle aide l’instructeur ; c’est lui qui décide."
            en="One of these signs is enough. The visit reads the page as it comes, without running its scripts or signing in. It helps the officer, who decides."
          />
        </p>
        <LookedFor rule={service.rule} />
      </Panel>
      <Panel title={<T fr="Ce que nous y avons vu" en="What we saw there" />}>
        <Stack>
          <Visits model={service} />
          {service.confirmation && <Confirmed confirmation={service.confirmation} />}
        </Stack>
      </Panel>
      {asks && (
        <Panel title={<T fr="Vous avez corrigé la page ?" en="Did you mend the page?" />} tone="act">
          {service.whyNoVisit === undefined ? (
            <PostForm action={`/applications/${id}/visits`} label={{ fr: 'Nouvelle visite', en: 'New visit' }}>
              <p>
                <T
                  fr="Vous pouvez demander une nouvelle visite, une fois. Faites-le quand la page est prête."
                  en="You may ask for a new visit, once. Do so when the page is ready."
                />
              </p>
              <Button kind="act">
                <T fr="Demander une nouvelle visite" en="Ask for a new visit" />
              </Button>
            </PostForm>
          ) : (
            <p>{say(service.whyNoVisit)}</p>
          )}
        </Panel>
      )}
    </Layout>
  );
};
