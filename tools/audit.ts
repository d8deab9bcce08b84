/** Asks the registry whether a dependency of the product has a serious fault known to everybody. */
import { spawnSync } from 'node:child_process';
import { readAudit } from './read-audit.ts';
import { ROOT } from './steps.ts';

const WAIT_MS = 60_000;
const ASKED = ['audit', '--omit=dev', '--audit-level=high', '--json', '--fetch-retries=0', '--fetch-timeout=20000'];

const asked = spawnSync('npm', ASKED, { cwd: ROOT, encoding: 'utf8', timeout: WAIT_MS });
const isLate = (asked.error as NodeJS.ErrnoException | undefined)?.code === 'ETIMEDOUT';
const audit = isLate ? ({ audited: false } as const) : readAudit(asked.stdout ?? '');

if ('fault' in audit) {
  console.log(`The audit could not be read: ${audit.fault}`);
  process.exitCode = 1;
} else if (!audit.audited) {
  console.log('not audited: the registry does not answer');
} else if (audit.serious.length > 0) {
  console.log(`Serious faults are known in:\n${audit.serious.map((line) => `  ${line}`).join('\n')}`);
  process.exitCode = 1;
} else {
  console.log('audited: no serious fault is known');
}
