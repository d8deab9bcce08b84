import { crpa } from '#kernel/articles';
import { type Facts, refuse } from '#kernel/refusal';
import { listed, say } from '#kernel/shown';
import { same, type Text } from '#kernel/text';

/** An algorithmic processing that weighed on a decision about one application. */
export type AlgorithmUse = Readonly<{
  purpose: Text;
  /** `full`: the calculation decides (a threshold); `partial`: it proposes and a person decides. */
  degree: 'full' | 'partial';
  data: readonly Readonly<{ name: Text; source: Text }>[];
  parameters: readonly Readonly<{ name: Text; value: string; weight?: number }>[];
  operations: readonly Text[];
}>;

export type AlgorithmNotice = Readonly<{ degree: 'full' | 'partial'; purposes: readonly Text[] }>;

export const defaults = { publishThreshold: 50 };

/**
 * A decision based on an algorithmic processing says so, with its purpose. Deciding in full when one
 * of its calculations does.
 * @rule CRPA-L311-3-1
 * @article CRPA L311-3-1, R311-3-1-1
 * @source CRPA
 * @certainty sourced
 */
export const algorithmNotice = (uses: readonly AlgorithmUse[]): AlgorithmNotice | 'none' =>
  uses.length === 0
    ? 'none'
    : {
        degree: uses.some((use) => use.degree === 'full') ? 'full' : 'partial',
        purposes: uses.map((use) => use.purpose),
      };

const PARTS = ['degree', 'data', 'parameters', 'operations'] as const;

/**
 * What the person receives on request, in intelligible form: the degree and mode of contribution,
 * the data and their sources, the parameters with their weights as applied, the operations made.
 * @rule CRPA-L311-3-1
 * @article CRPA R311-3-1-2
 * @source CRPA
 * @certainty sourced
 */
export const algorithmFile = (use: AlgorithmUse, applicationId: string) => {
  const file = {
    applicationId,
    degree: DEGREE[use.degree],
    data: use.data,
    parameters: use.parameters,
    operations: use.operations,
  };
  const empty = PARTS.filter((part) => part !== 'degree' && file[part].length === 0);
  return empty.length === 0 ? { file } : refuse('rule', 'award.algorithm.incomplete', { parts: empty.join(' ') });
};

/**
 * Whether the administration publishes the rules of the processing.
 * @rule CRPA-L311-3-1
 * @article CRPA L312-1-3, D312-1-4
 * @source CRPA
 * @certainty sourced
 * @setting algorithm.publishThreshold = 50 (sourced: full-time equivalents, included)
 */
export const publishesRules = (fullTimeEquivalents: number, settings = defaults): boolean =>
  fullTimeEquivalents >= settings.publishThreshold;

const DEGREE: Readonly<Record<AlgorithmUse['degree'], Text>> = {
  full: {
    fr: 'Le résultat du calcul a été appliqué tel quel.',
    en: 'The result of the calculation was applied as it is.',
  },
  partial: {
    fr: 'Le calcul a proposé, une personne a décidé.',
    en: 'The calculation proposed, a person decided.',
  },
};

/** The mention due to the person. @param link where the rules may be asked for */
export const noticeOf = ({ degree, purposes }: AlgorithmNotice, link: string): Text =>
  say(
    {
      fr: `Cette décision s’appuie ${degree === 'partial' ? 'en partie ' : ''}sur un calcul automatique ({}). Vous pouvez en demander les règles et leur application à votre dossier : {}. En cas de refus, vous pouvez saisir la commission d’accès aux documents administratifs (CADA) ({}).`,
      en: `This decision rests ${degree === 'partial' ? 'in part ' : ''}on an automatic calculation ({}). You may ask for its rules and how they were applied to your file: {}. If refused, you may go to the commission for access to administrative documents (CADA) ({}).`,
    },
    listed(purposes),
    same(link),
    crpa('L311-3-1'),
  );

export const sentences = {
  'award.algorithm.incomplete': ({ parts = '' }: Facts): Text =>
    say(
      {
        fr: 'L’explication du calcul est incomplète ({}) : elle doit dire les données et leurs sources, les paramètres et leur poids, les opérations faites ({}).',
        en: 'The explanation of the calculation is incomplete ({}): it must give the data and their sources, the parameters and their weights, the operations made ({}).',
      },
      parts,
      crpa('R311-3-1-2'),
    ),
};
