import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instantsAt } from '#kernel/period';
import { type Appointment, calendarFile } from './calendar.ts';

const anAppointment = (changes: Partial<Appointment> = {}): Appointment => ({
  id: '1234@aides.example',
  sequence: 2,
  at: new Date('2027-03-01T08:00:00Z'),
  startsAt: instantsAt('2027-03-29T09:30:00', 'Europe/Paris')[0] as Date,
  endsAt: instantsAt('2027-03-29T12:30:00', 'Europe/Paris')[0] as Date,
  title: 'Bien ; choisir, un mot de passe',
  description: '9 h 30 Accueil\n10 h Atelier',
  place: 'Salle des fêtes, Rennes',
  url: 'https://aides.example/trainings/1234',
  organiser: { name: 'Lauréat', email: 'contact@aides.example' },
  attendee: { name: 'Lou Durand', email: 'lou@mairie.example' },
  ...changes,
});
/** Long lines are folded; unfolded, they are the lines of the standard. */
const linesOf = (file: string): readonly string[] => file.replace(/\r\n[ \t]/g, '').split('\r\n');

test('hours go out in UTC: the day after the change of clock, two hours before the clock on the wall', () => {
  const lines = linesOf(calendarFile(anAppointment(), 'REQUEST'));
  for (const line of [
    'METHOD:REQUEST',
    'UID:1234@aides.example',
    'SEQUENCE:2',
    'DTSTART:20270329T073000Z',
    'DTEND:20270329T103000Z',
    'STATUS:CONFIRMED',
    'SUMMARY:Bien \\; choisir\\, un mot de passe',
    'DESCRIPTION:9 h 30 Accueil\\n10 h Atelier',
  ]) {
    assert.ok(lines.includes(line), `${line}\n${lines.join('\n')}`);
  }
  assert.ok(lines.some((line) => line.startsWith('ORGANIZER') && line.endsWith('mailto:contact@aides.example')));
  assert.ok(lines.some((line) => line.startsWith('ATTENDEE') && line.includes('lou@mairie.example')));
  const winter = anAppointment({ startsAt: instantsAt('2027-03-26T09:30:00', 'Europe/Paris')[0] as Date });
  assert.ok(linesOf(calendarFile(winter, 'REQUEST')).includes('DTSTART:20270326T083000Z'));
});

test('what is cancelled says so; what no mailbox organises is for information only', () => {
  const cancelled = linesOf(calendarFile(anAppointment(), 'CANCEL'));
  assert.ok(cancelled.includes('METHOD:CANCEL') && cancelled.includes('STATUS:CANCELLED'));
  const alone = linesOf(calendarFile(anAppointment({ organiser: { name: 'Lauréat', email: '' } }), 'REQUEST'));
  assert.ok(alone.includes('METHOD:PUBLISH'));
  assert.ok(!alone.some((line) => /^(ORGANIZER|ATTENDEE)/.test(line)));
});

test('no line is longer than the standard allows, whatever was written', () => {
  const file = calendarFile(anAppointment({ title: 'é'.repeat(300), place: 'x'.repeat(500) }), 'REQUEST');
  assert.ok(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75));
  assert.ok(!file.replaceAll('\r\n', '').includes('\n'));
});
