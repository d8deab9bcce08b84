import { refuse } from '#kernel/refusal';
import type { Text } from '#kernel/text';
import type { RegistrationState } from './registering.ts';

/** What those present are asked: few questions, none of which must be answered. */
export const QUESTIONS = [
  { code: 'useful', names: { fr: 'Ce que j’ai appris me servira', en: 'What I learnt will serve me' } },
  { code: 'clear', names: { fr: 'Les explications étaient claires', en: 'The explanations were clear' } },
  { code: 'recommend', names: { fr: 'Je la conseillerais à un collègue', en: 'I would advise a colleague to come' } },
] as const satisfies readonly Readonly<{ code: string; names: Text }>[];
export type QuestionCode = (typeof QUESTIONS)[number]['code'];

export const LEVELS: readonly Readonly<{ level: number; names: Text }>[] = [
  { level: 4, names: { fr: 'Tout à fait', en: 'Fully' } },
  { level: 3, names: { fr: 'Plutôt', en: 'Rather' } },
  { level: 2, names: { fr: 'Plutôt pas', en: 'Rather not' } },
  { level: 1, names: { fr: 'Pas du tout', en: 'Not at all' } },
];

/** Answers are taken this long after the end, and read afterwards; `satisfaction_of` in the database holds both. */
export const ANSWER_DAYS = 14;
/** Under so many answers a count would tell who said what. */
export const ANSWERS_MIN = 5;

const DAY_MS = 86_400_000;
export const answersUntil = (endsAt: Date): Date => new Date(endsAt.getTime() + ANSWER_DAYS * DAY_MS);

export type Answering = Readonly<{ state: RegistrationState; gaveOpinion: boolean; endsAt: Date }>;

/** @returns what stands in the way of an opinion, or nothing */
export const opinionRefused = (answering: Answering, answers: number, at: Date) => {
  if (answering.state !== 'attended' && answering.state !== 'certified')
    return refuse('rule', 'training.opinion.not_present');
  if (answering.gaveOpinion) return refuse('rule', 'training.opinion.given');
  if (at >= answersUntil(answering.endsAt)) return refuse('rule', 'training.opinion.too_late');
  if (answers === 0) return refuse('rule', 'training.opinion.empty');
  return { free: true as const };
};
