import { z } from 'zod';
import { allowPaper } from '#kernel/permission';
import { paper } from '#platform/paper';
import { both } from '#platform/web';
import { bodiesBySiren, checkSiren, dayInput, digitsOf, lineInput } from '#slices/account';
import { dayOf } from '#ui/words';
import { obstacleTo } from './merger.ts';
import { knownName } from './queries.ts';
import { insertPlan, readingOn } from './store.ts';

export const ZONE = 'Europe/Paris';
export const ABSORBED_MAX = 50;
const WRONG_SIREN = both(
  'Écrivez un numéro SIREN : neuf chiffres, dont le dernier vérifie les autres.',
  'Write a SIREN number: nine figures, the last of which checks the others.',
);
const isSiren = (siren: string): boolean => !('refusal' in checkSiren(siren));

/** Numbers one to a line, or with commas: spaces inside a number are forgiven. */
const sirensIn = (typed: string): readonly string[] => [
  ...new Set(
    typed
      .split(/[\n,;]+/)
      .map(digitsOf)
      .filter((one) => one !== ''),
  ),
];

const input = z.object({
  absorbed: z
    .string()
    .max(5000)
    .transform(sirensIn)
    .refine((sirens) => sirens.length > 0 && sirens.length <= ABSORBED_MAX && sirens.every(isSiren), WRONG_SIREN),
  survivorSiren: z.string().max(40).transform(digitsOf).refine(isSiren, WRONG_SIREN),
  /** Asked only of a body that neither this service nor the territory data know. */
  survivorName: z.union([z.literal(''), lineInput(200, '', '')]),
  survivorKind: z.enum(['commune', 'epci', 'departement', 'region', 'syndicat', 'association', 'other']),
  happenedOn: dayInput,
  reason: lineInput(300, 'Dites ce que décide l’acte, en quelques mots.', 'Say what the deed decides, in a few words.'),
  file: z.object(
    {
      hash: z.string().regex(/^[0-9a-f]{64}$/),
      sizeBytes: z.number().int().min(0),
      type: z.string(),
      name: z.string().min(1),
    },
    both('Déposez l’acte qui décide la fusion, en PDF.', 'File the deed that decides the merger, as PDF.'),
  ),
});

const NAME_MISSING = {
  faults: [
    {
      field: 'survivorName',
      message: {
        fr: 'Nous ne connaissons pas cet organisme : écrivez son nom.',
        en: 'We do not know this body: write its name.',
      },
    },
  ],
} as const;

/** Prepares a merger, with its deed: nothing moves yet. */
export const prepareMerger = paper({
  name: 'merger.prepare',
  input,
  load: async () => ({}),
  permit: allowPaper('merger.prepare', () => ({})),
  write: async (pen, _subject, { absorbed, file, ...plan }, { at, actor, newId }) => {
    const bodies = await bodiesBySiren(readingOn(pen), [plan.survivorSiren, ...absorbed]);
    const facts = { ...plan, id: '', absorbedSirens: absorbed, documentHash: file.hash, documentName: file.name };
    const obstacle = obstacleTo({ bodies, plan: facts }, dayOf(at, ZONE));
    if (obstacle !== undefined) return obstacle;
    const survivorName = (await knownName(readingOn(pen), plan.survivorSiren)) ?? plan.survivorName;
    if (survivorName === '') return NAME_MISSING;
    const id = newId();
    await insertPlan(pen, { ...plan, survivorName, id, absorbedSirens: absorbed, file, by: actor?.id ?? '', at });
    return { done: { id } };
  },
});
