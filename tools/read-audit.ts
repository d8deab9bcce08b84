import { z } from 'zod';

const SERIOUS = ['high', 'critical'] as const;

const report = z.object({
  vulnerabilities: z.record(z.string(), z.object({ severity: z.string(), range: z.string().default('') })),
  metadata: z.object({ vulnerabilities: z.object({ high: z.number(), critical: z.number() }) }),
});
/** What npm writes when the registry has no such service, refuses it, or is not there. */
const noAnswer = z.object({ message: z.string(), uri: z.string().optional(), statusCode: z.number().optional() });
const NOT_THERE = /^request to .* failed|network|ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN/i;

export type Audit = { audited: true; serious: readonly string[] } | { audited: false } | { fault: string };

/** Reads what `npm audit --json` wrote. What is neither a report nor the absence of one is a fault, never a pass. */
export const readAudit = (written: string): Audit => {
  let parsed: unknown;
  try {
    parsed = JSON.parse(written);
  } catch {
    return { fault: written.trim().slice(0, 200) || 'npm audit wrote nothing' };
  }
  const found = report.safeParse(parsed);
  if (found.success) {
    const { vulnerabilities, metadata } = found.data;
    const serious = Object.entries(vulnerabilities)
      .filter(([, { severity }]) => (SERIOUS as readonly string[]).includes(severity))
      .map(([name, { severity, range }]) => `${name} ${range} (${severity})`.replace('  ', ' '));
    const counted = metadata.vulnerabilities.high + metadata.vulnerabilities.critical;
    return counted > 0 && serious.length === 0
      ? { fault: `npm counts ${counted} serious findings and names none` }
      : { audited: true, serious };
  }
  const failed = noAnswer.safeParse(parsed);
  if (failed.success && (failed.data.uri !== undefined || NOT_THERE.test(failed.data.message)))
    return { audited: false };
  return { fault: JSON.stringify(parsed).slice(0, 200) };
};
