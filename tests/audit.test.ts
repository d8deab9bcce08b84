import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Audit, readAudit } from '../tools/read-audit.ts';

const counts = (high: number, critical: number) => ({
  vulnerabilities: { info: 0, low: 0, moderate: 1, high, critical, total: 1 + high + critical },
  dependencies: { prod: 210, dev: 90, optional: 12, peer: 0, peerOptional: 0, total: 300 },
});
const finding = (name: string, severity: string) => ({
  [name]: { name, severity, isDirect: true, via: [], effects: [], range: '<1.2.3', nodes: [], fixAvailable: true },
});

const cases: readonly (readonly [string, unknown, Audit])[] = [
  [
    'nothing known',
    { auditReportVersion: 2, vulnerabilities: {}, metadata: counts(0, 0) },
    { audited: true, serious: [] },
  ],
  [
    'a moderate one',
    { auditReportVersion: 2, vulnerabilities: finding('calm', 'moderate'), metadata: counts(0, 0) },
    { audited: true, serious: [] },
  ],
  [
    'a serious one',
    {
      auditReportVersion: 2,
      vulnerabilities: { ...finding('calm', 'moderate'), ...finding('burning', 'critical'), ...finding('hot', 'high') },
      metadata: counts(1, 1),
    },
    { audited: true, serious: ['burning <1.2.3 (critical)', 'hot <1.2.3 (high)'] },
  ],
  [
    'a registry without this service',
    {
      message: '405 Method Not Allowed - POST https://registry.npmjs.org/-/npm/v1/security/advisories/bulk',
      method: 'POST',
      uri: 'https://registry.npmjs.org/-/npm/v1/security/advisories/bulk',
      headers: { allow: ['GET,HEAD'] },
      statusCode: 405,
      body: '',
      error: { summary: '', detail: '' },
    },
    { audited: false },
  ],
  [
    'no network',
    {
      message:
        'request to https://registry.npmjs.org/-/npm/v1/security/advisories/bulk failed, reason: getaddrinfo ENOTFOUND',
      error: { summary: '', detail: '' },
    },
    { audited: false },
  ],
];
for (const [name, answer, expected] of cases) {
  test(`npm answers: ${name}`, () => assert.deepEqual(readAudit(JSON.stringify(answer)), expected));
}

const faults: readonly (readonly [string, string])[] = [
  ['nothing at all', ''],
  ['no JSON', 'npm error'],
  ['no lock file', JSON.stringify({ error: { code: 'EAUDITNOLOCK', summary: 'requires a lockfile', detail: '' } })],
  ['findings counted and not named', JSON.stringify({ vulnerabilities: {}, metadata: counts(2, 0) })],
];
for (const [name, answer] of faults) {
  test(`what is not understood fails: ${name}`, () => assert.ok('fault' in readAudit(answer)));
}
