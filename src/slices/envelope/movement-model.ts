import type { z } from 'zod';
import type { Actor } from '#kernel/actor';
import type { Cents } from '#kernel/money';
import { standingOn } from '#kernel/permission';
import { RIGHTS } from '#kernel/rights';
import type { Text } from '#kernel/text';
import type { Reader } from '#platform/read';
import { type Fields, one, type Problem, sentenceOf } from '#platform/web';
import { type MoveKind, PURSES, type Purse, type Simulation, simulate } from './envelope.ts';
import type { NodeFigures } from './figures.ts';
import { euros } from './input.ts';
import { type EnvelopePlace, envelopeTree, findEnvelope } from './queries/tree.ts';
import { sentences } from './words.ts';

export const MOVES: readonly MoveKind[] = ['delegate', 'take_back', 'transfer', 'raise', 'cut'];

/** The movements a person may make from a node: those of their role, that its place allows. */
export const movesOpenTo = (
  actor: Actor,
  { programmeId }: Readonly<{ programmeId: string }>,
  node: Readonly<{ parentId: string | null; children: readonly string[] }>,
): readonly MoveKind[] =>
  MOVES.filter((kind) => {
    if (standingOn(RIGHTS[`envelope.${kind}`], actor, { programmeId }) === undefined) return false;
    if (kind === 'raise') return node.parentId === null;
    return kind === 'delegate' || kind === 'take_back' ? node.children.length > 0 : true;
  });

export type MovementModel = Readonly<{
  place: EnvelopePlace;
  node: NodeFigures;
  kind: MoveKind;
  kinds: readonly MoveKind[];
  /** The envelopes among which the other end is chosen. */
  others: readonly NodeFigures[];
  typed: Fields;
  simulation: Simulation | undefined;
  errors: readonly Readonly<{ field: string; message: Text }>[];
  status: number;
}>;

/** What a movement would do, from what was typed in the address or sent by the form that was refused. */
export const movementModel = async (
  { reader, actor }: Readonly<{ reader: Reader; actor: Actor }>,
  id: string,
  typed: Fields,
  problem?: Problem,
): Promise<MovementModel | undefined> => {
  const place = await findEnvelope(reader, id);
  if (place === undefined || !mayMove(actor, place)) return undefined;
  const tree = await envelopeTree(reader, place.programmeId);
  const node = tree.find((one) => one.id === id);
  if (node === undefined) return undefined;
  const kinds = movesOpenTo(actor, place, node);
  const kind = kinds.find((one_) => one_ === one(typed, 'act')) ?? kinds[0];
  if (kind === undefined) return undefined;
  const others =
    kind === 'transfer'
      ? tree.filter((other) => other.id !== id)
      : tree.filter((other) => (kind === 'delegate' || kind === 'take_back') && other.parentId === id);
  const asked = simulated(tree, id, kind, typed);
  const told = problem === undefined ? asked.errors : [...problemErrors(problem), ...asked.errors];
  const errors = told.filter(({ field }, index) => told.findIndex((other) => other.field === field) === index);
  return {
    place,
    node,
    kind,
    kinds,
    others,
    typed,
    simulation: asked.simulation,
    errors,
    status: problem?.status ?? asked.status,
  };
};

const mayMove = (actor: Actor, { programmeId }: EnvelopePlace): boolean =>
  MOVES.some((kind) => standingOn(RIGHTS[`envelope.${kind}`], actor, { programmeId }) !== undefined);

const problemErrors = ({ errors, message }: Problem) => (errors.length > 0 ? errors : [{ field: '', message }]);

type Simulated = Readonly<{
  simulation: Simulation | undefined;
  errors: MovementModel['errors'];
  status: number;
}>;
const NOTHING_YET: Simulated = { simulation: undefined, errors: [], status: 200 };

/** An address with no amount in it asks nothing yet. */
const simulated = (tree: readonly NodeFigures[], nodeId: string, kind: MoveKind, typed: Fields): Simulated => {
  if (!PURSES.some((purse) => purse in typed)) return NOTHING_YET;
  const read = Object.fromEntries(PURSES.map((purse) => [purse, euros.safeParse(one(typed, purse))])) as Record<
    Purse,
    z.ZodSafeParseResult<Cents>
  >;
  const wrong = PURSES.filter((purse) => !read[purse].success);
  if (wrong.length > 0) {
    return { ...NOTHING_YET, status: 422, errors: wrong.map((field) => ({ field, message: NOT_AN_AMOUNT })) };
  }
  const amounts = { commitment: read.commitment.data as Cents, payment: read.payment.data as Cents };
  const outcome = simulate(tree, { kind, nodeId, otherId: one(typed, 'otherId') || undefined, amounts });
  if ('simulation' in outcome) return { ...NOTHING_YET, simulation: outcome.simulation };
  const { refusal } = outcome;
  const field =
    refusal.code === 'envelope.move.nothing'
      ? 'commitment'
      : refusal.code === 'envelope.move.other_unknown'
        ? 'otherId'
        : '';
  return { ...NOTHING_YET, status: 409, errors: [{ field, message: sentenceOf(sentences, refusal) }] };
};

const NOT_AN_AMOUNT: Text = {
  fr: 'Écrivez un montant en euros, par exemple 12 000.',
  en: 'Write an amount in euros, such as 12 000.',
};
