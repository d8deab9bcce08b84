import type { Actor } from '#kernel/actor';
import { permissionOn } from '#kernel/permission';
import { RIGHTS } from '#kernel/rights';
import { download, form, one, type Problem, page, type Route, type Seen } from '#platform/web';
import { allowSupport, withdrawSupport } from '../allow-support.ts';
import { SupportPage } from '../pages/support.tsx';
import { SupportRegisterPage } from '../pages/support-register.tsx';
import { LOOKS_IN_FILE, LOOKS_PER_PAGE } from '../paging.ts';
import { consentOf, looksAt, looksFor } from '../queries/support.ts';
import { stopSeeingAs } from '../see-as.ts';
import { looksCsv } from '../support-export.ts';
import { supportSentences as sentences } from '../support-words.ts';
import { asId } from './sign-in.tsx';

const OWN = '/account/support';

const own = async ({ reader, actor, at }: Seen<Actor>) => ({
  consent: await consentOf(reader, actor.id, at),
  looks: await looksAt(reader, actor.id, at),
});

const ownAgain = async (seen: Seen<Actor>, problem: Problem) => (
  <SupportPage model={await own(seen)} problem={problem} />
);

const register = async ({ reader, actor, at, query }: Seen<Actor>) => {
  const afterId = asId(query.get('after'));
  const found = await looksFor(reader, actor, { at, afterId, limit: LOOKS_PER_PAGE + 1 });
  const mayEnd = permissionOn({ instance: RIGHTS['account.stop_seeing_as'].instance }, actor, {}) !== undefined;
  return found && { found, isFirst: afterId === undefined, mayEnd };
};

const registerAgain = async (seen: Seen<Actor>, problem: Problem) => {
  const model = await register(seen);
  return model && <SupportRegisterPage model={model} problem={problem} />;
};

/** Letting support see what one sees, what was seen, and stopping. */
export const supportRoutes: readonly Route[] = [
  page(OWN, { access: 'signed-in', load: own, view: (model) => <SupportPage model={model} /> }),
  form('/account/support/consents', {
    act: allowSupport,
    sentences,
    read: (fields) => ({ hours: one(fields, 'hours') }),
    done: () => OWN,
    again: ownAgain,
  }),
  form('/account/support/consents/:id/withdrawal', {
    act: withdrawSupport,
    sentences,
    read: (_fields, { id }) => ({ consentId: id }),
    done: () => OWN,
    again: ownAgain,
  }),
  form('/account/support/looks/:id/end', {
    act: stopSeeingAs,
    sentences,
    read: (_fields, { id }) => ({ lookId: id }),
    done: () => OWN,
    again: ownAgain,
  }),
  page('/support', {
    access: 'signed-in',
    load: register,
    view: (model) => <SupportRegisterPage model={model} />,
  }),
  download('/support.csv', {
    access: 'signed-in',
    load: async ({ reader, actor, at }) => {
      const found = await looksFor(reader, actor, { at, limit: LOOKS_IN_FILE });
      return found && { filename: 'acces-assistance.csv', type: 'text/csv; charset=utf-8', content: looksCsv(found) };
    },
  }),
  form('/support/looks/:id/end', {
    act: stopSeeingAs,
    sentences,
    evenSeeingAs: true,
    read: (_fields, { id }) => ({ lookId: id }),
    done: (change) => `/people/${change.facts.personId}`,
    again: registerAgain,
  }),
];
