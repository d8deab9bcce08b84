import { lacks } from './check-calls.ts';
import { onlyOnce } from './check-texts.ts';
import type { Contents, Report } from './contents.ts';
import { nearest } from './nearest.ts';
import type { Source } from './source.ts';

/** Two questions lead to the right call: each aim is served by a call, and no call is left without an aim. */
export const checkAims = ({ programme, calls, written }: Contents, report: Report): void => {
  if (programme === undefined) return;
  const aims = programme.value.aims ?? [];
  const known = aims.map(({ code }) => code);
  onlyOnce(
    aims,
    ({ code }) => code,
    (i) => ({ source: programme.source, path: ['aims', i, 'code'] }),
    report,
  );
  for (const { source, value } of calls) {
    if (known.length > 0 && value.aims === undefined)
      lacks(report, source, ['aims'], { fr: 'ce que cet appel permet de faire', en: 'what this call lets one do' });
    value.aims?.forEach((code, i) => {
      if (!known.includes(code)) unknownAim(report, source, i, code, known);
    });
  }
  // A call that could not be read may serve it.
  if (calls.length < written.calls.size) return;
  aims.forEach(({ code }, i) => {
    if (calls.every(({ value }) => !value.aims?.includes(code))) unserved(report, programme.source, i, code);
  });
};

const unknownAim = (report: Report, source: Source, index: number, code: string, known: readonly string[]): void => {
  const meant = nearest(code, known);
  report(
    source,
    ['aims', index],
    {
      fr: `Le programme n’a pas d’intention « ${code} ».${meant ? ` Vouliez-vous dire « ${meant} » ?` : ''}`,
      en: `The programme has no aim “${code}”.${meant ? ` Did you mean “${meant}”?` : ''}`,
    },
    { fr: `un code parmi : ${known.join(', ') || 'aucun'}`, en: `a code among: ${known.join(', ') || 'none'}` },
  );
};

const unserved = (report: Report, source: Source, index: number, code: string): void =>
  report(
    source,
    ['aims', index, 'code'],
    { fr: `Aucun appel ne sert l’intention « ${code} ».`, en: `No call serves the aim “${code}”.` },
    { fr: 'une intention que sert au moins un appel', en: 'an aim that one call serves at least' },
  );
