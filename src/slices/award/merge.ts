import { legalDay } from '#kernel/period';
import { type Lang, same, type Text } from '#kernel/text';
import { amountInWords } from '#platform/documents/words';
import { type FrozenVersion, questionOfRole } from '#slices/application';
import { deskOf, type RoundSheet } from '#slices/call';
import type { QuestionRole } from '#slices/programme';
import { addMonths, calendarOf, lastDayFranc } from '#slices/territory';
import { both, euros, percent, plainDate } from '#ui/words';

/** What a letter or an agreement is filled with. */
export type MergeSubject = Readonly<{
  round: RoundSheet;
  frozen: FrozenVersion;
  /** Cents; undefined when nothing is awarded. */
  amount: bigint | undefined;
  /** What a desk retained, when it computed the amount. */
  retained?: Readonly<{ base: bigint; rate: number }> | undefined;
  /** The desk that has the file, as a role names it. */
  desk?: string | null | undefined;
  reasons: readonly Text[];
  at: Date;
  decidedAt: Date | undefined;
  /** Its place in the queue, when it waits there. */
  rank?: number | undefined;
  agreementNumber?: string;
}>;

export type MergeFields = Readonly<Record<string, Text>>;

const NO_ADDRESS: Text = { fr: 'adresse non précisée', en: 'address not stated' };
/** Before anybody has signed, the agreement names a function, not a person. */
const SIGNATORY: Text = { fr: 'la personne signataire', en: 'the signatory' };
const NONE: Text = { fr: 'non précisé', en: 'not stated' };

const answerOf = ({ round, frozen }: MergeSubject, role: QuestionRole): string | undefined => {
  const form = round.pack.forms.find((one) => one.code === frozen.content.formCode);
  const question = form && questionOfRole(form, frozen.content.answers, role);
  const value = question && frozen.content.answers[question.key];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

const dayText = (day: string | undefined): Text => (day === undefined ? NONE : both((lang) => plainDate(day, lang)));
const moneyText = (amount: bigint | undefined): Text =>
  amount === undefined ? NONE : both((lang) => euros(amount, lang, { cents: 'always' }));

/** Every field the letters and agreements of a pack may use, in both languages. */
export const mergeFields = (subject: MergeSubject): MergeFields => {
  const { round, frozen, amount, at } = subject;
  const { pack } = round;
  const desk = deskOf(round, subject.desk);
  const { figures, organisation } = frozen.content;
  const today = legalDay(at, pack.zone);
  const rate = subject.retained?.rate ?? round.round.rules.rateBasisPoints;
  const lastDay = lastDayFranc(today, pack.settings.appealMonths, calendarOf(pack.appeal.holidays, pack.appeal.zone));
  return {
    programme: pack.names,
    appel: round.call.names,
    session: round.round.names,
    numero: same(frozen.content.number),
    intitule: same(frozen.content.title),
    organisme: same(organisation.name),
    siren: same(organisation.siren),
    adresse: organisation.address ? same(organisation.address) : NO_ADDRESS,
    representant: same(answerOf(subject, 'representative_name') ?? frozen.content.attestation.by),
    qualite: same(answerOf(subject, 'representative_quality') ?? frozen.content.attestation.quality),
    groupement: groupInWords(frozen.content),
    date_depot: dayText(legalDay(frozen.filedAt, pack.zone)),
    service: desk.names,
    service_courriel: same(desk.email ?? ''),
    service_telephone: same(desk.phone),
    service_adresse: same((desk.address ?? []).join(', ')),
    date_du_jour: dayText(today),
    montant: moneyText(amount),
    montant_en_lettres: amount === undefined ? NONE : both((lang: Lang) => amountInWords(amount, lang)),
    montant_demande: moneyText(frozen.content.askedCents === null ? undefined : BigInt(frozen.content.askedCents)),
    taux: rate === undefined ? { fr: 'forfait', en: 'flat rate' } : both((lang) => percent(rate, lang)),
    assiette: moneyText(subject.retained?.base ?? (figures === null ? undefined : BigInt(figures.eligibleCents))),
    cout_total: moneyText(figures === null ? undefined : BigInt(figures.costsCents)),
    date_debut: dayText(answerOf(subject, 'starts_on')),
    date_fin: dayText(answerOf(subject, 'ends_on')),
    tribunal: pack.appeal.court,
    mois_recours: same(String(pack.settings.appealMonths)),
    date_recours: dayText(lastDay),
    date_silence: dayText(addMonths(legalDay(frozen.filedAt, pack.zone), pack.settings.silenceMonths)),
    motifs: {
      fr: subject.reasons.map((one) => `– ${one.fr}`).join('\n'),
      en: subject.reasons.map((one) => `– ${one.en}`).join('\n'),
    },
    rang: subject.rank === undefined ? NONE : same(String(subject.rank)),
    date_jury: dayText(round.juryOn ?? (subject.decidedAt && legalDay(subject.decidedAt, pack.zone))),
    numero_convention: same(subject.agreementNumber ?? ''),
    signataire: SIGNATORY,
    qualite_signataire: pack.grantor.signatoryQuality,
    financeur: pack.grantor.names,
    date_decision: dayText(subject.decidedAt && legalDay(subject.decidedAt, pack.zone)),
  };
};

/** Who takes part with the body that leads, to whom the single grant is paid. */
const groupInWords = ({ organisation, partners = [] }: MergeSubject['frozen']['content']): Text => {
  if (partners.length === 0) return same('');
  const listed = (lang: Lang) =>
    new Intl.ListFormat(lang, { type: 'conjunction' }).format(
      partners.map(({ name, siren }) => `${name} (SIREN ${siren})`),
    );
  return {
    fr: `Le projet est mené à plusieurs. Chef de file, à qui la subvention unique est versée : ${organisation.name}. Partenaires : ${listed('fr')}.`,
    en: `The project is carried out by several bodies. Lead, to whom the single grant is paid: ${organisation.name}. Partners: ${listed('en')}.`,
  };
};

/** Fills the fields between braces; a field the code does not know is left as written, for a reader to see. */
export const filled = (template: Text, fields: MergeFields): Text => {
  const fill = (lang: Lang) =>
    template[lang].replace(/\{([a-z_]+)\}/g, (whole, name: string) => fields[name]?.[lang] ?? whole);
  return { fr: fill('fr'), en: fill('en') };
};
