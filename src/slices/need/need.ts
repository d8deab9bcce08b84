import type { StateOf } from '#kernel/machine';
import { refuse } from '#kernel/refusal';
import { needLife } from './life.ts';

export type NeedState = StateOf<typeof needLife>;

/** A need, as its row says it. */
export type Need = Readonly<{
  id: string;
  callId: string;
  roundId: string;
  organisationId: string;
  theme: string;
  title: string;
  summary: string;
  /** The need it was brought together with. */
  leadId: string | null;
  /** How many bodies stand behind it besides its own, each counted once. */
  supporters: number;
  /** The project it became. */
  applicationId: string | null;
  state: NeedState;
  version: number;
}>;

/** When needs are expressed, corrected and supported: the window of their round. */
export type Window = Readonly<{ opensAt: Date; closesAt: Date | null }>;

export const isOpen = ({ opensAt, closesAt }: Window, at: Date): boolean =>
  opensAt <= at && (closesAt === null || at < closesAt);

/** A change of a need; what follows it is told by its act. */
export const changeOf = (need: Need, to: NeedState, facts: Readonly<Record<string, unknown>> = {}) => ({
  machine: needLife.name,
  subjectId: need.id,
  from: need.state,
  to,
  version: need.version,
  facts,
});

export type Expressing = Readonly<{
  window: Window;
  /** Codes of the themes of the call. */
  themes: readonly string[];
  theme: string;
  /** How many needs of the call have words near to these. */
  near: number;
  /** Whether the person saw them and says that theirs is another. */
  isDifferent: boolean;
}>;

/** A body says what it needs; it is first shown those that say nearly the same, which it may support instead. */
export const express = ({ window, themes, theme, near, isDifferent }: Expressing, at: Date, newId: () => string) => {
  if (!isOpen(window, at)) return refuse('rule', 'need.express.closed');
  if (!themes.includes(theme)) return refuse('rule', 'need.express.unknown_theme');
  if (near > 0 && !isDifferent) return refuse('rule', 'need.express.look_first', { near });
  return {
    change: { machine: needLife.name, subjectId: newId(), from: 'none', to: 'expressed' as const, facts: { theme } },
  };
};

/** Its body corrects what it said while needs are taken; those who support it are told. */
export const correct = (need: Need, { window, themes, theme }: Omit<Expressing, 'near' | 'isDifferent'>, at: Date) => {
  const to = needLife.next(need.state, 'need.correct');
  if (to === undefined) return refuse('rule', 'need.correct.too_late');
  if (!isOpen(window, at)) return refuse('rule', 'need.correct.closed');
  if (!themes.includes(theme)) return refuse('rule', 'need.express.unknown_theme');
  return { change: changeOf(need, to, { theme, supporters: need.supporters }) };
};

/** @param followers needs brought together with this one: each stands on its own again */
export const withdraw = (need: Need, followers: readonly Need[]) => {
  const to = needLife.next(need.state, 'need.withdraw');
  if (to === undefined) return refuse('rule', 'need.withdraw.too_late');
  return { change: { ...changeOf(need, to), freed: followers }, also: followers.map(freed) };
};

const freed = (need: Need) => ({ ...changeOf(need, 'expressed'), act: 'need.separate' as const });

export type BringingTogether = Readonly<{
  lead: Need;
  /** The needs to bring together with it. */
  others: readonly Need[];
  /** What was brought together with these before: it follows. */
  followers: readonly Need[];
}>;

/** An officer joins needs of one call to a leading one, whose supporters theirs become. */
export const bringTogether = ({ lead, others, followers }: BringingTogether) => {
  const to = needLife.next(lead.state, 'need.bring_together');
  if (others.length === 0) return refuse('rule', 'need.together.alone');
  if (others.some(({ id }) => id === lead.id)) return refuse('rule', 'need.together.itself');
  if (to === undefined || others.some(({ state }) => state !== 'expressed'))
    return refuse('rule', 'need.together.not_expressed');
  if (others.some(({ callId }) => callId !== lead.callId)) return refuse('rule', 'need.together.other_call');
  const joined = [...others, ...followers];
  return {
    change: { ...changeOf(lead, to, { joined: others.map(({ id }) => id) }), joined },
    also: joined.map((need) => ({
      ...changeOf(need, 'joined', { leadId: lead.id }),
      act: 'need.join' as const,
    })),
  };
};

/** @param lead the need it was brought together with */
export const separate = (need: Need, lead: Need | undefined) => {
  const to = needLife.next(need.state, 'need.separate');
  if (to === undefined || lead === undefined) return refuse('rule', 'need.separate.not_joined');
  if (lead.state !== 'expressed') return refuse('rule', 'need.separate.decided');
  return { change: { ...changeOf(need, to, { leadId: lead.id }), freed: [need] } };
};

/** Two needs whose words are near say different things: they are no longer shown as near. */
export const tellApart = (one: Need, other: Need, isToldApart: boolean) => {
  const to = needLife.next(one.state, 'need.tell_apart');
  if (to === undefined || other.state !== 'expressed') return refuse('rule', 'need.together.not_expressed');
  if (one.id === other.id) return refuse('rule', 'need.together.itself');
  if (isToldApart) return refuse('rule', 'need.apart.already');
  return { change: changeOf(one, to, { from: other.id }) };
};

/** The body that leads a selected need opens its project, once. */
export const openProject = (need: Need) => {
  if (need.state === 'project') return refuse('rule', 'need.project.already');
  const to = needLife.next(need.state, 'need.open_project');
  if (to === undefined) return refuse('rule', 'need.project.not_selected');
  return { to };
};
