import type { Text } from '#kernel/text';
import type { CostRules, OwnShareRule, RoundRules } from '#slices/programme';

/** Where the money of a project comes from. `state_grant` is the grant asked here. */
export const FUNDING_SOURCES = ['state_grant', 'own', 'public', 'private'] as const;
export type FundingSource = (typeof FUNDING_SOURCES)[number];

/** A line still being written may lack its category or its amount: `null`. Amounts are decimal texts of euro cents. */
export type CostLine = Readonly<{ id: string; label: string; category: string | null; cents: string | null }>;
export type FundingLine = Readonly<{ id: string; label: string; source: FundingSource | null; cents: string | null }>;

export type BudgetAnswer = Readonly<{
  taxMode: 'HT' | 'TTC' | null;
  costs: readonly CostLine[];
  funding: readonly FundingLine[];
}>;

/** One entry of a repeatable block. `id` stays the same while entries are added and removed around it. */
export type BlockItem = Readonly<{ id: string; answers: Answers }>;

/**
 * An answer, as JSON: text for text, money (cents), dates (`YYYY-MM-DD`), choices' values; numbers;
 * booleans; lists of texts for several choices and territories; the budget; the items of a block.
 */
export type AnswerValue = string | number | boolean | readonly string[] | readonly BlockItem[] | BudgetAnswer;

/** Answers by question key; `null` or absent: not answered. Files are not answers: see `Attachment`. */
export type Answers = Readonly<{ [key: string]: AnswerValue | null | undefined }>;

/** A file attached to a question. */
export type Attachment = Readonly<{ question: string; id: string; name: string; sizeBytes?: number }>;

/** Fields of a posted form, by name; a name sent several times is a list. */
export type RawFields = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What a person typed, understood (`null`: left empty) or not, with the sentence that says why. */
export type Parsed = { value: AnswerValue | null } | { problem: Text };

/** What is missing or wrong in an application, ready to be listed with a link to the question. */
export type Problem = Readonly<{
  /** e.g. `missing`, `dates`, `budget.balance` */
  code: string;
  section: string;
  /** Key of the question; in a block, `key.0.subkey`, which is also the name of the field. */
  question: string;
  message: Text;
  facts: Readonly<Record<string, string | number>>;
  /** A warning does not stop the filing; it is kept with the file. */
  warning?: true;
}>;

/** What the budget is judged by: the round, the costs of the call, the own share, and the situation of the body. */
export type BudgetRules = Readonly<{
  round: RoundRules;
  costs?: CostRules | undefined;
  ownShare?: OwnShareRule | undefined;
  /** D514-1: the own share only bears on investment. */
  nature: 'investment' | 'operating' | 'mixed';
  /** INSEE code of the territory (département or collectivity) of the body, to know whether the own share applies. */
  territory?: string | undefined;
}>;
