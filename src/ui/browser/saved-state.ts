import { say, timeOf } from './say.ts';

const DRAWINGS = {
  saving: 'M12 4a8 8 0 100 16 8 8 0 000-16zM12 4v16M12 8h3.5M12 12h4.6M12 16h3.5',
  saved: 'M4 13l5 5L20 6',
  failed: 'M12 3.5L22 20.5H2zM12 10v5M12 17.6v.4',
} as const;

const lastSaved = new WeakMap<HTMLFormElement, Date>();

/** Says where saving stands. A failure is loud: it interrupts, in red, and stays until something is saved. */
export const showState = (form: HTMLFormElement, state: keyof typeof DRAWINGS, why = ''): void => {
  const place = form.querySelector<HTMLElement>('[data-saved]') ?? placeIn(form);
  const words = place.querySelector<HTMLElement>('[data-saved-words]') ?? place;
  if (state === 'saved') lastSaved.set(form, new Date());
  place.classList.toggle('is-fail', state === 'failed');
  place.setAttribute('role', state === 'failed' ? 'alert' : 'status');
  place.querySelector('.icon')?.remove();
  place.insertAdjacentHTML(
    'afterbegin',
    `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="${DRAWINGS[state]}"/></svg>`,
  );
  words.textContent = sentence(state, lastSaved.get(form), why);
};

/** A form that forgot its place for the state gets one: a failure must never be silent. */
const placeIn = (form: HTMLFormElement): HTMLElement => {
  const place = document.createElement('p');
  place.className = 'saved';
  place.dataset.saved = '';
  const words = document.createElement('span');
  words.dataset.savedWords = '';
  place.append(words);
  form.append(place);
  return place;
};

const sentence = (state: keyof typeof DRAWINGS, at: Date | undefined, why: string): string => {
  if (state === 'saving') return say('Enregistrement…', 'Saving…');
  if (state === 'saved') return say(`Enregistré à ${timeOf(at ?? new Date())}`, `Saved at ${timeOf(at ?? new Date())}`);
  const since = at === undefined ? '' : say(` depuis ${timeOf(at)}`, ` since ${timeOf(at)}`);
  return say(`Non enregistré${since}`, `Not saved${since}`) + (why === '' ? '' : say(`\u00a0: ${why}`, `: ${why}`));
};
