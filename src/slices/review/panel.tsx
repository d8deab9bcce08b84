import type { FilePanel } from '#slices/application';
import { roundFor } from '#slices/call';
import { Instant, SafeLink, Stack, T, useSay } from '#ui/kit';
import { Confirmed, type ServiceModel, visitInWords } from './pages/service.tsx';
import { serviceOf } from './visit/service-model.ts';

const TITLE = { fr: 'Votre service en ligne', en: 'Your online service' };

/** On the applicant's page, and in its PDF: what the last visit of the service saw, and what the desk found. */
export const servicePanel: FilePanel = async ({ reader, at }, application) => {
  if (application.submittedAt === null) return undefined;
  const round = await roundFor(reader, application.roundId, application.versionId);
  const service = round && (await serviceOf(reader, application, round, 'applicant', at));
  if (service === undefined || service.address === undefined) return undefined;
  return {
    key: 'service',
    title: TITLE,
    view: () => <Service id={application.id} service={service} />,
    print: printed(service),
  };
};

const Service = ({ id, service }: { id: string; service: ServiceModel }) => {
  const say = useSay();
  const [last] = service.visits;
  return (
    <Stack>
      {last === undefined ? (
        <p>
          <T
            fr="Nous allons visiter la page que vous nous donnez : le résultat arrive dans la minute."
            en="We are going to visit the page you give us: the result comes within a minute."
          />
        </p>
      ) : (
        <p>
          <Instant at={last.visitedAt ?? last.askedAt} show="full" /> : {say(visitInWords(last, service.rule))}
        </p>
      )}
      {service.confirmation && <Confirmed confirmation={service.confirmation} />}
      <p>
        <SafeLink href={`/applications/${id}/visits`}>
          <T fr="Ce que nous cherchons, ce que nous avons vu" en="What we look for, what we saw" />
        </SafeLink>
      </p>
    </Stack>
  );
};

/** Each visit with its day, then the word of the officer. */
const printed = ({ visits, rule, confirmation }: ServiceModel) => [
  ...visits
    .filter(({ visitedAt }) => visitedAt !== null)
    .map((visit) => ({
      at: visit.visitedAt as Date,
      label: { fr: 'Visite', en: 'Visit' },
      value: visitInWords(visit, rule),
      detail: [visit.hops.at(-1)?.address ?? visit.address, visit.hash ?? ''].filter((one) => one !== '').join(' · '),
    })),
  ...(confirmation === undefined
    ? []
    : [
        {
          at: confirmation.confirmedAt,
          label: { fr: 'Constat du guichet', en: 'Finding of the desk' },
          value: confirmation.isConfirmed
            ? { fr: 'Service confirmé.', en: 'Service confirmed.' }
            : { fr: 'Service non confirmé.', en: 'Service not confirmed.' },
          detail: confirmation.explanation,
        },
      ]),
];
