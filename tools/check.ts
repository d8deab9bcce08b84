/** `npm run check`: every step in order, stopping at the first that fails, with the time of each. */
import { runStep, steps } from './steps.ts';
import { withTestServer } from './test-server.ts';

await withTestServer(async (env) => {
  for (const step of steps()) {
    console.log(`\n— ${step.name}`);
    const { ok, seconds, passed } = await runStep(step, env);
    console.log(`${ok ? '✓' : '✗'} ${step.name} (${seconds.toFixed(1)} s${step.tests ? `, ${passed} passed` : ''})`);
    if (ok) continue;
    process.exitCode = 1;
    return;
  }
  console.log('\nAll is well.');
});
