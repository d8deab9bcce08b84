import type { Lang, Text } from '#kernel/text';
import type { Answer, ApplicationDocument, Block } from '#platform/documents/models';
import type { RoundSheet } from '#slices/call';
import type { Form, Question } from '#slices/programme';
import { euros, fileSize, instant, typeset } from '#ui/words';
import { type Described, describeAnswer, visibleSections } from './form/index.ts';
import type { BudgetAnswer, FundingSource } from './form/types.ts';
import type { FrozenContent } from './frozen.ts';
import type { Panel } from './panels.ts';
import type { FrozenVersion } from './queries/versions.ts';
import { timingInWords } from './timing-words.ts';

/** A file to put on paper: frozen, or as far as its draft goes. */
export type Drawn = Readonly<{
  content: FrozenContent;
  /** Names of those who attested for partners, by their id. */
  attesters: FrozenVersion['attesters'];
  round: RoundSheet;
  form: Form;
  lang: Lang;
  at: Date;
  /** A sentence for the whole document, e.g. that its data are fictitious. */
  notice?: Text | undefined;
  /** Absent while it is a draft. */
  filed?: Readonly<{ at: Date; by: string; hash: string; zone: string }>;
  /** What later stages say of the file on paper. */
  later?: readonly Panel[];
}>;

const WORDS = {
  draft: { fr: 'Brouillon : ce dossier n’est pas déposé.', en: 'Draft: this file is not submitted.' },
  watermark: { fr: 'Brouillon', en: 'Draft' },
  title: { fr: 'Dossier', en: 'File' },
  body: { fr: 'Organisme', en: 'Body' },
  address: { fr: 'Adresse', en: 'Address' },
  partner: { fr: 'Partenaire', en: 'Partner' },
  attested: { fr: 'attesté par', en: 'attested by' },
  project: { fr: 'Projet', en: 'Project' },
  asked: { fr: 'Subvention demandée', en: 'Grant asked' },
  filedOn: { fr: 'Déposé le', en: 'Submitted on' },
  filedBy: { fr: 'Déposé par', en: 'Submitted by' },
  hash: { fr: 'Empreinte (SHA-256)', en: 'Fingerprint (SHA-256)' },
  closing: { fr: 'Clôture', en: 'Closing' },
  costs: { fr: 'Dépenses', en: 'Costs' },
  funding: { fr: 'Ressources', en: 'Funding' },
  label: { fr: 'Libellé', en: 'Label' },
  kind: { fr: 'Nature', en: 'Kind' },
  origin: { fr: 'Origine', en: 'Origin' },
  amount: { fr: 'Montant', en: 'Amount' },
  total: { fr: 'Total', en: 'Total' },
  none: { fr: 'Sans réponse', en: 'Not answered' },
} as const satisfies Record<string, Text>;

/** Where funding comes from, in words. */
export const SOURCES: Readonly<Record<FundingSource, Text>> = {
  state_grant: { fr: 'Subvention demandée ici', en: 'Grant asked here' },
  own: { fr: 'Fonds propres', en: 'Own funds' },
  public: { fr: 'Autre financement public', en: 'Other public funding' },
  private: { fr: 'Financement privé', en: 'Private funding' },
};

/** The file as a document: every part with its answers, the attachments with their hashes, the attestations. */
export const applicationDocument = (drawn: Drawn): ApplicationDocument => {
  const { content, round, form, lang, at, filed } = drawn;
  const said = sayer(lang);
  const notices = [drawn.notice, filed === undefined ? WORDS.draft : undefined].filter((text) => text !== undefined);
  return {
    lang,
    at,
    title: `${said(WORDS.title)} ${content.number}`,
    issuer: said(round.pack.grantor.names),
    programme: said(round.call.names),
    reference: content.number,
    ...(notices.length === 0 ? {} : { notice: notices.map(said).join(' ') }),
    ...(filed === undefined ? { watermark: said(WORDS.watermark) } : {}),
    organisation: [...organisationFacts(content, said, lang), ...partnerFacts(drawn, said)],
    receipt:
      filed === undefined
        ? []
        : [
            { label: said(WORDS.filedOn), value: instant(filed.at, filed.zone, lang) },
            { label: said(WORDS.filedBy), value: filed.by },
            { label: said(WORDS.hash), value: filed.hash },
            ...(content.timing ? [{ label: said(WORDS.closing), value: said(timingInWords(content.timing)) }] : []),
          ],
    sections: [
      ...visibleSections(form, content.answers).map(({ section, questions }) => ({
        title: said(section.title),
        answers: questions.filter((one) => one.type !== 'file').map((question) => answerOf(drawn, question)),
      })),
      ...laterSections(drawn, said),
    ],
    attachments: content.attachments.map((file) => ({
      name: file.name,
      kind: said(labelOf(form, file.question)),
      size: fileSize(file.sizeBytes, lang),
      sha256: file.hash,
    })),
    attestations: content.attestation.declarations.map((declaration) => said(declaration.text)),
  };
};

/** What happened to the file after it was filed, each line with its instant. */
const laterSections = ({ later = [], filed, lang }: Drawn, said: (text: Text) => string) =>
  later.flatMap(({ title, print = [] }) =>
    print.length === 0
      ? []
      : [
          {
            title: said(title),
            answers: print.map(({ at, label, value, detail }) => ({
              question: `${said(label)}, ${instant(at, filed?.zone ?? 'Europe/Paris', lang)}`,
              blocks: [said(value), ...(detail === '' ? [] : [detail])],
            })),
          },
        ],
  );

const sayer =
  (lang: Lang) =>
  (text: Text): string =>
    typeset(text[lang], lang);

const organisationFacts = (
  { organisation, title, askedCents }: FrozenContent,
  said: (text: Text) => string,
  lang: Lang,
) => [
  { label: said(WORDS.body), value: organisation.name },
  { label: 'SIREN', value: organisation.siren },
  ...(organisation.address === '' ? [] : [{ label: said(WORDS.address), value: organisation.address }]),
  ...(title === '' ? [] : [{ label: said(WORDS.project), value: title }]),
  ...(askedCents === null
    ? []
    : [{ label: said(WORDS.asked), value: euros(BigInt(askedCents), lang, { cents: 'always' }) }]),
];

/** Each partner on a line: who, what it brings and pays, who attested for it, in what quality and when. */
const partnerFacts = ({ content, attesters, round, lang }: Drawn, said: (text: Text) => string) =>
  (content.partners ?? []).map(({ name, siren, brings, contributionCents, attestation }) => ({
    label: said(WORDS.partner),
    value: [
      `${name} (SIREN ${siren})`,
      brings,
      contributionCents === null ? '' : euros(BigInt(contributionCents), lang, { cents: 'always' }),
      attestation === null
        ? ''
        : `${said(WORDS.attested)} ${attesters?.[attestation.by] ?? ''}, ${attestation.quality}, ${instant(new Date(attestation.at), round.pack.zone, lang)}`,
    ]
      .filter((part) => part !== '')
      .join(' ; '),
  }));

const labelOf = (form: Form, key: string): Text =>
  form.sections.flatMap((section) => section.questions).find((question) => question.key === key)?.label ?? {
    fr: key,
    en: key,
  };

const answerOf = ({ content, round, lang }: Drawn, question: Question): Answer => {
  const nameOf = (id: string) => content.territories.find((place) => place.id === id)?.name;
  const described = describeAnswer(question, content.answers[question.key], lang, nameOf);
  return { question: sayer(lang)(question.label), blocks: blocksOf(described, round, lang) };
};

const blocksOf = (described: Described, round: RoundSheet, lang: Lang): readonly Block[] => {
  const said = sayer(lang);
  switch (described.kind) {
    case 'none':
      return [];
    case 'line':
    case 'paragraphs':
      return [described.text];
    case 'list':
      return [{ kind: 'list', items: described.items }];
    case 'items':
      return described.items.map((item) => ({
        kind: 'facts',
        facts: item.map(({ label, value }) => ({ label, value: lineOf(value) || said(WORDS.none) })),
      }));
    case 'budget':
      return budgetTables(described.budget, round, lang);
  }
};

const lineOf = (described: Described): string =>
  described.kind === 'line' || described.kind === 'paragraphs'
    ? described.text
    : described.kind === 'list'
      ? described.items.join(', ')
      : '';

const budgetTables = (budget: BudgetAnswer, round: RoundSheet, lang: Lang): readonly Block[] => {
  const said = sayer(lang);
  const amount = (cents: string | null): string =>
    cents === null ? '' : euros(BigInt(cents), lang, { cents: 'always' });
  const totalOf = (lines: readonly { cents: string | null }[]): string =>
    euros(
      lines.reduce((total, line) => total + BigInt(line.cents ?? '0'), 0n),
      lang,
      { cents: 'always' },
    );
  const category = (code: string | null): string => {
    const found = round.call.costs?.categories.find((one) => one.code === code);
    return found === undefined ? '' : said(found.names);
  };
  const mode = budget.taxMode === null ? '' : ` (${budget.taxMode})`;
  return [
    {
      kind: 'table',
      caption: `${said(WORDS.costs)}${mode}`,
      columns: [
        { label: said(WORDS.label) },
        { label: said(WORDS.kind) },
        { label: said(WORDS.amount), numeric: true },
      ],
      rows: budget.costs.map((line) => [line.label, category(line.category), amount(line.cents)]),
      total: [said(WORDS.total), '', totalOf(budget.costs)],
    },
    {
      kind: 'table',
      caption: said(WORDS.funding),
      columns: [
        { label: said(WORDS.label) },
        { label: said(WORDS.origin) },
        { label: said(WORDS.amount), numeric: true },
      ],
      rows: budget.funding.map((line) => [
        line.label,
        line.source === null ? '' : said(SOURCES[line.source]),
        amount(line.cents),
      ]),
      total: [said(WORDS.total), '', totalOf(budget.funding)],
    },
  ];
};
