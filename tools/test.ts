/** `npm test`: every step of `npm run check`, all of them whatever happens, and the totals in the last line. */
import { type Result, runStep, steps } from './steps.ts';
import { withTestServer } from './test-server.ts';

const LONGEST = 15;
const results: (Result & { name: string })[] = [];
await withTestServer(async (env) => {
  for (const step of steps()) {
    console.log(`\n— ${step.name}`);
    const result = await runStep(step, env);
    results.push({ ...result, name: step.name });
  }
});

console.log('');
for (const { name, ok, seconds, passed, failed } of results) {
  console.log(
    `${ok ? '✓' : '✗'} ${name.padEnd(13)} ${String(passed).padStart(5)} passed, ${failed} failed (${seconds.toFixed(1)} s)`,
  );
}
console.log('\nThe files that took longest, two at a time:');
for (const { file, seconds } of results
  .flatMap(({ files }) => files)
  .sort((a, b) => b.seconds - a.seconds)
  .slice(0, LONGEST))
  console.log(`${seconds.toFixed(1).padStart(7)} s  ${file}`);
const total = (of: 'passed' | 'failed' | 'skipped') => results.reduce((sum, result) => sum + result[of], 0);
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
console.log(
  `\n${total('passed')} passed, ${total('failed')} failed${total('skipped') > 0 ? `, ${total('skipped')} skipped` : ''}`,
);
