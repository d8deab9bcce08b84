import { stringify } from 'csv-stringify/sync';
import type { Lang } from '#kernel/text';
import { kindInWords } from '#slices/territory';
import type { Standing } from './eligible.ts';

const HEADS: Readonly<Record<Lang, readonly string[]>> = {
  fr: ['siren', 'nom', 'nature', 'departement', 'population', 'peut_demander_seul', 'regles_non_remplies'],
  en: ['siren', 'name', 'kind', 'departement', 'population', 'may_apply_alone', 'rules_not_met'],
};
const VERDICTS: Readonly<Record<Standing['verdict'], Readonly<Record<Lang, string>>>> = {
  eligible: { fr: 'oui', en: 'yes' },
  not_eligible: { fr: 'non', en: 'no' },
  to_confirm: { fr: 'a confirmer', en: 'to be confirmed' },
};

/** Who may apply alone, as CSV: UTF-8, commas; codes of rules between semicolons. */
export const eligibleCsv = (standings: readonly Standing[], lang: Lang): string =>
  stringify(
    [
      HEADS[lang],
      ...standings.map(({ authority, verdict, unmet }) => [
        authority.siren ?? '',
        authority.name,
        kindInWords(authority.kind)[lang],
        authority.departement ?? '',
        authority.population === null ? '' : String(authority.population),
        VERDICTS[verdict][lang],
        unmet.map(({ code }) => code).join(' ; '),
      ]),
    ],
    { escape_formulas: true },
  );
