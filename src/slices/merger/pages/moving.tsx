import type { Text } from '#kernel/text';
import type { HeldSeat } from '#slices/account';
import { applicationStateLabel } from '#slices/application';
import { EmptyState, Notice, Panel, Ref, Stack, T, Table } from '#ui/kit';
import type { Moves } from '../merger.ts';
import type { Double } from '../queries.ts';
import type { Simulation } from '../routes.tsx';

type Model = Readonly<{ model: Simulation }>;

/** Several files where a body may have one: said before anything is confirmed. */
export const Doubles = ({ doubles }: { doubles: readonly Double[] }) => (
  <Stack>
    {doubles.map(({ call, round, numbers, filed }) => (
      <Notice
        key={numbers.join(' ')}
        kind="warn"
        title={{
          fr: `« ${call.fr} », période ${round} : un seul dossier par organisme, et l’organisme qui reste en aura ${numbers.length}.`,
          en: `“${call.en}”, round ${round}: one file for each body, and the body that remains will have ${numbers.length}.`,
        }}
      >
        <T
          fr={`Dossiers ${numbers.join(', ')}, dont ${filed} déjà déposé(s). Aucun n’est retiré : le service décidera lequel il retient, et aucun autre ne pourra être déposé.`}
          en={`Files ${numbers.join(', ')}, ${filed} of them already submitted. None is withdrawn: the service will decide which it keeps, and no other can be submitted.`}
        />
      </Notice>
    ))}
  </Stack>
);

const ROLES: Readonly<Record<HeldSeat['role'], Text>> = {
  applicant: { fr: 'prépare', en: 'prepares' },
  signatory: { fr: 'signe', en: 'signs' },
  viewer: { fr: 'lit', en: 'reads' },
};

const fateOf = (moves: Moves, seat: HeldSeat): Text => {
  if (moves.signingEnds.includes(seat)) {
    return { fr: 'Son pouvoir de signer prend fin', en: 'Their power to sign ends' };
  }
  if (seat.state === 'provisional') return { fr: 'Suit, toujours à vérifier', en: 'Follows, still to be verified' };
  const brought = moves.seatsBrought.some((one) => one.seat.id === seat.id);
  return brought ? { fr: 'Suit', en: 'Follows' } : { fr: 'A déjà ce rôle', en: 'Has this role already' };
};

export const People = ({ model: { moves, merging } }: Model) => {
  const bodyOf = (id: string) => merging.bodies.find((body) => body.id === id)?.name ?? '';
  return (
    <Panel title={{ fr: `Personnes (${moves.seatsEnded.length})`, en: `People (${moves.seatsEnded.length})` }} flush>
      <Table
        caption={{ fr: 'Personnes', en: 'People' }}
        captionHidden
        rows={moves.seatsEnded}
        rowKey={(seat) => seat.id}
        columns={[
          { key: 'who', head: { fr: 'Personne', en: 'Person' }, rowHeader: true, cell: (seat) => seat.personName },
          { key: 'from', head: { fr: 'Organisme', en: 'Body' }, cell: (seat) => bodyOf(seat.organisationId) },
          { key: 'role', head: { fr: 'Rôle', en: 'Role' }, cell: (seat) => <T {...ROLES[seat.role]} /> },
          { key: 'fate', head: { fr: 'Ensuite', en: 'Afterwards' }, cell: (seat) => <T {...fateOf(moves, seat)} /> },
        ]}
        empty={
          <EmptyState title={{ fr: 'Personne', en: 'Nobody' }}>
            <T fr="Personne n’agit pour ces organismes." en="Nobody acts for these bodies." />
          </EmptyState>
        }
      />
    </Panel>
  );
};

export const Files = ({ model: { moves, merging, agreements } }: Model) => {
  const bodyOf = (id: string) => merging.bodies.find((body) => body.id === id)?.name ?? '';
  const toSign = agreements.filter((state) => state === 'drawn_up').length;
  return (
    <>
      <Panel title={{ fr: `Dossiers (${moves.files.length})`, en: `Files (${moves.files.length})` }} flush>
        <Table
          caption={{ fr: 'Dossiers', en: 'Files' }}
          captionHidden
          rows={moves.files}
          rowKey={(file) => file.id}
          columns={[
            {
              key: 'number',
              head: { fr: 'Dossier', en: 'File' },
              rowHeader: true,
              cell: ({ number }) => <Ref>{number}</Ref>,
            },
            { key: 'from', head: { fr: 'Organisme', en: 'Body' }, cell: (file) => bodyOf(file.organisationId) },
            {
              key: 'state',
              head: { fr: 'État', en: 'State' },
              cell: ({ state }) => <T {...applicationStateLabel(state)} />,
            },
          ]}
          empty={
            <EmptyState title={{ fr: 'Aucun dossier', en: 'No file' }}>
              <T fr="Ces organismes n’ont pas de dossier ici." en="These bodies have no file here." />
            </EmptyState>
          }
        />
      </Panel>
      {moves.partnersMoved.length + moves.partnersEnded.length > 0 && (
        <p>
          <T
            fr={`Places de partenaire qui suivent : ${moves.partnersMoved.length} ; qui s’éteignent, un organisme n’étant ni deux fois partenaire ni le sien : ${moves.partnersEnded.length}.`}
            en={`Partnerships that follow: ${moves.partnersMoved.length}; that end, since a body is neither twice a partner nor its own: ${moves.partnersEnded.length}.`}
          />
        </p>
      )}
      {toSign > 0 && (
        <Notice
          kind="info"
          title={{
            fr: `Conventions établies à l’ancien nom et à signer : ${toSign}.`,
            en: `Agreements made out in the old name and to be signed: ${toSign}.`,
          }}
        >
          <T
            fr="Qui signe pour l’organisme qui reste les signera : il prend la place de l’ancien dans ses actes (CGCT L2113-5)."
            en="Whoever signs for the body that remains will sign them: it takes the place of the old one in its acts (CGCT L2113-5)."
          />
        </Notice>
      )}
    </>
  );
};

export const Mandates = ({ moves: { mandatesMoved, mandatesEnded } }: { moves: Moves }) => {
  const lines = [
    ...mandatesMoved.map(({ mandate }) => ({ ...mandate, fate: { fr: 'Continue', en: 'Goes on' } })),
    ...mandatesEnded.map(({ mandate, keptId }) => ({
      ...mandate,
      fate:
        keptId === undefined
          ? { fr: 'Prend fin : un organisme n’agit pas pour lui-même', en: 'Ends: a body does not act for itself' }
          : { fr: 'Se confond avec le même mandat', en: 'Is one with the same mandate' },
    })),
  ];
  if (lines.length === 0) return null;
  return (
    <Panel title={{ fr: `Mandats (${lines.length})`, en: `Mandates (${lines.length})` }} flush>
      <Table
        caption={{ fr: 'Mandats', en: 'Mandates' }}
        captionHidden
        rows={lines}
        rowKey={(line) => line.id}
        columns={[
          { key: 'who', head: { fr: 'Qui agit', en: 'Who acts' }, rowHeader: true, cell: (line) => line.mandataryName },
          { key: 'for', head: { fr: 'Pour qui', en: 'For whom' }, cell: (line) => line.organisationName },
          { key: 'fate', head: { fr: 'Ensuite', en: 'Afterwards' }, cell: (line) => <T {...line.fate} /> },
        ]}
      />
    </Panel>
  );
};
