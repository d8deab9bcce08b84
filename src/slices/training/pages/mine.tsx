import type { Problem } from '#platform/web';
import {
  ButtonLink,
  EmptyState,
  instant,
  Layout,
  PageTitle,
  Pagination,
  Row,
  SafeLink,
  T,
  Table,
  Tag,
  useFrame,
} from '#ui/kit';
import type { RegistrationLine } from '../queries/registered.ts';
import { declineBy } from '../registering.ts';
import { answersUntil } from '../satisfaction.ts';
import { GiveUp, Standing } from './registering.tsx';
import { CATALOGUE, When } from './shared.tsx';
import { Trouble } from './trouble.tsx';

export type MineModel = Readonly<{
  lines: readonly RegistrationLine[];
  nextHref: string | undefined;
  problem?: Problem | undefined;
}>;

/** Places the person holds, and those of the bodies they act for. */
export const MinePage = ({ lines, nextHref, problem }: MineModel) => (
  <Layout title={{ fr: 'Mes inscriptions', en: 'My registrations' }} crumbs={[CATALOGUE]} width="full">
    <PageTitle
      title={<T fr="Mes inscriptions" en="My registrations" />}
      lede={
        <T
          fr="Vos places, et celles des agents de votre organisme. Une place que l’on rend va au premier de la liste d’attente."
          en="Your places, and those of the agents of your body. A place given up goes to the first in line."
        />
      }
    />
    <Trouble problem={problem} />
    <Table
      caption={{ fr: 'Inscriptions, de la dernière date à la première', en: 'Registrations, last date first' }}
      captionHidden
      rows={lines}
      rowKey={(line) => line.id}
      empty={
        <EmptyState
          title={<T fr="Aucune inscription." en="No registration." />}
          action={{ href: '/trainings', text: <T fr="Voir les formations" en="See the trainings" /> }}
        >
          <T
            fr="Une inscription faite avec cette adresse, par vous ou par un collègue, apparaît ici."
            en="A registration made with this address, by you or by a colleague, appears here."
          />
        </EmptyState>
      }
      columns={[
        {
          key: 'training',
          head: { fr: 'Formation', en: 'Training' },
          rowHeader: true,
          cell: (line) => <SafeLink href={`/trainings/${line.trainingId}`}>{line.title}</SafeLink>,
        },
        { key: 'when', head: { fr: 'Quand', en: 'When' }, cell: (line) => <When training={line} /> },
        {
          key: 'who',
          head: { fr: 'Pour', en: 'For' },
          cell: (line) => (
            <>
              {line.name}
              <small>{line.organisation}</small>
            </>
          ),
        },
        { key: 'state', head: { fr: 'Place', en: 'Place' }, cell: (line) => <Place line={line} /> },
        { key: 'acts', head: { fr: 'Suite', en: 'Next' }, cell: (line) => <Acts line={line} /> },
      ]}
    />
    <Pagination
      nextHref={nextHref}
      shown={lines.length}
      unit={{ fr: ['inscription', 'inscriptions'], en: ['registration', 'registrations'] }}
    />
  </Layout>
);

const Place = ({ line }: { line: RegistrationLine }) => {
  const { lang, at } = useFrame();
  if (line.trainingState === 'cancelled') return <Tag kind="stop">{{ fr: 'Formation annulée', en: 'Cancelled' }}</Tag>;
  const wasGiven = line.seatedAt !== null && line.seatedAt.getTime() > line.registeredAt.getTime();
  const until = wasGiven && line.state === 'seated' ? declineBy(line.seatedAt as Date, line) : undefined;
  return (
    <>
      <Standing line={line} />
      {until !== undefined && at < until && (
        <small>
          <T
            fr={`Place libérée pour vous ; à rendre avant le ${instant(until, line.zone, 'fr')} si vous ne venez pas.`}
            en={`Freed for you; give it up before ${instant(until, line.zone, lang)} if you cannot come.`}
          />
        </small>
      )}
    </>
  );
};

const Acts = ({ line }: { line: RegistrationLine }) => {
  const { at } = useFrame();
  const isComing = line.trainingState === 'open' && at < line.startsAt;
  const mayAnswer =
    line.isOwn &&
    !line.gaveOpinion &&
    (line.state === 'attended' || line.state === 'certified') &&
    at < answersUntil(line.endsAt);
  return (
    <Row>
      {line.hasCertificate && (
        <ButtonLink
          href={`/registrations/${line.id}/certificate.pdf`}
          kind="quiet"
          size="small"
          icon="download"
          download
          label={{ fr: `Attestation de ${line.name}`, en: `Certificate of ${line.name}` }}
        >
          <T fr="Attestation" en="Certificate" />
        </ButtonLink>
      )}
      {mayAnswer && (
        <ButtonLink href={`/registrations/${line.id}/satisfaction`} kind="quiet" size="small">
          <T fr="Donner mon avis" en="Give my opinion" />
        </ButtonLink>
      )}
      {isComing && line.state === 'seated' && (
        <ButtonLink
          href={`/registrations/${line.id}/calendar.ics`}
          kind="bare"
          size="small"
          download
          label={{ fr: `Agenda : ${line.title}, ${line.name}`, en: `Calendar: ${line.title}, ${line.name}` }}
        >
          <T fr="Agenda" en="Calendar" />
        </ButtonLink>
      )}
      {isComing && <GiveUp line={line} />}
    </Row>
  );
};
