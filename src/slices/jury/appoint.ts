import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { both } from '#platform/web';
import { sessionId } from './input.ts';
import { appointMember as appoint, dismissMember as dismiss, type Jury } from './jury.ts';
import { placeOfRound } from './place.ts';
import { examinedBy, findPerson, lockJury, type Named } from './store/session.ts';
import { removeMember, saveMember } from './store/writes.ts';

const employerSiren = z
  .string()
  .transform((typed) => typed.replace(/[\s.\u00a0\u202f]/g, ''))
  .pipe(
    z.union([
      z.literal('').transform(() => null),
      z.string().regex(/^\d{9}$/, both('Un numéro SIREN a neuf chiffres.', 'A SIREN number has nine figures.')),
    ]),
  );

type Appointing = Readonly<{ jury: Jury; person: Named | undefined; examined: number }>;

/** Gives somebody a seat, by identifier or by e-mail address, or changes what they sit as. */
export const appointMember = act({
  name: 'jury.appoint',
  movesMoney: false,
  input: z.object({
    sessionId,
    personId: z.uuid().optional(),
    email: z.string().trim().max(254).optional(),
    seat: z.enum(['chair', 'member', 'secretary']),
    quality: z
      .string()
      .trim()
      .min(1, both('Dites en quelle qualité cette personne siège.', 'Say in what quality this person sits.'))
      .max(200),
    employerSiren: employerSiren.nullish().transform((siren) => siren ?? null),
  }),
  load: async (tx, input): Promise<Appointing | undefined> => {
    const jury = await lockJury(tx, input.sessionId);
    const person = jury && (await findPerson(tx, input));
    return jury && { jury, person, examined: person ? await examinedBy(tx, jury.round.id, person.id) : 0 };
  },
  permit: allow('jury.appoint', ({ jury }: Appointing) => placeOfRound(jury.round)),
  decide: ({ jury, person, examined }, { seat }) => appoint(jury, person && { ...person, examined }, seat),
  save: (tx, change, _subject, input) => saveMember(tx, change, input),
});

/** Takes a seat back, before the members are convened. */
export const dismissMember = act({
  name: 'jury.dismiss',
  movesMoney: false,
  input: z.object({ sessionId, personId: z.uuid() }),
  load: (tx, input) => lockJury(tx, input.sessionId),
  permit: allow('jury.dismiss', (jury: Jury) => placeOfRound(jury.round)),
  decide: (jury, { personId }) => dismiss(jury, personId),
  save: (tx, change, _jury, { personId }) => removeMember(tx, change, personId),
});
