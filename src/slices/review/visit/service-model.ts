import { type Actor, preparesFile } from '#kernel/actor';
import { standingOn } from '#kernel/permission';
import { obstacle } from '#kernel/refusal';
import { SEEING } from '#kernel/seeing';
import type { Reader } from '#platform/read';
import { type Problem, sentenceOf } from '#platform/web';
import { type Application, applicationForStaff } from '#slices/application';
import { type RoundSheet, roundFor } from '#slices/call';
import type { ServiceModel } from '../pages/service.tsx';
import type { VisitsModel } from '../pages/visits.tsx';
import { addressIn, confirmationOf, visitsOf } from './queries.ts';
import { type AskedAs, askVisit } from './visit.ts';
import { visitSentences } from './words.ts';

/** What is known of the service of a file; undefined when its call has none visited. */
export const serviceOf = async (
  reader: Reader,
  application: Application,
  round: RoundSheet,
  as: Exclude<AskedAs, 'system'>,
  at: Date,
): Promise<ServiceModel | undefined> => {
  const rule = round.call.visit;
  if (rule === undefined) return undefined;
  const [address, visits, confirmation] = await Promise.all([
    addressIn(reader, application.id, rule),
    visitsOf(reader, application.id),
    confirmationOf(reader, application.id),
  ]);
  const refusal = obstacle(askVisit({ application, address, visits }, as, at));
  return { rule, address, visits, confirmation, whyNoVisit: refusal && sentenceOf(visitSentences, refusal) };
};

/** The page of those who act for the body. */
export const visitsModel = async (
  reader: Reader,
  actor: Actor,
  id: string,
  at: Date,
  problem?: Problem,
): Promise<VisitsModel | undefined> => {
  const file = await applicationForStaff(reader, id);
  if (file === undefined) return undefined;
  const { application } = file;
  const acting = preparesFile(actor, application);
  const { organisationId } = application;
  if (standingOn(SEEING['application.see'], actor, { organisationId, acting }) === undefined) return undefined;
  const round = await roundFor(reader, application.roundId, application.versionId);
  const service = round && (await serviceOf(reader, application, round, 'applicant', at));
  return service && { id, number: application.number, service, asks: acting !== undefined, problem };
};
