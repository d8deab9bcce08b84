import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import type { Summary } from '../src/road/summary.ts';

const ROOT = resolve(import.meta.dirname, '..');
const SCHEMA = resolve(ROOT, '../shared/data/scdl/subventions-2.1.1.json');
const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'laureat-road-test-'));
const outs = ['one', 'two'].map((name) => join(folder, name));

/** The road asks the invariants itself and fails when one is broken. */
const play = async (out: string): Promise<void> => {
  const scale = ['--competitive', '20', '--flat', '12', '--territorial', '12', '--paths', '10', '--needs', '12'];
  const road = ['--import', 'tsx', 'src/road/main.ts', '--out', out, ...scale];
  await run(process.execPath, road, { cwd: ROOT });
};
const summaryIn = (out: string): Summary => JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8'));

before(async () => {
  for (const out of outs) await play(out);
});
after(() => rmSync(folder, { recursive: true, force: true }));

test('the same seed gives the same summary, but for the time it took', () => {
  const [one, two] = outs.map((out) => ({ ...summaryIn(out), seconds: 0 }));
  assert.deepEqual(one, two);
});

test('every file is somewhere, and every cent is in one state', () => {
  const { applications, cents, territorial, cyber, agreements, payments, journal, visits, queued, needs } = summaryIn(
    outs[0] as string,
  );
  const inadmissible = Object.values(applications.inadmissible).reduce((sum, n) => sum + n, 0);
  assert.equal(applications.filed, 32);
  assert.equal(applications.admissible + inadmissible, 20);
  assert.equal(
    applications.inJury + applications.laureates + applications.waiting + applications.refused,
    applications.admissible,
  );
  assert.equal(applications.flatRate + applications.flatRateRefused + queued, 12);
  assert.deepEqual(visits, { made: 12, seen: applications.flatRate + queued });
  assert.equal(cents.opened, cents.left + cents.reserved + cents.committed + cents.paid);
  assert.equal(cents.awarded, cents.reserved + cents.committed + cents.paid);
  const inStages = cyber.granted + cyber.relayGranted;
  const projects = needs.agreements;
  assert.equal(
    agreements.signed,
    applications.laureates + applications.flatRate + territorial.granted + inStages + projects,
  );
  assert.equal(payments.paid, agreements.signed);
  assert.deepEqual(journal.verified, true);
});

test('needs are played: supported, the near ones brought together, each decided on, projects up to their agreement', () => {
  const { needs } = summaryIn(outs[0] as string);
  const { expressed, supports, brought_together, selected, not_selected, withdrawn, projects, agreements, euros } =
    needs;
  assert.equal(expressed, 12);
  assert.equal(brought_together + selected + not_selected + withdrawn, expressed);
  assert.ok(supports > expressed && brought_together > 0 && selected > 0 && not_selected > 0 && withdrawn === 1);
  assert.deepEqual([projects, agreements], [selected, selected]);
  assert.ok(euros > 0);
});

test('trainings are played: seats taken and no more, a line, attendance, a certificate for each who came', () => {
  const { offered, registered, waiting, attended, certificates } = summaryIn(outs[0] as string).sessions;
  assert.equal(offered, 5, 'six dates, one of them cancelled');
  assert.ok(registered > 0 && registered <= offered * 12);
  assert.ok(waiting > 0);
  assert.ok(attended > 0 && attended <= registered);
  assert.equal(certificates, attended);
});

test('the territorial desks have files in six départements, of which one was passed on, and their cents add up', () => {
  const { territorial } = summaryIn(outs[0] as string);
  const { filed, granted, inHand, refused, withdrawn, desks, desksWithFiles, passedOn, cents } = territorial;
  assert.equal(desks, 101 + 18);
  assert.ok(desksWithFiles >= 6, `${desksWithFiles} desks`);
  assert.equal(filed, granted + inHand + refused + withdrawn);
  assert.ok(granted > 0 && inHand > granted && refused > 0);
  assert.equal(passedOn, 1);
  assert.equal(cents.opened, cents.left + cents.reserved + cents.committed + cents.paid);
  assert.equal(cents.granted, cents.reserved + cents.committed + cents.paid);
  assert.ok(cents.granted <= cents.asked);
});

test('paths are played stage by stage: a document accepted opens the relay, whose cost the body shares, up to its end', () => {
  const { cyber } = summaryIn(outs[0] as string);
  assert.equal(cyber.applications, 10);
  assert.equal(cyber.entryMeasures, cyber.applications, 'none is filed without its measure');
  assert.equal(cyber.cents.initial, cyber.granted * 4_000_000);
  assert.ok(cyber.granted < cyber.applications && cyber.delivered > 0 && cyber.returned > 0);
  assert.ok(cyber.relayGranted > 0 && cyber.relayGranted <= cyber.approved, 'no relay before its deliverable');
  assert.ok(cyber.closingMeasures > 0 && cyber.closingMeasures < cyber.relayGranted);
  assert.ok(cyber.cents.relay > 0);
});

test('the documents are there: one sealed agreement per grant, and the minutes', () => {
  const [out] = outs as [string, string];
  const agreements = readdirSync(join(out, 'agreements'));
  assert.equal(agreements.length, summaryIn(out).agreements.signed);
  for (const name of agreements) {
    const pdf = readFileSync(join(out, 'agreements', name), 'latin1');
    assert.ok(pdf.startsWith('%PDF-') && pdf.includes('/ByteRange'), `${name} is not sealed`);
  }
  assert.ok(readFileSync(join(out, 'minutes.pdf'), 'latin1').startsWith('%PDF-'));
});

test('the laureates file has a line per grant, and their sum is what was awarded', () => {
  const [out] = outs as [string, string];
  const lines: string[][] = parse(readFileSync(join(out, 'laureates.csv')));
  const summary = summaryIn(out);
  assert.equal(lines.length - 1, summary.agreements.signed);
  assert.ok(lines.every((line) => line.length === 16));
  const total = lines.slice(1).reduce((sum, line) => sum + BigInt((line[8] as string).replace('.', '')), 0n);
  assert.equal(total, BigInt(summary.cents.awarded));
  for (const place of [1, 5]) for (const line of lines.slice(1)) assert.ok(isSound(line[place] as string), line[place]);
});

const isSound = (digits: string): boolean =>
  [...digits].reverse().reduce((sum, sign, place) => {
    const figure = Number(sign) * (place % 2 === 1 ? 2 : 1);
    return sum + (figure > 9 ? figure - 9 : figure);
  }, 0) %
    10 ===
  0;

type Field = Readonly<{
  name: string;
  constraints?: Readonly<{ required?: boolean; pattern?: string; enum?: readonly string[]; maxLength?: number }>;
}>;

const faultsOf = (fields: readonly Field[], lines: readonly (readonly string[])[]): string[] =>
  lines.flatMap((line, row) =>
    fields.flatMap(({ name, constraints = {} }, place) => {
      const value = line[place] ?? '';
      const wrong =
        value === ''
          ? constraints.required === true
          : (constraints.pattern !== undefined && !new RegExp(`^(?:${constraints.pattern})$`).test(value)) ||
            (constraints.enum !== undefined && !constraints.enum.includes(value)) ||
            (constraints.maxLength !== undefined && value.length > constraints.maxLength);
      return wrong ? [`line ${row + 2}, ${name}: ${value}`] : [];
    }),
  );

test('the laureates file is valid against the published schema', {
  skip: !existsSync(SCHEMA) && 'the schema is not on this machine',
}, () => {
  const { fields } = JSON.parse(readFileSync(SCHEMA, 'utf8')) as { fields: Field[] };
  const [header, ...lines] = parse(readFileSync(join(outs[0] as string, 'laureates.csv'))) as string[][];
  assert.deepEqual(
    header,
    fields.map(({ name }) => name),
  );
  assert.deepEqual(faultsOf(fields, lines), []);
  const broken = lines.slice(0, 1).map((line) => line.map((value, place) => (place === 1 ? '123' : value)));
  assert.equal(faultsOf(fields, broken).length, 1);
});
