import { Readable } from 'node:stream';
import type { Actor } from '#kernel/actor';
import { USUAL_RETENTION } from '#kernel/instance';
import { legalDay } from '#kernel/period';
import { permissionOn, seesSome } from '#kernel/permission';
import { obstacle } from '#kernel/refusal';
import { RIGHTS } from '#kernel/rights';
import { download, form, one, type Problem, page, type Route, type Seen, sentenceOf } from '#platform/web';
import { isNewcomer, personCard } from '#slices/account';
import { askErasure, refuseErasure, withdrawErasure, ZONE } from './ask-erasure.ts';
import { erasePerson } from './erase-person.ts';
import { exportFile } from './export.ts';
import { extendAnswer } from './extend-answer.ts';
import { answerDue, mayExtend } from './law/answer-due.ts';
import { whatStays } from './law/erasure.ts';
import { AccountDataPage } from './pages/account-data.tsx';
import { ErasurePage } from './pages/erasure.tsx';
import { PersonalDataPage } from './pages/personal-data.tsx';
import { standingDuty } from './privacy.ts';
import { personalDataShown, personalRows, personalSections } from './queries/export.ts';
import { namesFor } from './queries/names.ts';
import { dueToday, openRequestOf, personalDataFor, personOfRequest, type RequestLine } from './queries/retention.ts';
import { ownTraces } from './queries/traces.ts';
import type { PrivacySettings } from './settings.ts';
import { sentences } from './words.ts';

/** Rows of each section on the page; the file has them all. */
const SHOWN = 20;

/** A request with the day by which it is answered, and whether that day may still be put off. */
const dueOf = (request: RequestLine, at: Date) => {
  const askedOn = legalDay(request.askedAt, ZONE);
  return {
    ...request,
    due: answerDue(askedOn, request.isExtended),
    mayExtend: !request.isExtended && mayExtend(askedOn, legalDay(at, ZONE)),
  };
};
const openWithDue = async ({ reader, at }: Pick<Seen, 'reader' | 'at'>, personId: string) => {
  const found = await openRequestOf(reader, personId);
  return found && dueOf(found, at);
};

const ownModel = async ({ reader, actor, at }: Seen<Actor>) => {
  const [{ duties, traces }, shown, request] = await Promise.all([
    ownTraces(reader, actor.id, legalDay(at, ZONE)),
    personalDataShown(reader, actor.id, SHOWN),
    openWithDue({ reader, at }, actor.id),
  ]);
  const stands = obstacle(standingDuty(duties));
  return {
    shown,
    named: await namesFor(reader, actor, shown),
    isNewcomer: isNewcomer(actor),
    request,
    obstacle: stands && sentenceOf(sentences, stands),
    kept: whatStays(traces).kept,
  };
};
const ownAgain = async (seen: Seen, problem: Problem) => (
  <AccountDataPage model={await ownModel(seen)} problem={problem} />
);

const erasureModel = async ({ reader, actor, at }: Seen<Actor>, id: string | undefined) => {
  if (id === undefined || !seesSome(actor, 'privacy.see')) return undefined;
  const person = await personCard(reader, id);
  return (
    person && {
      person,
      isErased: person.email.endsWith('.invalid'),
      request: await openWithDue({ reader, at }, id),
      mayAct: permissionOn(RIGHTS['privacy.erase_person'], actor, {}) !== undefined,
    }
  );
};
const erasureAgain = async (seen: Seen<Actor>, id: string | undefined, problem: Problem) => {
  const model = await erasureModel(seen, id);
  return model && <ErasurePage model={model} problem={problem} />;
};

export const privacyRoutes = (settings: PrivacySettings): readonly Route[] => [
  ...ownRoutes(settings),
  ...officeRoutes(settings),
];

const ownRoutes = (settings: PrivacySettings): readonly Route[] => [
  page('/account/data', {
    access: 'signed-in',
    support: 'closed',
    load: ownModel,
    view: (model) => <AccountDataPage model={model} />,
  }),
  download('/account/data.json', {
    access: 'signed-in',
    load: async ({ reader, actor, at }) => ({
      filename: 'mes-donnees.json',
      type: 'application/json; charset=utf-8',
      content: Readable.from(
        exportFile({ person: actor.id, at }, await personalSections(reader), (section) =>
          personalRows(reader, actor.id, section),
        ),
      ),
    }),
  }),
  form('/erasure-requests', {
    act: askErasure(settings),
    sentences,
    read: (fields) => ({ confirmed: one(fields, 'confirmed') }),
    done: () => '/account/data#erasure',
    again: ownAgain,
  }),
  form('/erasure-requests/:id/withdrawal', {
    act: withdrawErasure,
    sentences,
    read: (_fields, { id }) => ({ requestId: id }),
    done: () => '/account/data#erasure',
    again: ownAgain,
  }),
];

const officeRoutes = (settings: PrivacySettings): readonly Route[] => [
  page('/personal-data', {
    access: 'signed-in',
    load: async ({ reader, actor, at }) => {
      const found = await personalDataFor(reader, actor);
      if (found === undefined) return undefined;
      const durations = settings.instance.retention ?? USUAL_RETENTION;
      return {
        ...found,
        requests: found.requests.map((one) => dueOf(one, at)),
        due: await dueToday(reader, legalDay(at, ZONE), durations),
        settings: durations,
      };
    },
    view: (model) => <PersonalDataPage model={model} />,
  }),
  page('/people/:id/erasure', {
    access: 'signed-in',
    load: (seen) => erasureModel(seen, seen.params.id),
    view: (model) => <ErasurePage model={model} />,
  }),
  form('/people/:id/erasure', {
    act: erasePerson(settings),
    sentences,
    read: (fields, { id }) => ({ personId: id, confirmed: one(fields, 'confirmed') }),
    done: (_change, { id }) => `/people/${id}/erasure`,
    again: (seen, problem) => erasureAgain(seen, seen.params.id, problem),
  }),
  form('/erasure-requests/:id/extension', {
    act: extendAnswer(settings),
    sentences,
    read: (fields, { id }) => ({ requestId: id, extension: one(fields, 'extension') }),
    done: () => '/personal-data',
    again: async (seen, problem) =>
      erasureAgain(seen, await personOfRequest(seen.reader, seen.params.id ?? ''), problem),
  }),
  form('/erasure-requests/:id/refusal', {
    act: refuseErasure(settings),
    sentences,
    read: (fields, { id }) => ({ requestId: id, reason: one(fields, 'reason') }),
    done: () => '/personal-data',
    again: async (seen, problem) =>
      erasureAgain(seen, await personOfRequest(seen.reader, seen.params.id ?? ''), problem),
  }),
];
