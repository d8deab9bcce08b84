import type { Route } from '#platform/web';
import { textOf as drawnText } from '../../src/platform/documents/pages.fixture.ts';
import type { Browsing } from '../asking.ts';
import { DOCUMENT, fieldsOf } from './fields.ts';
import { canary, FILES, type FileName, type Scenario } from './scenario.ts';

/** One question of the matrix: a route, about a file in one state when the route is about a file. */
export type Door = Readonly<{
  row: string;
  route: Route;
  method: 'GET' | 'POST';
  path: string;
  about: FileName | undefined;
}>;

/** A file that nobody has: what it answers is what a door must answer to who may not pass. */
export const NOWHERE = '00000000-0000-4000-8000-00000000dead';

const ABOUT: Readonly<Record<string, readonly FileName[]>> = {
  applications: ['draft', 'submitted', 'in_jury', 'granted'],
  desk: ['draft', 'submitted', 'in_jury', 'granted', 'local'],
};

/**
 * A form is sent about the file that is submitted; those of a desk, about the file at the desk of a département; those of
 * the service that is visited, about the file that gives one; those of a group, about the draft.
 */
const SENT_ABOUT: Readonly<Record<string, FileName>> = {
  '/applications/:id/partners': 'draft',
  '/applications/:id/partners/:partner/removal': 'draft',
  '/applications/:id/partners/:partner/reminder': 'draft',
  '/applications/:id/partners/:partner/attestation': 'draft',
  '/applications/:id/partners/:partner/refusal': 'draft',
  '/desk/:id/admissibility': 'local',
  '/desk/:id/lateness': 'local',
  '/desk/:id/inadmissibility': 'local',
  '/desk/:id/refusal': 'local',
  '/desk/:id/passing': 'local',
  '/desk/:id/grant': 'local',
  '/desk/:id/queue': 'granted',
  '/desk/:id/visits': 'granted',
  '/desk/:id/confirmation': 'granted',
  '/applications/:id/visits': 'granted',
};

/** The doors of a route, in the order of the table. A route about a file has one for each state that matters. */
export const doorsOf = (scenario: Scenario, route: Route): readonly Door[] => {
  const first = route.path.split('/')[1] as string;
  const name = `${route.method} ${route.path}`;
  const about = route.path.includes(':id') ? ABOUT[first] : undefined;
  const states = route.method === 'POST' ? about && [SENT_ABOUT[route.path] ?? 'submitted'] : about;
  if (states === undefined)
    return [{ row: name, route, method: route.method, path: addressOf(scenario, route), about: undefined }];
  return states.map((state) => ({
    row: route.method === 'POST' ? name : `${name} [${state}]`,
    route,
    method: route.method,
    path: addressOf(scenario, route, scenario.file[state]),
    about: state,
  }));
};

/** The call a page is about, where it is not one for a jury. */
const CALLS: Readonly<Record<string, string>> = { desks: 'guichets-territoriaux', questionnaire: 'parcours-cyber' };

export const addressOf = ({ ids, file, jury }: Scenario, route: Route, id?: string): string => {
  const first = route.path.split('/')[1] as string;
  const things: Readonly<Record<string, string>> = { juries: jury, selections: jury, laureates: file.granted, ...ids };
  const own = things[route.path] ?? things[first];
  const attachment = id === file.in_jury || first === 'juries' ? ids['attachment-in-jury'] : ids.attachment;
  return route.path
    .replace(':id', id ?? own ?? NOWHERE)
    .replace(':partner', ids.partner ?? NOWHERE)
    .replace(':part', 'projet')
    .replace(':field', 'presentation')
    .replace(':attachment', attachment ?? NOWHERE)
    .replace(':application', file.in_jury)
    .replace(':line', ids.line ?? 'x')
    .replace(':award', ids.award ?? 'x')
    .replace(':code', 'transformation-numerique-2021')
    .replace(':call', CALLS[route.path.split('/').at(-1) ?? ''] ?? 'dematerialisation')
    .replace(/:\w+/, 'x');
};

/**
 * What was seen, in one or two letters: `>` sent to sign in; `.` not there; `+` opened, showing no file but its own;
 * a digit for each file whose words were read; `m` the sheet of a juror; `p` the payment; `!` words of a file that nobody publishes.
 */
export const seenBy = async (browser: Browsing, door: Door, payment: string): Promise<string> => {
  const answer = await browser.send({ method: 'GET', url: door.path });
  const { location } = answer.headers;
  const text = `${JSON.stringify(answer.headers)} ${textOf(answer.rawPayload, String(answer.headers['content-type']))}`;
  const read = `${wordsIn(text, door.about)}${text.includes(payment) ? 'p' : ''}`;
  if (answer.statusCode === 303 && String(location).startsWith('/sign-in')) return `>${read}`;
  if (answer.statusCode === 404) return `.${read}`;
  return answer.statusCode < 400 ? read || '+' : `?${answer.statusCode}`;
};

/** The marks of files, of a juror's sheet and of what is private that a text bears. */
export const wordsIn = (text: string, about: FileName | undefined): string => {
  const files = FILES.flatMap((file, index) =>
    file !== about && text.includes(canary(file)) ? [String(index + 1)] : [],
  );
  const isPrivate = FILES.some((file) => file !== about && text.includes(`${canary(file)}PRIVE`));
  return `${files.join('')}${text.includes('AVIS') ? 'm' : ''}${isPrivate ? '!' : ''}`;
};

/** A PDF is read as a person would, by its text; one that is not drawn by us, by its bytes. */
export const textOf = (payload: Buffer, type: string): string => {
  if (!type.startsWith('application/pdf') || !payload.includes('/FlateDecode')) return payload.toString('utf8');
  return drawnText(payload).replaceAll('\u200b', '');
};

/** Sends the form, and the document with it where one is asked. */
export const sendForm = (scenario: Scenario, browser: Browsing, route: Route, path: string) => {
  const fields = fieldsOf(scenario, route.path);
  return 'files' in route && route.files !== undefined
    ? browser.upload(path, DOCUMENT, fields)
    : browser.post(path, fields);
};

/** What became of a form: heard and answered, by a rule or by being done, or as if it were not there. */
export const heardAs = ({ statusCode, body }: Readonly<{ statusCode: number; body: string }>): string => {
  if (statusCode === 401) return body.includes('href="/sign-in?back=') ? '>' : '?401';
  if (statusCode === 404) return '.';
  return [200, 303, 409, 422, 429].includes(statusCode) ? '+' : `?${statusCode}`;
};
