import { invitationLife, joinRequestLife, mandateLife, membershipLife, organisationLife } from '#slices/account';
import { applicationLife, partnerLife } from '#slices/application';
import { mergerLife } from './life.ts';
import { absorbedOf, groundOf, type Merging, type Moves, survivorOf } from './merger.ts';

type Ids = Readonly<{ mergerId: string; survivorId: string; newId(): string }>;

/** A merger as the changes it is made of, one for each thing that has a life. */
export const changesOf = (merging: Merging, moves: Moves, { mergerId, survivorId, newId }: Ids) => {
  const names = new Map(merging.bodies.map(({ id, name }) => [id, name]));
  const survivor = survivorOf(merging);
  const why = { mergerId };
  const takesOver = {
    act: 'merger.take_over' as const,
    machine: organisationLife.name,
    subjectId: survivorId,
    from: survivor?.state ?? 'none',
    to: 'active',
    version: survivor?.version,
    facts: { ...why, from: absorbedOf(merging).map(({ name }) => name) },
    ground: groundOf(merging),
  };
  return {
    takesOver,
    takenOver: absorbedOf(merging).map(({ id, state, version }) => ({
      machine: organisationLife.name,
      subjectId: id,
      from: state,
      to: 'merged',
      version,
      facts: { ...why, survivorId, happenedOn: merging.plan.happenedOn },
    })),
    ...peopleOf(moves, survivorId, why, newId),
    ...mandateChanges(moves, why),
    invitations: moves.invitations.map(({ id, version }) => ({
      machine: invitationLife.name,
      subjectId: id,
      from: 'sent',
      to: 'withdrawn',
      version,
      facts: why,
    })),
    requests: moves.requests.map(({ id, version, lang }) => ({
      machine: joinRequestLife.name,
      subjectId: id,
      from: 'asked',
      to: 'refused',
      version,
      lang,
      facts: why,
    })),
    files: moves.files.map(({ id, number, state, version, organisationId }) => ({
      machine: applicationLife.name,
      subjectId: id,
      from: state,
      to: state,
      version,
      facts: { ...why, number, from: names.get(organisationId) ?? '', fromId: organisationId, toId: survivorId },
    })),
    ...partnerChanges(moves, survivorId, why),
  };
};
export type Changes = ReturnType<typeof changesOf>;

type Why = Readonly<{ mergerId: string }>;

const peopleOf = (moves: Moves, survivorId: string, why: Why, newId: () => string) => ({
  seatsEnded: moves.seatsEnded.map(({ id, state, version, organisationId, personId, role }) => ({
    machine: membershipLife.name,
    subjectId: id,
    from: state,
    to: 'ended',
    version,
    facts: { ...why, organisationId, personId, role },
  })),
  seatsBrought: moves.seatsBrought.map(({ seat, before, to }) => ({
    act: to === 'active' ? ('merger.bring_seat' as const) : ('merger.bring_unverified_seat' as const),
    machine: membershipLife.name,
    subjectId: before?.id ?? newId(),
    from: before?.state ?? 'none',
    to,
    version: before?.version,
    fromSeatId: seat.id,
    facts: { ...why, organisationId: survivorId, personId: seat.personId, role: seat.role, quality: seat.quality },
  })),
});

const partnerChanges = ({ partnersMoved, partnersEnded }: Moves, survivorId: string, why: Why) => ({
  partnersMoved: partnersMoved.map(({ id, number, state, version, organisationId }) => ({
    machine: partnerLife.name,
    subjectId: id,
    from: state,
    to: state,
    version,
    facts: { ...why, number, fromId: organisationId, toId: survivorId },
  })),
  partnersEnded: partnersEnded.map(({ id, number, state, version, organisationId }) => ({
    act: 'merger.end_partner' as const,
    machine: partnerLife.name,
    subjectId: id,
    from: state,
    to: 'removed',
    version,
    facts: { ...why, number, organisationId },
  })),
});

const mandateChanges = ({ mandatesEnded, mandatesMoved }: Moves, why: Why) => ({
  mandatesEnded: mandatesEnded.map(({ mandate: { id, version, organisationId, mandataryId }, keptId }) => ({
    act: 'merger.end_mandate' as const,
    machine: mandateLife.name,
    subjectId: id,
    from: 'in_force',
    to: 'ended',
    version,
    organisationId,
    mandataryId,
    keptId,
    facts: { ...why, ...(keptId !== undefined && { keptId }) },
  })),
  mandatesMoved: mandatesMoved.map(({ mandate: { id, version }, organisationId, mandataryId }) => ({
    machine: mandateLife.name,
    subjectId: id,
    from: 'in_force',
    to: 'in_force',
    version,
    organisationId,
    mandataryId,
    facts: { ...why, organisationId, mandataryId },
  })),
});

/** The merger itself, with what the journal keeps of it. */
export const recordedChange = (merging: Merging, changes: Changes, mergerId: string) => {
  const { plan, born } = merging;
  const survivor = survivorOf(merging);
  return {
    machine: mergerLife.name,
    subjectId: mergerId,
    from: 'none',
    to: 'recorded',
    changes,
    facts: {
      survivorId: changes.takesOver.subjectId,
      survivor: `${survivor?.name ?? born?.name ?? ''} (${plan.survivorSiren})`,
      absorbed: absorbedOf(merging).map(({ name, siren }) => `${name} (${siren})`),
      happenedOn: plan.happenedOn,
      reason: plan.reason,
      document: plan.documentHash,
      files: changes.files.length,
      people: changes.seatsBrought.length,
    },
  };
};
