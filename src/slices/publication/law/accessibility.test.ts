import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessibilityState, complaintDue, defaults, shown, shownComplaint } from './accessibility.ts';

const audited = (ratePercent: number) => ({ ratePercent, on: '2026-03-01' });

test('RGAA 4.1.2: the mention of the home page', () => {
  const cases: [string, ReturnType<typeof audited> | undefined, string, string][] = [
    ['(1) 100', audited(100), '2026-11-23', 'totalement'],
    ['(2) 99.9', audited(99.9), '2026-11-23', 'partiellement'],
    ['(2) 50', audited(50), '2026-11-23', 'partiellement'],
    ['(2) 49.99', audited(49.99), '2026-11-23', 'non'],
    ['(3) no audit', undefined, '2026-11-23', 'non'],
    ['(5) the last day', audited(100), '2029-03-01', 'totalement'],
    ['(5) the day after', audited(100), '2029-03-02', 'non'],
  ];
  for (const [name, audit, today, expected] of cases)
    assert.equal(accessibilityState(audit, today).mention, expected, name);
});

test('RGAA 4.1.2: (4) how long a declaration holds', () => {
  const until = (newVersionOn?: string, settings = defaults) =>
    accessibilityState(audited(100), '2026-11-23', newVersionOn, settings).validUntil;
  assert.equal(until(), '2029-03-01');
  assert.equal(until('2027-01-10'), '2028-07-10');
  assert.equal(until('2028-12-01'), '2029-03-01', 'the earlier of the two');
  assert.equal(until('2025-01-10'), '2029-03-01', 'a version older than the audit changes nothing');
  assert.equal(until('2027-01-10', { ...defaults, validUntil: 'later' }), '2029-03-01');
  assert.equal(accessibilityState(audited(100), '2028-07-11', '2027-01-10').mention, 'non');
});

test('RGAA 4.1.2: (6) complaints are answered within a week', () => {
  assert.equal(complaintDue('2026-12-28'), '2027-01-04');
  assert.match(shownComplaint({ by: '2027-01-04' }).fr, /au plus tard le 4 janvier 2027/);
  assert.deepEqual(shown({ mention: 'non' }), {
    fr: 'Accessibilité : non conforme.',
    en: 'Accessibility: not compliant.',
  });
});
