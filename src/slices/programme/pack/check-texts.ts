import type { Text } from '#kernel/text';
import type { Contents, Part, Report } from './contents.ts';
import { expandEnvelopes, type Places } from './envelope-tree.ts';
import { nearest } from './nearest.ts';
import type { EnvelopeSource } from './schema.ts';
import type { Path, Source } from './source.ts';
import type { EnvelopeNode } from './types.ts';
import { MERGE_FIELDS, type MergeContext } from './vocabulary.ts';

/** An amount in cents as a person reads it: `1250.50`. */
const written = (cents: bigint): string => `${cents / 100n}.${(cents % 100n).toString().padStart(2, '0')}`;

/** PROG-ENVELOPE: the children of a node never hold more than it does, to the cent; codes are given once. */
export const checkEnvelopes = ({ envelopes }: Contents, places: Places, report: Report): void => {
  if (envelopes === undefined) return;
  const seen = new Map<string, true>();
  const visit = (node: EnvelopeSource, path: Path): void => {
    if (seen.has(node.code)) duplicate(report, envelopes.source, [...path, 'code'], node.code);
    seen.set(node.code, true);
    const children = expandEnvelopes(node, places).children;
    const total = children.reduce((sum: bigint, child: EnvelopeNode) => sum + BigInt(child.amountCents), 0n);
    notMore(report, envelopes.source, [...path, 'amount'], node.code, total, BigInt(node.amount));
    const credits = children.reduce((sum, child) => sum + BigInt(child.paymentCents ?? child.amountCents), 0n);
    const held = BigInt(node.paymentCredits ?? node.amount);
    if (credits !== total || held !== BigInt(node.amount))
      notMore(report, envelopes.source, [...path, 'paymentCredits'], node.code, credits, held);
    checkLevel(report, envelopes.source, path, node);
    (node.children ?? []).forEach((child, i) => {
      visit(child, [...path, 'children', i]);
    });
  };
  visit(envelopes.value, []);
};

const notMore = (report: Report, source: Source, path: Path, code: string, under: bigint, held: bigint): void => {
  if (under <= held) return;
  report(
    source,
    path,
    {
      fr: `Les enveloppes sous « ${code} » font ${written(under)} €, plus que ses ${written(held)} €.`,
      en: `The envelopes under “${code}” make €${written(under)}, more than its €${written(held)}.`,
    },
    { fr: `${written(held)} € au plus`, en: `€${written(held)} at most` },
  );
};

/** The root alone is the programme, and an envelope of a year says which. */
const checkLevel = (report: Report, source: Source, path: Path, { level, year }: EnvelopeSource): void => {
  if (level !== undefined && (level === 'programme') !== (path.length === 0)) {
    report(
      source,
      [...path, 'level'],
      { fr: 'Seule la racine de l’arbre est le programme.', en: 'Only the root of the tree is the programme.' },
      { fr: 'un autre niveau', en: 'another level' },
    );
  }
  if ((level === 'year') !== (year !== undefined)) {
    report(
      source,
      [...path, 'year'],
      {
        fr: 'Une enveloppe annuelle dit son année, et elle seule.',
        en: 'An envelope of a year says which, and no other.',
      },
      { fr: 'level: year avec year: 2022', en: 'level: year with year: 2022' },
    );
  }
};

export const duplicate = (report: Report, source: Source, path: Path, code: string): void =>
  report(
    source,
    path,
    { fr: `« ${code} » est déjà pris.`, en: `“${code}” is already taken.` },
    { fr: 'un code donné une seule fois', en: 'a code given once' },
  );

/** Reports each item whose code was already given before it. */
export const onlyOnce = <T>(
  items: readonly T[],
  codeOf: (item: T) => string | number,
  at: (index: number) => { source: Source; path: Path },
  report: Report,
): void => {
  const seen = new Set<string | number>();
  items.forEach((item, index) => {
    const code = codeOf(item);
    const { source, path } = at(index);
    if (seen.has(code)) duplicate(report, source, path, String(code));
    seen.add(code);
  });
};

/** Letters, agreements and reasons: their merge fields are known, their braces are pairs. */
export const checkTexts = (contents: Contents, report: Report): void => {
  for (const { source, value } of contents.letters) {
    mergeable(report, source, ['subject'], value.subject, 'letter');
    mergeable(report, source, ['body'], value.body, 'letter');
  }
  for (const { source, value } of contents.agreements) {
    mergeable(report, source, ['preamble'], value.preamble, 'agreement');
    value.articles.forEach((article, i) => {
      mergeable(report, source, ['articles', i, 'body'], article.body, 'agreement');
    });
    if (value.closing) mergeable(report, source, ['closing'], value.closing, 'agreement');
  }
  contents.reasons?.value.forEach((reason, i) => {
    const source = (contents.reasons as Part<unknown>).source;
    mergeable(report, source, ['reasons', i, 'text'], reason.text, 'reason');
    if (reason.wayOut) mergeable(report, source, ['reasons', i, 'wayOut'], reason.wayOut, 'reason');
  });
  checkGrids(contents, report);
  checkFamilies(contents, report);
};

const mergeable = (report: Report, source: Source, path: Path, text: Text, context: MergeContext): void => {
  const known = Object.keys(MERGE_FIELDS[context]);
  for (const lang of ['fr', 'en'] as const) {
    const at = [...path, lang];
    for (const [, field = ''] of text[lang].matchAll(/\{([^{}]*)\}/g)) {
      if (known.includes(field)) continue;
      const meant = nearest(field, known);
      report(
        source,
        at,
        {
          fr: `Le champ {${field}} est inconnu ici.${meant ? ` Vouliez-vous dire {${meant}} ?` : ''}`,
          en: `The field {${field}} is unknown here.${meant ? ` Did you mean {${meant}}?` : ''}`,
        },
        { fr: `un de ces champs : ${known.join(', ')}`, en: `one of: ${known.join(', ')}` },
      );
    }
    if (/[{}]/.test(text[lang].replace(/\{[^{}]*\}/g, ''))) {
      report(
        source,
        at,
        { fr: 'Une accolade est seule.', en: 'A brace stands alone.' },
        { fr: 'des accolades par paires : {montant}', en: 'braces in pairs: {montant}' },
      );
    }
  }
};

const checkGrids = ({ grids }: Contents, report: Report): void => {
  for (const { source, value } of grids) {
    const total = value.criteria.reduce((sum, criterion) => sum + criterion.weight, 0);
    if (total !== 100) {
      report(
        source,
        ['criteria'],
        { fr: `Les poids font ${total}.`, en: `The weights add up to ${total}.` },
        { fr: 'un total de 100', en: 'a total of 100' },
      );
    }
    onlyOnce(
      value.criteria,
      (criterion) => criterion.code,
      (i) => ({ source, path: ['criteria', i, 'code'] }),
      report,
    );
    value.criteria.forEach((criterion, i) => {
      checkLevels(criterion.levels, value.scale, source, ['criteria', i, 'levels'], report);
    });
  }
};

const checkLevels = (
  levels: readonly { score: number }[],
  scale: { min: number; max: number },
  source: Source,
  path: Path,
  report: Report,
): void => {
  onlyOnce(
    levels,
    (level) => level.score,
    (i) => ({ source, path: [...path, i, 'score'] }),
    report,
  );
  levels.forEach((level, i) => {
    if (level.score >= scale.min && level.score <= scale.max) return;
    report(
      source,
      [...path, i, 'score'],
      { fr: `La note ${level.score} sort de l’échelle.`, en: `The score ${level.score} is off the scale.` },
      { fr: `de ${scale.min} à ${scale.max}`, en: `${scale.min} to ${scale.max}` },
    );
  });
};

const checkFamilies = (contents: Contents, report: Report): void => {
  for (const family of ['calls', 'forms', 'grids', 'letters', 'agreements'] as const) {
    const parts = contents[family] as readonly Part<{ code: string }>[];
    onlyOnce(
      parts,
      ({ value }) => value.code,
      (i) => ({ source: (parts[i] as Part<unknown>).source, path: ['code'] }),
      report,
    );
  }
  const { reasons, programme } = contents;
  if (reasons) {
    onlyOnce(
      reasons.value,
      (reason) => reason.code,
      (i) => ({ source: reasons.source, path: ['reasons', i, 'code'] }),
      report,
    );
  }
  if (programme) {
    onlyOnce(
      programme.value.desks,
      (desk) => desk.code,
      (i) => ({ source: programme.source, path: ['desks', i, 'code'] }),
      report,
    );
  }
};
