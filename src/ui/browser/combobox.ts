import { say } from './say.ts';

type Suggestion = Readonly<{ id: string; label: string; detail?: string }>;

const PAUSE_MS = 150;

/**
 * A search field with `data-suggest="/territories?q="` offers suggestions (ARIA combobox with a list). The address is
 * asked for JSON `[{ id, label, detail }]`. The id chosen goes to the hidden field named by `data-suggest-into`; typing
 * again empties it, so that the two never disagree. Without script the form is simply sent, and the server searches.
 */
export const comboboxes = (page: Document): void => {
  for (const field of page.querySelectorAll<HTMLInputElement>('input[data-suggest]')) improve(field);
};

const improve = (field: HTMLInputElement): void => {
  const { list, status } = furnish(field);
  const hidden = field.form?.elements.namedItem(field.dataset.suggestInto ?? '') as HTMLInputElement | null;
  let suggestions: readonly Suggestion[] = [];
  let active = -1;
  let pending: AbortController | undefined;
  let timer = 0;

  const point = (index: number): void => {
    active = index;
    [...list.children].forEach((option, rank) => {
      option.setAttribute('aria-selected', String(rank === index));
      if (rank === index) option.scrollIntoView({ block: 'nearest' });
    });
    if (index < 0) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', `${list.id}-${index}`);
  };
  const close = (): void => {
    list.hidden = true;
    field.setAttribute('aria-expanded', 'false');
    point(-1);
  };
  const choose = (index: number): void => {
    const chosen = suggestions[index];
    if (chosen === undefined) return;
    field.value = chosen.label;
    if (hidden !== null) hidden.value = chosen.id;
    close();
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const offer = async (): Promise<void> => {
    pending?.abort();
    const typed = field.value.trim();
    if (typed.length < 2) return close();
    pending = new AbortController();
    const found = await ask(`${field.dataset.suggest}${encodeURIComponent(typed)}`, pending.signal);
    if (found === undefined) return;
    suggestions = found;
    list.replaceChildren(...found.map((suggestion, rank) => optionOf(list.id, suggestion, rank)));
    list.hidden = found.length === 0;
    field.setAttribute('aria-expanded', String(found.length > 0));
    point(-1);
    status.textContent = tally(found.length);
  };

  field.addEventListener('input', () => {
    if (hidden !== null) hidden.value = '';
    clearTimeout(timer);
    timer = window.setTimeout(offer, PAUSE_MS);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      choose(active);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !list.hidden) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      point((active + step + suggestions.length + (active < 0 && step < 0 ? 1 : 0)) % suggestions.length);
    }
  });
  // The press comes before the field loses the focus, the click after: only the press can choose.
  list.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    choose([...list.children].indexOf((event.target as Element).closest('[role=option]') as Element));
  });
  // What was asked before the field was left would open over what comes after it.
  field.addEventListener('blur', () => {
    clearTimeout(timer);
    pending?.abort();
    close();
  });
};

/** Wraps the field with its list and the sentence that says how many suggestions there are. */
const furnish = (field: HTMLInputElement) => {
  const wrap = document.createElement('span');
  wrap.className = 'suggest';
  field.replaceWith(wrap);
  const list = document.createElement('div');
  list.id = `${field.id}-list`;
  list.className = 'suggest__list';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', say('Suggestions', 'Suggestions'));
  list.hidden = true;
  const status = document.createElement('span');
  status.className = 'vh';
  status.setAttribute('role', 'status');
  wrap.append(field, list, status);
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-expanded', 'false');
  field.setAttribute('aria-controls', list.id);
  field.autocomplete = 'off';
  return { list, status };
};

const optionOf = (listId: string, suggestion: Suggestion, rank: number): HTMLElement => {
  const option = document.createElement('div');
  option.id = `${listId}-${rank}`;
  option.setAttribute('role', 'option');
  option.append(suggestion.label);
  if (suggestion.detail) {
    const detail = document.createElement('small');
    detail.textContent = suggestion.detail;
    option.append(detail);
  }
  return option;
};

/** @returns nothing when the question was overtaken by another, or the network failed: typing on is the remedy */
const ask = async (address: string, signal: AbortSignal): Promise<readonly Suggestion[] | undefined> => {
  try {
    const response = await fetch(address, { signal, headers: { accept: 'application/json' } });
    return response.ok ? ((await response.json()) as readonly Suggestion[]) : undefined;
  } catch {
    return undefined;
  }
};

const tally = (n: number): string => {
  if (n === 0) return say('Aucune suggestion', 'No suggestion');
  return n === 1
    ? say('1 suggestion, flèche vers le bas pour la choisir', '1 suggestion, down arrow to choose it')
    : say(`${n} suggestions, flèches pour choisir`, `${n} suggestions, arrows to choose`);
};
