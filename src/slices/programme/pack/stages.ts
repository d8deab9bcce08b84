import type { PublishedCall, Questionnaire, Round } from './types.ts';

/** A call as it stands in one of its rounds: what the round says for itself stands over what they share. */
export const callIn = (call: PublishedCall, { form, agreement, letters }: Round): PublishedCall => ({
  ...call,
  form: form ?? call.form,
  agreement: agreement ?? call.agreement,
  letters: letters === undefined ? call.letters : { ...call.letters, ...letters },
});

/** The stage that what this one brings will open, if there is one. */
export const stageAfter = ({ rounds }: PublishedCall, number: number): Round | undefined =>
  rounds.find(({ after }) => after === number);

/** The stages of a call, the first one first; none when its rounds do not follow one another. */
export const stagesOf = (call: PublishedCall): readonly Round[] =>
  call.rounds.some(({ after }) => after !== undefined) ? call.rounds : [];

/** Whether a round ends the path it belongs to. */
export const endsPath = (call: PublishedCall, { number, after }: Round): boolean =>
  after !== undefined && stageAfter(call, number) === undefined;

/** The questionnaire of a call, in its version. */
export const questionnaireOf = (
  pack: Readonly<{ questionnaires?: readonly Questionnaire[] }>,
  call: PublishedCall,
): Questionnaire | undefined =>
  call.questionnaire === undefined ? undefined : pack.questionnaires?.find(({ code }) => code === call.questionnaire);
