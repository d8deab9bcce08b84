import { crpa } from '#kernel/articles';
import type { Facts } from '#kernel/refusal';
import { say } from '#kernel/shown';
import type { Text } from '#kernel/text';

/** Votes of the members present or represented, the chair's included; experts heard have none. */
export type Votes = Readonly<{ for: number; against: number; abstained: number }>;

/** The chair's own vote, already counted in `Votes`. */
export type Chair = Readonly<{ votes: false }> | Readonly<{ votes: true; vote: 'for' | 'against' | 'abstain' }>;

export type Outcome = 'adopted' | 'rejected' | 'tie';

export const defaults = { base: 'present_or_represented' as 'present_or_represented' | 'votes_cast' };

/**
 * The body decides by the majority of the votes of members present or represented. When as many
 * vote for as against, the chair's vote prevails if the chair may vote; otherwise it is a tie, and
 * the matter is deliberated again.
 * @rule CRPA-R133-11
 * @article CRPA R133-6, R133-11
 * @source CRPA
 * @certainty sourced
 * @setting vote.base = present_or_represented (reading; other value votes_cast leaves abstentions out)
 * @caller vote.secret = false (reading)
 */
export const outcome = (votes: Votes, chair: Chair, settings = defaults): Outcome => {
  if (votes.for === votes.against) return castingVote(votes, chair) ?? 'tie';
  const base = votes.for + votes.against + (settings.base === 'votes_cast' ? 0 : votes.abstained);
  return votes.for * 2 > base ? 'adopted' : 'rejected';
};

/**
 * What the chair's vote decides, when it decides.
 * @rule CRPA-R133-11
 * @article CRPA R133-11
 * @source CRPA
 * @certainty sourced
 */
export const castingVote = (votes: Votes, chair: Chair): 'adopted' | 'rejected' | undefined => {
  if (votes.for !== votes.against || !chair.votes || chair.vote === 'abstain') return undefined;
  return chair.vote === 'for' ? 'adopted' : 'rejected';
};

const SENSE: Readonly<Record<Outcome, Text>> = {
  adopted: { fr: 'avis favorable', en: 'the opinion is in favour' },
  rejected: { fr: 'avis défavorable', en: 'the opinion is against' },
  tie: { fr: 'partage égal des voix, à délibérer de nouveau', en: 'the votes are equal, to be deliberated again' },
};
const CASTING: Text = { fr: ', par la voix prépondérante du président', en: ', by the casting vote of the chair' };

/** @param facts `for`, `against`, `abstained`, `outcome`, and `casting` (1 when the chair's vote decided) */
export const shown = (facts: Facts): Text =>
  say(
    { fr: '{} pour, {} contre, {} abstentions : {}{} ({}).', en: '{} for, {} against, {} abstained: {}{} ({}).' },
    facts.for ?? 0,
    facts.against ?? 0,
    facts.abstained ?? 0,
    SENSE[facts.outcome as Outcome],
    facts.casting === 1 ? CASTING : '',
    crpa('R133-11'),
  );

export const sentences = {};
