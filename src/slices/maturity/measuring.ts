import { z } from 'zod';
import { type Actor, preparesFile } from '#kernel/actor';
import { refuse } from '#kernel/refusal';
import type { Text } from '#kernel/text';
import type { Faults, Jotting, Written } from '#platform/paper';
import type { Pen } from '#platform/tx';
import type { Questionnaire, Theme } from '#slices/programme';
import { type Levels, type Measuring, mayAnswer } from './maturity.ts';
import { writeLevels } from './store.ts';

export type SavedTheme = Readonly<{ next: string | undefined }>;

/** One theme of a questionnaire as its page sends it. */
export const answersInput = z.object({
  applicationId: z.uuid(),
  theme: z.string().max(100),
  /** What was chosen, as typed, by question. */
  chosen: z.record(z.string().max(100), z.string().max(20)),
});
export const measureInput = z.object({ applicationId: z.uuid() });

/** Who prepares the file answers for its body. */
export const placeOfMeasure = ({ file }: Measuring, actor: Actor) => ({ acting: preparesFile(actor, file) });

/** Saves the answers of one theme, those that can be understood, in one sitting of several. */
export const saveTheme = async (
  pen: Pen,
  measuring: Measuring,
  { theme: code, chosen }: z.output<typeof answersInput>,
  { actor, at }: Jotting,
): Promise<Written<SavedTheme>> => {
  const permitted = mayAnswer(measuring);
  if ('refusal' in permitted) return permitted;
  const theme = measuring.questionnaire.themes.find((one) => one.code === code);
  if (theme === undefined) return refuse('not_found', 'maturity.save_answers.no_such_theme');
  const { levels, faults } = read(theme, chosen, measuring.questionnaire);
  const writer = { applicationId: measuring.file.id, moment: measuring.moment, by: actor?.id ?? '', at };
  await writeLevels(pen, writer, levels);
  return faults.length > 0 ? { faults } : { done: { next: themeAfter(measuring.questionnaire, code) } };
};

const NO_SUCH_LEVEL: Text = {
  fr: 'Choisissez une des phrases proposées. Les autres réponses sont enregistrées.',
  en: 'Choose one of the statements offered. The other answers are saved.',
};

const read = (theme: Theme, chosen: Readonly<Record<string, string>>, { levels: scale }: Questionnaire) => {
  const levels: Record<string, number> = {};
  const faults: Faults[number][] = [];
  for (const { key } of theme.questions) {
    const typed = chosen[key] ?? '';
    if (typed === '') continue;
    const level = /^[1-9]$/.test(typed) ? Number(typed) : 0;
    if (level >= 1 && level <= scale.length) levels[key] = level;
    else faults.push({ field: key, message: NO_SUCH_LEVEL });
  }
  return { levels: levels satisfies Levels, faults };
};

const themeAfter = ({ themes }: Questionnaire, code: string): string | undefined =>
  themes[themes.findIndex((one) => one.code === code) + 1]?.code;
