import { type Conflict, showConflict } from './conflict.ts';
import { showState } from './saved-state.ts';
import { say } from './say.ts';

/**
 * Saves each field as it is left. The form carries `data-autosave="/address"`. The version of an answer that the person
 * saw is in the hidden field `_v.KEY` (KEY: the name up to its first point), else in the nearest `data-version`.
 *
 * Sent: POST, urlencoded, `accept: application/json`, with `_csrf`, `_request` (new for each change), `_field` (name
 * of the field), `_version` (the one the person saw), and the field under its own name (once per box ticked, not at
 * all when none is). Rows of a `Repeat` are sent together, `_field` being the prefix.
 *
 * Answered, as JSON:
 *   200 `{ version, error? }`                saved; `error` is what is still wrong with this answer, in words
 *   409 `{ version, value, by?, at? }`       somebody changed it meanwhile: their value, who, and when
 *   422 `{ message, errors? }`               not understood, not saved; `errors` are `{ field, message }`
 *   other 4xx `{ message }`                  not saved, and saying it again will not help
 * Anything else, or no answer, is tried again: after 1 s, then 2, 4… up to 30 s.
 */
export const autosave = (page: Document): void => {
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-autosave]')) watch(form);
};

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Answer = Readonly<{
  version?: number;
  error?: string;
  message?: string;
  errors?: readonly Readonly<{ field: string; message: string }>[];
  value?: string | readonly string[];
  by?: string;
  at?: string;
}>;

/** `typing`: changed and not left yet; `queue`: to send, with its request id; `refused`: sent, and not saved. */
type Keeper = {
  form: HTMLFormElement;
  typing: Set<string>;
  queue: Map<string, string>;
  refused: Set<string>;
  busy: boolean;
  tries: number;
  timer: number;
};

/** A long answer is saved while it is written, when the person stops for so long. */
const PAUSE_MS = 3000;

const watch = (form: HTMLFormElement): void => {
  const keeper: Keeper = {
    form,
    typing: new Set(),
    queue: new Map(),
    refused: new Set(),
    busy: false,
    tries: 0,
    timer: 0,
  };
  let pause = 0;
  const keep = (name: string): void => {
    if (name === '' || name.startsWith('_')) return;
    keeper.typing.delete(name);
    keeper.queue.set(name, crypto.randomUUID());
    void send(keeper);
  };
  form.addEventListener('input', (event) => {
    const name = nameOf(event.target as Field);
    if (name === '' || name.startsWith('_')) return;
    keeper.typing.add(name);
    clearTimeout(pause);
    pause = window.setTimeout(() => keeper.typing.has(name) && keep(name), PAUSE_MS);
  });
  form.addEventListener('change', (event) => keep(nameOf(event.target as Field)));
  form.addEventListener('rows-changed', (event) => keep((event.target as HTMLElement).dataset.repeat ?? ''));
  form.addEventListener('submit', (event) => {
    if (!navigator.onLine) return stay(keeper, event);
    for (const pending of [keeper.typing, keeper.queue, keeper.refused]) pending.clear();
  });
  window.addEventListener('online', () => void send(keeper));
  window.addEventListener('beforeunload', (event) => {
    if (keeper.typing.size + keeper.queue.size + keeper.refused.size > 0) event.preventDefault();
  });
};

/** Without a connection the browser would leave for a page of its own, and what was typed with it. */
const stay = ({ form }: Keeper, event: Event): void => {
  event.preventDefault();
  showState(
    form,
    'failed',
    say('la connexion est coupée, gardez cette page ouverte', 'no connection, keep this page open'),
  );
};

/** Fields of a repeated block are saved with their block. */
const nameOf = (field: Field): string =>
  field.type === 'file' ? '' : (field.closest<HTMLElement>('[data-repeat]')?.dataset.repeat ?? field.name);

/** One change at a time, in order: the next one needs the version the first one gives. */
const send = async (keeper: Keeper): Promise<void> => {
  const [next] = keeper.queue;
  if (next === undefined || keeper.busy) return;
  const [name, request] = next;
  clearTimeout(keeper.timer);
  keeper.busy = true;
  showState(keeper.form, 'saving');
  const { status, answer } = await post(keeper.form, name, request);
  keeper.busy = false;
  if (status === 0 || status >= 500 || status === 429) return later(keeper);
  keeper.tries = 0;
  if (keeper.queue.get(name) === request) keeper.queue.delete(name);
  if (status < 300) keeper.refused.delete(name);
  else keeper.refused.add(name);
  settle(keeper.form, name, status, answer);
  await send(keeper);
};

const later = (keeper: Keeper): void => {
  const waitMs = Math.min(30_000, 1000 * 2 ** keeper.tries);
  keeper.tries += 1;
  showState(
    keeper.form,
    'failed',
    say('gardez cette page ouverte, nous réessayons', 'keep this page open, trying again'),
  );
  keeper.timer = window.setTimeout(() => void send(keeper), waitMs);
};

const settle = (form: HTMLFormElement, name: string, status: number, answer: Answer): void => {
  if (answer.version !== undefined) keepVersion(form, name, answer.version);
  if (status === 409 && answer.value !== undefined) {
    showState(form, 'failed', say('une autre personne a changé cette réponse', 'someone else changed this answer'));
    showConflict(conflictOn(form, name, answer));
    return;
  }
  const fault = answer.errors?.find((error) => error.field === name)?.message ?? answer.message;
  tellFault(form, name, status < 300 ? answer.error : status === 422 ? fault : undefined);
  if (status < 300) showState(form, 'saved');
  else showState(form, 'failed', fault ?? refused(status));
};

const refused = (status: number): string =>
  status === 401 || status === 403 || status === 404
    ? say(
        'reconnectez-vous dans un autre onglet, puis changez la réponse',
        'sign in again in another tab, then change the answer',
      )
    : say('rechargez la page', 'load the page again');

const fieldsOf = (form: HTMLFormElement, name: string): readonly Field[] =>
  ([...form.elements] as Field[]).filter(
    (field) => (field.name === name || field.name?.startsWith(`${name}.`)) && field.type !== 'file',
  );

const hiddenVersion = (form: HTMLFormElement, name: string): HTMLInputElement | null =>
  form.querySelector<HTMLInputElement>(`input[name="_v.${CSS.escape(name.split('.')[0] ?? '')}"]`);

const versionHolder = (form: HTMLFormElement, name: string): HTMLElement =>
  fieldsOf(form, name)[0]?.closest<HTMLElement>('[data-version]') ?? form;

const versionSeen = (form: HTMLFormElement, name: string): string =>
  hiddenVersion(form, name)?.value ?? versionHolder(form, name).dataset.version ?? '';

/** The form sent later, without script, must know the versions that script has seen. */
const keepVersion = (form: HTMLFormElement, name: string, version: number): void => {
  const hidden = hiddenVersion(form, name);
  if (hidden !== null) hidden.value = String(version);
  else versionHolder(form, name).dataset.version = String(version);
};

const post = async (
  form: HTMLFormElement,
  name: string,
  request: string,
): Promise<{ status: number; answer: Answer }> => {
  const body = new URLSearchParams();
  const all = new FormData(form);
  body.set('_csrf', String(all.get('_csrf') ?? ''));
  body.set('_request', request);
  body.set('_field', name);
  body.set('_version', versionSeen(form, name));
  for (const [key, value] of all) {
    if ((key === name || key.startsWith(`${name}.`)) && typeof value === 'string') body.append(key, value);
  }
  try {
    const response = await fetch(form.dataset.autosave ?? '', {
      method: 'POST',
      body,
      headers: { accept: 'application/json' },
      redirect: 'manual',
      signal: AbortSignal.timeout(20_000),
    });
    const answer = (await response.json().catch(() => ({}))) as Answer;
    // A redirection means that nobody is signed in any more: nothing was saved.
    return { status: response.type === 'opaqueredirect' ? 401 : response.status, answer };
  } catch {
    return { status: 0, answer: {} };
  }
};

/** What is wrong with an answer, under its field, in the same place and form as the server would put it. */
const tellFault = (form: HTMLFormElement, name: string, message: string | undefined): void => {
  const field = fieldsOf(form, name)[0];
  const frame = field?.closest<HTMLElement>('.field, .choices, .repeat');
  if (!field || !frame) return;
  const id = `${field.id.replace(/-\d+$/, '')}-e`;
  document.getElementById(id)?.remove();
  frame.classList.toggle('field--bad', message !== undefined);
  const told = (field.getAttribute('aria-describedby') ?? '').split(' ').filter((word) => word !== '' && word !== id);
  if (message === undefined) field.removeAttribute('aria-invalid');
  else {
    const fault = document.createElement('p');
    fault.id = id;
    fault.className = 'bad';
    fault.textContent = message;
    frame.append(fault);
    field.setAttribute('aria-invalid', 'true');
    told.push(id);
  }
  field.setAttribute('aria-describedby', told.join(' '));
};

const conflictOn = (form: HTMLFormElement, name: string, answer: Answer): Conflict => {
  const fields = fieldsOf(form, name);
  return { name, fields, theirs: [answer.value ?? ''].flat(), by: answer.by, at: answer.at };
};
