import { crpa } from '#kernel/articles';
import { type Facts, refuse } from '#kernel/refusal';
import { say } from '#kernel/shown';
import { allow } from '#kernel/verdict';

/** In what quality a member sits: by office, elected by an assembly, or chosen for what they know. */
export type Seat =
  | Readonly<{ kind: 'office'; service: string }>
  | Readonly<{ kind: 'elected'; assembly: string }>
  | Readonly<{ kind: 'qualified' }>;

export type Member = Readonly<{ id: string; name: string; seat: Seat }>;

/** Who would sit instead: the service they work in, the assembly that elected them. */
export type Substitute = Readonly<{ service?: string; assembly?: string }>;

export type Mandate = Readonly<{ giverId: string; holderId: string }>;

export const defaults = { max: 1 };

/**
 * A member sitting by office may be replaced by someone of the same service, an elected member by
 * another elected member of the same assembly, a qualified person by nobody.
 * @rule CRPA-R133-9
 * @article CRPA R133-3, R133-4
 * @source CRPA
 * @certainty sourced
 */
export const maySubstitute = (member: Member, by: Substitute) => {
  const facts = { member: member.name };
  if (member.seat.kind === 'qualified') return refuse('rule', 'jury.substitute.qualified', facts);
  if (member.seat.kind === 'office' && by.service !== member.seat.service)
    return refuse('rule', 'jury.substitute.not_same_service', { ...facts, service: member.seat.service });
  if (member.seat.kind === 'elected' && by.assembly !== member.seat.assembly)
    return refuse('rule', 'jury.substitute.not_same_assembly', { ...facts, assembly: member.seat.assembly });
  return allow();
};

/**
 * A member who is not replaced may give a mandate to another member, who holds at most one.
 * @param held the mandates the holder already has
 * @rule CRPA-R133-9
 * @article CRPA R133-9
 * @source CRPA
 * @certainty sourced
 * @setting mandate.max = 1 (sourced)
 */
export const mayHoldMandate = (
  holder: Pick<Member, 'id' | 'name'>,
  held: number,
  giver: Readonly<{ id: string; isReplaced: boolean }>,
  settings = defaults,
) => {
  const facts = { holder: holder.name, max: settings.max };
  if (giver.id === holder.id) return refuse('rule', 'jury.mandate.same_member', facts);
  if (giver.isReplaced) return refuse('rule', 'jury.mandate.giver_replaced', facts);
  if (held >= settings.max) return refuse('rule', 'jury.mandate.too_many', facts);
  return allow();
};

/**
 * The mandates that may be used on one file: not those whose giver or holder stepped aside from it.
 * @rule CRPA-R133-9
 * @article CRPA R133-9, R133-12
 * @source CRPA
 * @certainty reading
 */
export const usableMandates = (mandates: readonly Mandate[], recusedIds: ReadonlySet<string>): readonly Mandate[] =>
  mandates.filter(({ giverId, holderId }) => !recusedIds.has(giverId) && !recusedIds.has(holderId));

export const shown = ({ member = '' }: Facts) =>
  say(
    {
      fr: '{} siège comme personnalité qualifiée : cette personne ne peut pas être remplacée, mais peut donner mandat à un autre membre ({}).',
      en: '{} sits as a qualified person and cannot be replaced, but may give a mandate to another member ({}).',
    },
    member,
    crpa('R133-3'),
  );

export const sentences = {
  'jury.substitute.qualified': shown,
  'jury.substitute.not_same_service': ({ member = '', service = '' }: Facts) =>
    say(
      {
        fr: '{} siège au titre de ses fonctions : seule une personne du même service ({}) peut la remplacer ({}).',
        en: '{} sits by virtue of an office: only someone of the same service ({}) may sit instead ({}).',
      },
      member,
      service,
      crpa('R133-3'),
    ),
  'jury.substitute.not_same_assembly': ({ member = '', assembly = '' }: Facts) =>
    say(
      {
        fr: '{} siège comme élu : seul un autre élu de la même assemblée ({}) peut siéger à sa place ({}).',
        en: '{} sits as an elected member: only another elected member of the same assembly ({}) may sit instead ({}).',
      },
      member,
      assembly,
      crpa('R133-3'),
    ),
  'jury.mandate.same_member': say(
    {
      fr: 'Un mandat se donne à un autre membre du jury ({}).',
      en: 'A mandate is given to another member of the jury ({}).',
    },
    crpa('R133-9'),
  ),
  'jury.mandate.giver_replaced': say(
    {
      fr: 'Un membre qui est remplacé ne donne pas de mandat : la personne qui le remplace vote ({}).',
      en: 'A member who is replaced gives no mandate: the substitute votes ({}).',
    },
    crpa('R133-9'),
  ),
  'jury.mandate.too_many': ({ holder = '', max = 1 }: Facts) =>
    say(
      {
        fr: '{} détient déjà le nombre de mandats permis ({}). Choisissez un autre membre ({}).',
        en: '{} already holds the number of mandates allowed ({}). Choose another member ({}).',
      },
      holder,
      max,
      crpa('R133-9'),
    ),
};
