import { z } from 'zod';
import { submitsFile } from '#kernel/actor';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import type { Tx } from '#platform/tx';
import { both } from '#platform/web';
import { amountInput, digitsOf, messageJob, organisationLife, queueMessages } from '#slices/account';
import { titleOf } from './frozen.ts';
import { groupOf } from './group.ts';
import { partnerLife } from './life.ts';
import { proposePartner as rule } from './partner.ts';
import { askedMessage } from './partner-letters.ts';
import type { Draft } from './queries/draft.ts';
import { type Candidate, insertPartner, lockCandidate, lockDraft } from './store/partners.ts';
import { valuesOf } from './values.ts';

export type PartnerSettings = Readonly<{ publicUrl: string }>;

/** Signs of what a partner brings, at most. */
export const BRINGS_MAX = 500;

const empty = z.literal('').transform(() => undefined);
const input = z
  .object({
    applicationId: z.uuid(),
    /** A body that the territory data know… */
    territoryId: z.union([empty, z.string().max(60)]).optional(),
    /** … or any body registered here, by its number. */
    siren: z.string().max(40).transform(digitsOf).default(''),
    brings: z
      .string()
      .trim()
      .min(1, both('Dites ce que ce partenaire apporte.', 'Say what this partner brings.'))
      .max(BRINGS_MAX, both(`${BRINGS_MAX} signes au plus.`, `${BRINGS_MAX} characters at most.`)),
    contribution: z.union([empty, amountInput]).optional(),
    /** Somebody of the body to write to, beside those who act for it here. */
    email: z
      .union([
        empty,
        z
          .string()
          .trim()
          .toLowerCase()
          .max(254)
          .pipe(z.email(both('Écrivez une adresse électronique complète.', 'Write a full e-mail address.'))),
      ])
      .optional(),
  })
  .refine(({ territoryId, siren }) => territoryId !== undefined || /^\d{9}$/.test(siren), {
    path: ['body'],
    message: both('Cherchez, puis choisissez l’organisme.', 'Search, then choose the body.'),
  });

type Proposing = Readonly<{ draft: Draft; candidate: Candidate }>;

const load = async (
  tx: Tx,
  { applicationId, territoryId, siren }: z.output<typeof input>,
): Promise<Proposing | undefined> => {
  const draft = await lockDraft(tx, applicationId);
  const candidate = draft && (await lockCandidate(tx, { territoryId, siren }));
  return candidate && { draft, candidate };
};

/** Whom to write to, once each: those who act for the body, and whoever the lead knows there. */
const readersOf = ({ candidate: { mailboxes } }: Proposing, email: string | undefined, newId: () => string) =>
  [
    ...mailboxes.map((one) => ({ ...one, isGuest: false })),
    ...(email === undefined || mailboxes.some((one) => one.email === email)
      ? []
      : [{ email, lang: 'fr' as const, isGuest: true }]),
  ].map((one) => ({ ...one, id: newId() }));

/** The lead asks a body to join its file; those who act for it are told, with a link. */
export const proposePartner = ({ publicUrl }: PartnerSettings) =>
  act({
    name: 'application.propose_partner',
    movesMoney: false,
    input,
    load,
    permit: allow('application.propose_partner', ({ draft }: Proposing, actor) => ({
      acting: submitsFile(actor, draft.application),
    })),
    decide: (proposing, { brings, contribution, email }, { newId }) => {
      const { draft, candidate } = proposing;
      const { body, mergedInto } = candidate;
      const { state, number, id: applicationId } = draft.application;
      const terms = draft.round.call.partners;
      const standing = groupOf(draft);
      const decision = rule({ state, terms, lead: draft.organisation, body: { ...body, mergedInto }, standing });
      if ('refusal' in decision) return decision;
      const isNewBody = candidate.organisationId === undefined;
      const organisationId = candidate.organisationId ?? newId();
      const readers = readersOf(proposing, email, newId);
      const { siren, name, kind } = body;
      const registered = {
        act: 'application.register_partner' as const,
        machine: organisationLife.name,
        subjectId: organisationId,
        from: 'none',
        to: 'active',
        facts: { siren, name, kind },
      };
      return {
        change: {
          machine: partnerLife.name,
          subjectId: newId(),
          from: 'none',
          to: decision.to,
          applicationId,
          organisationId,
          isNewBody,
          brings,
          contributionCents: contribution ?? null,
          readers,
          facts: {
            number,
            applicationId,
            organisationId,
            siren,
            name,
            contributionCents: contribution?.toString() ?? null,
          },
          jobs: readers.map(({ id }) => messageJob(id)),
        },
        also: isNewBody ? [registered] : [],
      };
    },
    save: async (tx, change, { draft, candidate }, { brings }, { actor, at }) => {
      await insertPartner(tx, change, candidate, { id: actor.id, at });
      const told = messageFor(publicUrl, draft, { ...candidate.body, brings, isKnown: candidate.mailboxes.length > 0 });
      const messages = change.readers.map(({ id, email, lang, isGuest }) => ({
        id,
        recipient: email,
        aboutId: change.applicationId,
        ...told(lang),
        // An address that only the lead gave is not kept once it has served.
        ...(isGuest && { isSecret: true as const }),
      }));
      await queueMessages(tx, messages, at);
    },
  });

type Told = Readonly<{ name: string; siren: string; brings: string; isKnown: boolean }>;

/** The message that asks a body to attest, in the language of its reader. */
export const messageFor =
  (publicUrl: string, draft: Draft, { name, siren, brings, isKnown }: Told) =>
  (lang: 'fr' | 'en') =>
    askedMessage(lang, {
      lead: draft.organisation.name,
      partner: name,
      siren,
      number: draft.application.number,
      title: titleOf(draft.form, valuesOf(draft)),
      call: draft.round.call.names,
      brings,
      url: `${publicUrl}/applications/${draft.application.id}/partnership`,
      joinUrl: `${publicUrl}/organisations/new?q=${siren}`,
      isKnown,
    });
