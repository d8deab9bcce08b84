import { crpa } from '#kernel/articles';
import type { Day } from '#kernel/period';
import { type Facts, refuse } from '#kernel/refusal';
import { date, listed, say } from '#kernel/shown';
import type { Text } from '#kernel/text';

/** A piece asked of the applicant, with the text that requires it; absent when none does. */
export type AskedPiece = Readonly<{ name: Text; requiredBy?: string | undefined }>;

export type MissingNotice = Readonly<{ pieces: readonly AskedPiece[]; deadline: Day; newDue: Day; sentence: Text }>;

/**
 * The request for missing pieces: it lists only what a text requires, sets a deadline, and tells the new date of
 * silence.
 * @param newDue the date of silence if nothing comes before the deadline
 * @rule CRPA-L114-5
 * @article CRPA L114-5, R112-11-4
 * @source CRPA
 * @certainty sourced
 * @caller missing.deadlineDays = 21 (reading)
 * @caller missing.requestCounts = date made available (reading)
 */
export const missingNotice = (pieces: readonly AskedPiece[], deadline: Day, newDue: Day) => {
  const unasked = pieces.filter((piece) => piece.requiredBy === undefined);
  if (pieces.length === 0 || unasked.length > 0)
    return refuse('rule', 'review.request.piece_not_required', {
      pieces: listed(unasked.map((piece) => piece.name)).fr,
      count: unasked.length,
    });
  return {
    notice: {
      pieces,
      deadline,
      newDue,
      sentence: say(
        {
          fr: 'Il manque : {}. Répondez avant le {} inclus. Le délai de réponse est suspendu ; il reprendra dès votre envoi. Nouvelle date : {} ({}).',
          en: 'Missing: {}. Answer by {} included. The time limit is suspended; it will run again when you answer. New date: {} ({}).',
        },
        listed(pieces.map((piece) => piece.name)),
        date(deadline),
        date(newDue),
        crpa('L114-5'),
      ),
    } satisfies MissingNotice,
  };
};

export const sentences = {
  'review.request.piece_not_required': ({ pieces = '' }: Facts): Text =>
    say(
      {
        fr: 'Aucun texte n’exige : {}. Ne demandez que ce qu’un texte exige, en le citant ({}).',
        en: 'No text requires: {}. Ask only for what a text requires, and cite it ({}).',
      },
      String(pieces) || { fr: 'rien n’est demandé', en: 'nothing is asked' },
      crpa('L114-5'),
    ),
};
