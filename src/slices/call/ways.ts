import { say } from '#kernel/shown';
import { same, type Text } from '#kernel/text';
import type { Call, ProgrammeSheet } from '#slices/programme';
import type { Territory } from '#slices/territory';
import { type TerritorialDesk, windowAt } from './desks.ts';
import type { Eligibility } from './eligibility.ts';
import type { RoundSheet } from './queries/rounds.ts';

/** What a call lets one do now: ask in a round, register, state a need, or wait. */
export type WayKind = 'round' | 'seats' | 'needs' | 'coming' | 'announced' | 'over';

/** A way to help: an open round of a call, or a call that has none. */
export type Way = Readonly<{
  programme: ProgrammeSheet;
  call: Call;
  kind: WayKind;
  /** Open, or the next to open. */
  round: RoundSheet | undefined;
}>;

/** What a round answers to a body. */
export type Answered = Readonly<{
  round: RoundSheet;
  eligibility: Eligibility;
  /** The desk of the territory, when the call has one there, and what is left for it, in cents. */
  desk: TerritorialDesk | undefined;
  left: bigint | undefined;
  /** With whom the body could ask what it cannot ask alone. */
  partners: readonly Territory[];
}>;
export type ToldWay = Way & Readonly<{ answer: Answered | undefined }>;

/** How an aim is named in an address: `programme/aim`. */
export const aimIn = (programmeCode: string, aim: string): string => `${programmeCode}/${aim}`;

/** The aim asked, when a programme has it: anything else is as if nothing had been asked. */
export const knownAim = (programmes: readonly ProgrammeSheet[], asked: string): string =>
  programmes.some(({ code, pack }) => pack.aims?.some((aim) => aimIn(code, aim.code) === asked)) ? asked : '';

export const serves = ({ programme, call }: Way, aim: string): boolean =>
  aim === '' || (call.aims ?? []).some((one) => aimIn(programme.code, one) === aim);

/** Every way of the programmes, as its authors ordered the calls; a call with several open rounds is as many ways. */
export const waysAt = (
  programmes: readonly ProgrammeSheet[],
  rounds: readonly RoundSheet[],
  at: Date,
): readonly Way[] =>
  programmes.flatMap((programme) =>
    programme.pack.calls.flatMap((call): readonly Way[] => {
      if (call.status === 'announced') return [{ programme, call, kind: 'announced', round: undefined }];
      if (call.takes === 'registrations') return [{ programme, call, kind: 'seats', round: undefined }];
      const own = rounds.filter((round) => round.programmeId === programme.id && round.callCode === call.code);
      const open = own.filter((round) => isOpen(round, at));
      const kind = call.takes === 'needs' ? 'needs' : 'round';
      if (open.length > 0) return open.map((round) => ({ programme, call, kind, round }));
      const coming = own.find(({ opensAt }) => opensAt > at);
      return [{ programme, call, kind: coming ? 'coming' : 'over', round: coming }];
    }),
  );

const isOpen = ({ opensAt, closesAt }: Pick<RoundSheet, 'opensAt' | 'closesAt'>, at: Date): boolean =>
  opensAt <= at && (closesAt === null || closesAt > at);

/** What can be done now first, then what needs others, then what is to come. */
export const inOrder = (ways: readonly ToldWay[], at: Date): readonly ToldWay[] =>
  ways.toSorted((a, b) => rankOf(a, at) - rankOf(b, at));

const OF_KIND = { round: 0, seats: 0, needs: 0, coming: 3, announced: 4, over: 6 } as const satisfies Record<
  WayKind,
  number
>;
const NOT_FOR_THEM = 5;
const rankOf = ({ kind, answer }: ToldWay, at: Date): number => {
  if (answer === undefined) return OF_KIND[kind];
  const { verdict } = answer.eligibility;
  if (!isOpen(windowAt(answer.round, answer.desk), at)) return NOT_FOR_THEM;
  if (verdict === 'not_eligible') return answer.partners.length > 0 ? 2 : NOT_FOR_THEM;
  return verdict === 'to_confirm' ? 1 : 0;
};

/** The first thing to do, in one sentence, and the way it follows; no way when none is for this body. */
export type NextStep = Readonly<{ sentence: Text; way: ToldWay | undefined }>;

/** @param ways in order */
export const nextStepAmong = ([first]: readonly ToldWay[], at: Date): NextStep =>
  first === undefined || rankOf(first, at) >= NOT_FOR_THEM
    ? { sentence: NOTHING, way: undefined }
    : { sentence: sentenceOf(first), way: first };

const NOTHING: Text = {
  fr: 'Aucun appel ne répond aujourd’hui à cette intention pour vous.',
  en: 'No call serves this aim for you today.',
};

const sentenceOf = ({ call, kind, answer }: ToldWay): Text =>
  kind === 'round' && answer !== undefined ? toAsk(call, answer) : say(SENTENCES[kind], call.names);

const SENTENCES: Readonly<Record<WayKind, Text>> = {
  round: { fr: 'Préparez un dossier pour « {} ».', en: 'Prepare a file for “{}”.' },
  seats: {
    fr: 'Inscrivez-vous à une date de « {} » : il n’y a pas de dossier à déposer.',
    en: 'Register for a date of “{}”: there is no file to submit.',
  },
  needs: {
    fr: 'Dites votre besoin dans « {} » : d’autres pourront le soutenir.',
    en: 'State your need in “{}”: others may support it.',
  },
  coming: {
    fr: 'Préparez-vous : « {} » n’est pas encore ouvert.',
    en: 'Get ready: “{}” is not open yet.',
  },
  announced: {
    fr: '« {} » est annoncé : ses règles ne sont pas encore publiées, revenez les lire ici.',
    en: '“{}” is announced: its rules are not published yet, come back and read them here.',
  },
  over: { fr: '« {} » est clos.', en: '“{}” is closed.' },
};

const toAsk = ({ names }: Call, { eligibility, desk, partners }: Answered): Text => {
  if (eligibility.verdict === 'not_eligible') return say(TOGETHER, names, listedOr(partners));
  if (eligibility.verdict === 'to_confirm') return say(TO_CONFIRM, names);
  return desk === undefined ? say(ALONE, names) : say(AT_DESK, names, desk.names);
};
const ALONE: Text = {
  fr: 'Préparez un dossier pour « {} » : vous pouvez le déposer sans partenaire.',
  en: 'Prepare a file for “{}”: you may submit it without partners.',
};
const AT_DESK: Text = {
  fr: 'Préparez un dossier pour « {} » : vous pouvez le déposer sans partenaire, et il ira à votre guichet ({}).',
  en: 'Prepare a file for “{}”: you may submit it without partners, and it will go to your desk ({}).',
};
const TO_CONFIRM: Text = {
  fr: 'Préparez un dossier pour « {} » : le service confirmera avec vous que vous y avez droit.',
  en: 'Prepare a file for “{}”: the service will confirm with you that you are entitled to it.',
};
const TOGETHER: Text = {
  fr: 'Déposez à plusieurs pour « {} » : c’est possible avec {}, pas sans partenaire.',
  en: 'Apply with others for “{}”: it is possible with {}, not without partners.',
};

/** « A, B ou C », “A, B or C”. */
const listedOr = (partners: readonly Territory[]): Text => {
  const names = partners.map(({ name }) => name);
  const before = names.slice(0, -1).join(', ');
  const last = names.at(-1) ?? '';
  return before === '' ? same(last) : { fr: `${before} ou ${last}`, en: `${before} or ${last}` };
};
