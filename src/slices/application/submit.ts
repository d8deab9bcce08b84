import { z } from 'zod';
import { memberAs, preparesFile, submitsFile } from '#kernel/actor';
import { allow } from '#kernel/permission';
import { act, type Moment } from '#platform/act';
import type { Tx } from '#platform/tx';
import { deskFor } from '#slices/call';
import { submit } from './application.ts';
import { contentHash } from './canonical.ts';
import { type FrozenAttestation, freeze } from './frozen.ts';
import { applicationLife } from './life.ts';
import { windowOf } from './open.ts';
import { type Assessment, assess, stopInWords } from './queries/assessment.ts';
import { type Draft, draftOf } from './queries/draft.ts';
import { lockApplication, readingIn } from './store/application.ts';
import { saveFiling } from './store/filing.ts';

type Filing = Readonly<{ draft: Draft; assessment: Assessment }>;

const input = z.object({
  applicationId: z.uuid(),
  /** Codes of the declarations of the form the person ticked. */
  attested: z.array(z.string().max(100)).max(50),
  /** Why it comes after the closing, where late files are taken. */
  lateReason: z.string().trim().max(2000).default(''),
});

const load = async (tx: Tx, { applicationId }: z.output<typeof input>, { at }: Moment): Promise<Filing | undefined> => {
  const locked = await lockApplication(tx, applicationId);
  const draft = locked && (await draftOf(readingIn(tx), applicationId));
  return draft && { draft, assessment: await assess(readingIn(tx), draft, at) };
};

/**
 * Files a request: freezes answers, budget and attachments with their hashes into an immutable version, and has the
 * receipt sent. What warns does not stop: it is kept with the file.
 */
export const submitApplication = act({
  name: 'application.submit',
  movesMoney: false,
  input,
  load,
  permit: allow('application.submit', ({ draft }: Filing, actor) => ({
    acting: preparesFile(actor, draft.application),
  })),
  decide: ({ draft, assessment }, { attested, lateReason }, { at, actor }) => {
    const { application, form } = draft;
    const decision = submit(
      {
        state: application.state,
        window: windowOf(draft.round, assessment.desk),
        problems: assessment.problems.length,
        declarations: form.declarations.map((declaration) => declaration.code),
        attested,
        alreadyFiled: assessment.alreadyFiled,
        lacksMeasure: assessment.lacksMeasure,
        stoppedBy: stopInWords(assessment),
        lateReason,
        awaited: assessment.awaited.map(({ name }) => name),
        isVerified: submitsFile(actor, application) !== undefined,
      },
      at,
    );
    if ('refusal' in decision) return decision;
    const membership = actor.memberships.find((one) => one.organisationId === draft.organisation.id);
    const attestation: FrozenAttestation = {
      declarations: form.declarations.map(({ code, text, article }) => ({ code, text, article })),
      by: actor.id,
      asRole: memberAs(actor, draft.organisation.id, 'signatory', 'applicant') ?? submitsFile(actor, application) ?? '',
      quality: membership?.quality ?? '',
    };
    const desk = assessment.desk?.scope ?? deskFor(draft.round, undefined);
    const content = freeze(draft, {
      home: assessment.home,
      desk,
      territoryName: assessment.home?.name ?? null,
      territories: assessment.territories.map(({ id, name }) => ({ id, name })),
      attestation,
      timing: decision.timing,
      lateReason,
      warnings: assessment.warnings,
    });
    const hash = contentHash(content);
    return {
      change: {
        machine: applicationLife.name,
        subjectId: application.id,
        from: application.state,
        to: decision.to,
        version: application.version,
        content,
        hash,
        desk,
        facts: {
          number: application.number,
          contentHash: hash,
          askedCents: content.askedCents,
          desk,
          ...(content.timing && { timing: content.timing }),
          ...(content.partners && { partners: content.partners.map(({ siren }) => siren) }),
          warnings: assessment.warnings.map((warning) => warning.code),
        },
        jobs: [{ task: 'application.send_receipt', payload: { applicationId: application.id } }],
      },
    };
  },
  save: (tx, change, _filing, _input, { at, actor }) => saveFiling(tx, change, actor.id, at),
});
