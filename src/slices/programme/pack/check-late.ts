import type { Report } from './contents.ts';
import type { Path, Source } from './source.ts';
import type { PublishedCall, Round } from './types.ts';

/** A round takes late files after its closing, for a reason the desk may oppose, and never on the day of its jury. */
export const checkLate = (round: Round, call: PublishedCall, source: Source, path: Path, report: Report): void => {
  const { late, closesAt, juryOn } = round;
  if (late === undefined) return;
  const until: Path = [...path, 'late', 'until'];
  if (call.decidedBy !== 'jury')
    report(
      source,
      [...path, 'late'],
      {
        fr: 'Seul un appel décidé par un jury prend des dossiers en retard : un guichet répond dans l’ordre.',
        en: 'Only a call decided by a jury takes late files: a desk answers in order.',
      },
      { fr: 'rien, ou « decidedBy: jury »', en: 'nothing, or “decidedBy: jury”' },
    );
  if (closesAt === undefined || late.until <= closesAt)
    report(
      source,
      until,
      { fr: 'Les dossiers en retard viennent après la clôture.', en: 'Late files come after the closing.' },
      { fr: `après ${closesAt ?? 'une clôture'}`, en: `after ${closesAt ?? 'a closing'}` },
    );
  if (juryOn !== undefined && late.until.slice(0, 10) >= juryOn)
    report(
      source,
      until,
      {
        fr: 'Un dossier en retard arriverait le jour du jury, ou après lui.',
        en: 'A late file would come on the day of the jury, or after it.',
      },
      { fr: `au plus tard la veille du ${juryOn}`, en: `at the latest the day before ${juryOn}` },
    );
  if (!call.inadmissibility.includes(late.reason))
    report(
      source,
      [...path, 'late', 'reason'],
      {
        fr: `« ${late.reason} » n’est pas un motif de cet appel : le service ne pourrait pas opposer le retard.`,
        en: `“${late.reason}” is not a reason of this call: the desk could not oppose the lateness.`,
      },
      {
        fr: `un code parmi : ${call.inadmissibility.join(', ')}`,
        en: `a code among: ${call.inadmissibility.join(', ')}`,
      },
    );
};
