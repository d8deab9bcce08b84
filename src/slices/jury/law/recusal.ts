import { DECREE_2014_90 } from '#kernel/articles';
import { type Facts, refuse } from '#kernel/refusal';
import { date, say } from '#kernel/shown';
import { allow } from '#kernel/verdict';

/** Days are `YYYY-MM-DD`. */
export type Statement = Readonly<{ writtenOn?: string; matters: string }>;

/** Whether somebody must take over (the only officer of a desk, the signatory), and who does. */
export type Replacement = Readonly<{ needed: boolean; personId?: string }>;

export type Recusal = Readonly<{
  personId: string;
  fileId: string;
  writtenOn: string;
  matters: string;
  replacementId?: string;
  withdrawnOn?: string;
}>;

export const defaults = { hidesAggregates: true };

/**
 * A person who finds a conflict of interests tells the superior in writing, naming the matters, and
 * takes no further part in them. By telephone is not in writing.
 * @rule D2014-90
 * @article loi 2013-907 art. 2; décret 2014-90
 * @source AP2, NAU, LEX
 * @certainty sourced
 */
export const recuse = (personId: string, fileId: string, statement: Statement, replacement: Replacement) => {
  const matters = statement.matters.trim();
  if (statement.writtenOn === undefined || matters === '') return refuse('rule', 'review.recuse.not_written');
  const replacementId = replacement.personId === personId ? undefined : replacement.personId;
  if (replacement.needed && replacementId === undefined) return refuse('rule', 'review.recuse.no_replacement');
  const recusal: Recusal = {
    personId,
    fileId,
    writtenOn: statement.writtenOn,
    matters,
    ...(replacementId && { replacementId }),
  };
  return { recusal };
};

/**
 * A delegate of signature who stepped aside abstains in favour of another signatory.
 * @rule D2014-90
 * @article décret 2014-90
 * @source AP2, NAU, LEX
 * @certainty sourced
 */
export const maySignDespite = (personId: string, fileId: string, recusals: readonly Recusal[], on: string) =>
  isRecused(personId, fileId, recusals, on) ? refuse('rule', 'award.sign.recused') : allow();

/** A recusal holds from the day it is written until the day it is withdrawn; past acts stay as they were. */
export const isRecused = (personId: string, fileId: string, recusals: readonly Recusal[], on: string): boolean =>
  recusals.some(
    (recusal) =>
      recusal.personId === personId &&
      recusal.fileId === fileId &&
      recusal.writtenOn <= on &&
      (recusal.withdrawnOn === undefined || on < recusal.withdrawnOn),
  );

/**
 * The files to leave out of what a person is shown: lists, search and exports, and by setting the
 * totals too, since a total with and without a file tells its figures.
 * @rule D2014-90
 * @article décret 2014-90
 * @source AP2, NAU, LEX
 * @certainty sourced
 * @setting recusal.hidesAggregates = true (reading)
 */
export const hiddenFrom = (
  personId: string,
  recusals: readonly Recusal[],
  on: string,
  where: 'lists' | 'totals',
  settings = defaults,
): ReadonlySet<string> =>
  where === 'totals' && !settings.hidesAggregates
    ? new Set()
    : new Set(
        recusals
          .filter((recusal) => isRecused(personId, recusal.fileId, [recusal], on))
          .map((recusal) => recusal.fileId),
      );

/** @param facts `on` (day), `file` (number), `replacement` (name, empty when nobody has to take over) */
export const shown = ({ on, file = '', replacement = '' }: Facts) =>
  say(
    {
      fr: 'Déport enregistré le {} pour le dossier {}.{} Vous ne voyez plus ce dossier, ni dans les listes, ni dans les totaux, ni dans les exports ({}).',
      en: 'Recusal recorded on {} for file {}.{} You no longer see this file, in lists, totals or exports ({}).',
    },
    date(on),
    file,
    replacement === '' ? '' : { fr: ` ${replacement} vous remplace.`, en: ` ${replacement} takes over.` },
    DECREE_2014_90,
  );

export const sentences = {
  'review.recuse.not_written': say(
    {
      fr: 'Un déport se dit par écrit, en nommant les questions concernées : écrivez-le ici, une ligne suffit ({}).',
      en: 'A recusal is made in writing and names the matters concerned: write it here, one line is enough ({}).',
    },
    DECREE_2014_90,
  ),
  'review.recuse.no_replacement': say(
    {
      fr: 'Personne d’autre ne peut suivre ce dossier : le gestionnaire du programme doit d’abord désigner qui vous remplace ({}).',
      en: 'Nobody else can follow this file: the programme manager must first name who takes over ({}).',
    },
    DECREE_2014_90,
  ),
  'award.sign.recused': say(
    {
      fr: 'Vous vous êtes déporté de ce dossier : un autre signataire doit signer ({}).',
      en: 'You stepped aside from this file: another signatory must sign ({}).',
    },
    DECREE_2014_90,
  ),
};
