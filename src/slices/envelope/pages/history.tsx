import { actInWords } from '#kernel/acts-in-words';
import type { Text } from '#kernel/text';
import { EmptyState, Journal, Layout, Money, PageTitle, Panel, Row, SafeLink, Stack, T } from '#ui/kit';
import type { Followed, Passage } from '../queries/history.ts';
import type { Movement } from '../queries/movements.ts';
import type { EnvelopePlace } from '../queries/tree.ts';
import { kindInWords } from '../words.ts';
import { creditsOfLine, historyOf, placeOfEnd } from './envelope.tsx';
import { HERE } from './envelopes.tsx';

/** What a grant is called, and its public page when it has one. */
export type GrantName = Readonly<{ text: string; href: string | undefined }>;

export type HistoryModel = Readonly<{
  place: EnvelopePlace;
  /** The grant whose money it is, or the line that is followed. */
  grant: GrantName | undefined;
  lines: readonly Movement[];
  origins: readonly Passage[];
  /** Where the euros of a line went next; nothing for a grant, whose lines say it. */
  next: Followed | undefined;
}>;

const TITLE: Text = { fr: 'L’histoire de ces euros', en: 'The history of these euros' };

/** From the credits voted to the payment: every act by which these very euros passed, in order, with its reason. */
export const HistoryPage = ({ place, grant, lines, origins, next }: HistoryModel) => (
  <Layout
    title={TITLE}
    crumbs={[
      { text: HERE, href: '/envelopes' },
      { text: place.names, href: `/envelopes/${place.id}` },
    ]}
  >
    <PageTitle
      title={TITLE}
      over={grant ? grant.href ? <SafeLink href={grant.href}>{grant.text}</SafeLink> : grant.text : place.names}
      lede={
        <T
          fr="Les euros d’une enveloppe en sortent dans l’ordre où ils y sont entrés : chacun a donc une seule histoire, du vote au versement."
          en="The euros of an envelope leave it in the order in which they came: so each has one history, from the vote to the payment."
        />
      }
    />
    <Stack>
      <Panel title={<T fr="D’où ils viennent" en="Where they come from" />}>
        {origins.length === 0 ? (
          <p>
            <T
              fr="De hors du programme : cette ligne est la première."
              en="From outside the programme: this line is the first."
            />
          </p>
        ) : (
          <Lines label={{ fr: 'D’où ils viennent', en: 'Where they come from' }} lines={origins} placeId={place.id} />
        )}
      </Panel>
      <Panel
        title={
          grant ? (
            <T fr="Ce qu’ils sont devenus" en="What became of them" />
          ) : (
            <T fr="Ce mouvement" en="This movement" />
          )
        }
      >
        <Lines label={{ fr: 'Mouvements', en: 'Movements' }} lines={lines} placeId={place.id} here />
      </Panel>
      {next && (
        <Panel title={<T fr="Où ils sont allés ensuite" en="Where they went next" />}>
          {next.lines.length > 0 && (
            <Lines label={{ fr: 'Ensuite', en: 'Next' }} lines={next.lines} placeId={place.id} />
          )}
          {next.more && (
            <p>
              <T
                fr="Et d’autres encore : suivez une ligne pour aller plus loin."
                en="And more: follow a line to go further."
              />
            </p>
          )}
          {next.stillCents > 0n ? (
            <p>
              <Money cents={next.stillCents} show="always" />{' '}
              <T fr="sont toujours là où ce mouvement les a mis." en="are still where this movement put them." />
            </p>
          ) : (
            next.lines.length === 0 && <EmptyState title={<T fr="Rien d’autre." en="Nothing else." />} />
          )}
        </Panel>
      )}
    </Stack>
  </Layout>
);

type LinesProps = Readonly<{ label: Text; lines: readonly (Movement | Passage)[]; placeId: string; here?: boolean }>;

const Lines = ({ label, lines, here }: LinesProps) => (
  <Journal
    label={label}
    items={lines.map((line) => ({
      kind: line.awardId === null ? 'done' : 'act',
      what: <Line line={line} linked={!here} />,
      ...(line.actorName && { by: line.actorName }),
      ...(line.at && { at: line.at }),
    }))}
  />
);

/** How many of these euros went by, out of how many the line moved, from where to where, and why. */
const Line = ({ line, linked }: Readonly<{ line: Movement | Passage; linked: boolean }>) => {
  const all = BigInt(line.amountCents);
  const share = 'shareCents' in line ? BigInt(line.shareCents) : all;
  const said = line.act === null ? kindInWords(line.kind) : actInWords(line.act);
  return (
    <>
      <b>{linked ? <SafeLink href={historyOf(line.toId, line)}>{said}</SafeLink> : said}</b>
      <Row>
        <span>
          <Money cents={share} show="always" /> {creditsOfLine(line)}
          {share < all && (
            <>
              {' '}
              (<T fr="sur" en="of" /> <Money cents={all} show="always" />)
            </>
          )}
        </span>
        <span>
          {line.fromId === line.toId && !/source$/.test(line.fromBucket + line.toBucket) ? (
            <>
              <T fr="sur" en="on" /> {line.toNames} ({kindInWords(line.kind)})
            </>
          ) : (
            <>
              <T fr="de" en="from" /> {placeOfEnd(line.fromBucket, line.fromNames)} <T fr="vers" en="to" />{' '}
              {placeOfEnd(line.toBucket, line.toNames)}
            </>
          )}
        </span>
      </Row>
      {line.reason && <p>{line.reason}</p>}
      {line.reference && <small>{line.reference}</small>}
    </>
  );
};
