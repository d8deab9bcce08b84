import type { FastifyRequest } from 'fastify';
import { type Actor, atKeyboard } from '#kernel/actor';
import type { Refusal } from '#kernel/refusal';
import type { ActName } from '#kernel/rights';
import { networkOf } from '../limits.ts';
import { keyedHash } from '../secret.ts';
import {
  type SecurityEvent,
  type SecurityFacts,
  TOLD_WHEN_DONE,
  TOLD_WHEN_REFUSED,
  tellSecurity,
} from '../security-log.ts';
import type { Services } from './services.ts';

/** Tells an event of security with what the request says of itself. */
export const tell = (
  services: Services,
  request: FastifyRequest,
  actor: Actor | undefined,
  event: SecurityEvent,
  facts: SecurityFacts = {},
): void =>
  tellSecurity(services.office.log, event, {
    actor: actor && atKeyboard(actor).id,
    route: request.routeOptions.url,
    network: keyedHash(services.secret, networkOf(request.ip)).slice(0, 16),
    reqId: request.id,
    ...facts,
  });

type Outcome = { done: unknown } | { refusal: Refusal } | object;

/** Tells of an act or a paper what the tables say is told of it. */
export const tellOutcome = (
  services: Services,
  request: FastifyRequest,
  actor: Actor | undefined,
  name: string,
  outcome: Outcome,
): void => {
  if ('refusal' in outcome) {
    const { kind, code } = outcome.refusal;
    const event = kind === 'not_permitted' ? 'not_permitted' : TOLD_WHEN_REFUSED[name as ActName];
    if (event !== undefined) tell(services, request, actor, event, { act: name, why: code });
  } else if ('done' in outcome) {
    const event = TOLD_WHEN_DONE[name as ActName];
    const { subjectId } = outcome.done as { subjectId?: string };
    if (event !== undefined) {
      tell(services, request, actor, event, { act: name, ...(subjectId === undefined ? {} : { subject: subjectId }) });
    }
  }
};
