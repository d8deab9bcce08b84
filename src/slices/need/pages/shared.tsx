import { same, type Text } from '#kernel/text';
import { count, SafeLink, Table, Tag, type TagKind, useSay } from '#ui/kit';
import type { Listed } from '../models.ts';
import type { NeedState } from '../need.ts';
import type { NeedsRound } from '../queries/calls.ts';
import { STATES } from '../words.ts';

export const HERE: Text = { fr: 'Besoins', en: 'Needs' };
export const NEEDS = { text: HERE, href: '/needs' };

const KINDS: Readonly<Record<NeedState, TagKind>> = {
  expressed: 'go',
  joined: 'neutral',
  selected: 'ok',
  project: 'ok',
  not_selected: 'stop',
  withdrawn: 'neutral',
};

export const StateTag = ({ state }: { state: NeedState }) => <Tag kind={KINDS[state]}>{STATES[state]}</Tag>;

export const themeIn = (round: NeedsRound | undefined, theme: string): Text =>
  round?.call.themes.find(({ code }) => code === theme)?.names ?? same(theme);

/** « 12 organismes », its own left out. */
export const behind = (supporters: number): Text =>
  supporters === 0
    ? { fr: 'aucun pour l’instant', en: 'none yet' }
    : count(supporters, { fr: ['organisme', 'organismes'], en: ['body', 'bodies'] });

export const Paragraphs = ({ text }: { text: string }) => (
  <>
    {text.split(/\n\s*\n/).map((paragraph) => (
      <p key={paragraph}>{paragraph}</p>
    ))}
  </>
);

type NeedsTableProps = Readonly<{ needs: readonly Listed[]; caption: Text; empty: preact.ComponentChild }>;

/** A list of needs: what, of whom, with whom behind it, and where it stands. */
export const NeedsTable = ({ needs, caption, empty }: NeedsTableProps) => {
  const say = useSay();
  return (
    <Table
      caption={caption}
      captionHidden
      rows={needs}
      rowKey={({ need }) => need.id}
      empty={empty}
      columns={[
        {
          key: 'title',
          head: { fr: 'Besoin', en: 'Need' },
          rowHeader: true,
          cell: ({ need, round }) => (
            <>
              <SafeLink href={`/needs/${need.id}`}>{need.title}</SafeLink>
              <small>{say(themeIn(round, need.theme))}</small>
            </>
          ),
        },
        {
          key: 'body',
          head: { fr: 'Exprimé par', en: 'Expressed by' },
          cell: ({ need }) => (
            <>
              {need.organisation}
              {need.region && <small>{need.region}</small>}
            </>
          ),
        },
        {
          key: 'supporters',
          head: { fr: 'Soutiens', en: 'Support' },
          cell: ({ need }) => say(behind(need.supporters)),
        },
        { key: 'state', head: { fr: 'État', en: 'State' }, cell: ({ need }) => <StateTag state={need.state} /> },
      ]}
    />
  );
};
