import { join } from 'node:path';
import pino from 'pino';
import { type Actor, SYSTEM } from '#kernel/actor';
import { addDays } from '#kernel/period';
import type { Office } from '#platform/act';
import { openDatabase } from '#platform/database';
import { storeBytes } from '#platform/files';
import { jot, type Paper } from '#platform/paper';
import { rightToReadAll } from '#platform/read';
import { connected, type OwnedUrls } from '#platform/roles';
import { giveRole, registerOrganisation, registerPerson, verifyMember } from '#slices/account';
import { attachFile, openApplication, saveAnswers, submitApplication } from '#slices/application';
import { openRounds } from '#slices/call';
import { anchorCalendar, daysBetween, hashPack, loadPack, openProgramme } from '#slices/programme';
import { loadTerritory } from '#slices/territory';
import { BODIES, done } from '../tests/cast.ts';
import { COMPETITIVE, PDF, projectAnswers } from '../tests/files.ts';
import { ROOT } from './instance.ts';

/** A day on which the second round of the reference programme is open; it falls on the day of the bench. */
const PACK_DAY = '2021-11-03';

export type Standing = Readonly<{
  programmeId: string;
  applicantId: string;
  officerId: string;
  managerId: string;
  /** A draft with all its answers, and a file filed with the same. */
  draftId: string;
  filedId: string;
}>;

/** Territory, programme, people, a draft and a filed file: all through the acts, as the product does. */
export const settle = async (folder: string, urls: OwnedUrls, at: Date): Promise<Standing> => {
  await connected(urls.owner, loadTerritory);
  const database = openDatabase(urls, { name: 'bench', connectionsMax: 2 });
  const office: Office = { writer: database.writer, reactions: {}, log: pino({ level: 'silent' }), secondFactor: [] };
  try {
    const programmeId = await openPack(office, at);
    const person = (givenName: string) => aPerson(office, givenName, at);
    const [applicant, officer, manager] = [await person('Ada'), await person('Chen'), await person('Dina')];
    await hold(office, officer, 'officer', programmeId, at);
    await hold(office, manager, 'manager', programmeId, at);
    const draft = await aFile(office, applicant, at);
    const reader = rightToReadAll(database);
    const round = (await openRounds(reader, at)).find((one) => one.callCode === COMPETITIVE);
    if (round === undefined) throw new Error(`no round of ${COMPETITIVE} is open`);
    const opening = { roundId: round.id, organisationId: draft.organisationId };
    const [draftId, filedId] = [
      (await done(office, openApplication, opening, draft.actor, at)).subjectId,
      (await done(office, openApplication, opening, draft.actor, at)).subjectId,
    ];
    await fillIn(office, draft.actor, at, draftId, folder);
    await fillIn(office, draft.actor, at, filedId, folder);
    const attested = ['a_jour', 'exact', 'non_commence', 'une_fois'];
    await done(office, submitApplication, { applicationId: filedId, attested }, draft.actor, at);
    return { programmeId, applicantId: applicant.id, officerId: officer.id, managerId: manager.id, draftId, filedId };
  } finally {
    await database.close();
  }
};

const openPack = async (office: Office, at: Date): Promise<string> => {
  const loaded = await loadPack(join(ROOT, 'programmes/transformation-numerique-2021'));
  if (loaded.pack === undefined) throw new Error(JSON.stringify(loaded.faults));
  const pack = anchorCalendar(loaded.pack, daysBetween(PACK_DAY, at.toISOString().slice(0, 10)));
  return (await done(office, openProgramme, { pack, hash: hashPack(pack) }, SYSTEM, at)).subjectId;
};

/** Made up, so that the picker of the demonstration offers to be them. */
const aPerson = async (office: Office, givenName: string, at: Date): Promise<Actor> => {
  const input = { email: `${givenName.toLowerCase()}@example.org`, givenName, familyName: 'Essai', isFictitious: true };
  const { subjectId: id } = await done(office, registerPerson, input, SYSTEM, at);
  return { id, givenName, familyName: 'Essai', email: input.email, grants: [], memberships: [] };
};

const hold = (office: Office, person: Actor, role: string, programmeId: string, at: Date) => {
  const scope = { scopeKind: 'programme', scopeId: programmeId };
  const offer = { personId: person.id, role, ...scope, startsOn: at.toISOString().slice(0, 10), reason: 'Bench' };
  return done(office, giveRole, offer, SYSTEM, at);
};

/** The body of the applicant; whoever registers it acts for it once the desk has checked. */
const aFile = async (office: Office, applicant: Actor, at: Date) => {
  const { subjectId } = await done(office, registerOrganisation, { siren: BODIES.ada }, applicant, at);
  const member = { organisationId: subjectId, personId: applicant.id, checked: 'Bench' };
  await done(office, verifyMember, member, SYSTEM, at);
  const seat = { organisationId: subjectId, organisationName: '', role: 'applicant', quality: '' } as const;
  return { organisationId: subjectId, actor: { ...applicant, memberships: [seat] } };
};

/** The days of the answers move with the calendar of the programme. */
const answersOn = (at: Date) => {
  const shift = daysBetween(PACK_DAY, at.toISOString().slice(0, 10));
  return { ...projectAnswers(), debut: addDays('2022-02-01', shift), fin: addDays('2023-06-30', shift) };
};

const fillIn = async (office: Office, actor: Actor, at: Date, applicationId: string, folder: string) => {
  const write = async <I, S, D>(paper: Paper<I, S, D>, input: unknown): Promise<void> => {
    const written = await jot(office, paper, input, { actor, at });
    if (!('done' in written)) throw new Error(`${paper.name}: ${JSON.stringify(written)}`);
  };
  await write(saveAnswers, { applicationId, answers: answersOn(at) });
  const file = await storeBytes({ folder: join(folder, 'files') }, PDF, 'application/pdf');
  await write(attachFile, { applicationId, field: 'presentation', file: { ...file, name: 'presentation.pdf' } });
};
