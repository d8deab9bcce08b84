import { say } from './say.ts';
import { recount } from './totals.ts';

/** Rows come and go in place. Names keep their order: `costs.0.label`, `costs.1.label`… */
export const repeats = (page: Document): void => {
  for (const block of page.querySelectorAll<HTMLElement>('[data-repeat]')) improve(block);
};

const improve = (block: HTMLElement): void => {
  const rows = block.querySelector<HTMLElement>('[data-rows]');
  const template = block.querySelector<HTMLTemplateElement>('template[data-row-template]');
  const add = block.querySelector<HTMLButtonElement>('[data-add]');
  if (rows === null || template === null || add === null) return;
  const announce = document.createElement('p');
  announce.className = 'vh';
  announce.setAttribute('role', 'status');
  block.append(announce);
  add.addEventListener('click', (event) => {
    event.preventDefault();
    const row = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
    rows.append(row);
    number(block, rows);
    limit(block, rows, add);
    changed(block);
    row.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea')?.focus();
    announce.textContent = say('Ligne ajoutée', 'Row added');
  });
  block.addEventListener('click', (event) => {
    const button = (event.target as Element).closest('[data-remove]');
    const row = button?.closest<HTMLElement>('[data-row]');
    if (!row) return;
    event.preventDefault();
    if (rows.children.length === 1) empty(row);
    else row.remove();
    number(block, rows);
    limit(block, rows, add);
    changed(block);
    add.focus();
    announce.textContent = say('Ligne retirée', 'Row removed');
  });
  limit(block, rows, add);
};

const empty = (row: HTMLElement): void => {
  for (const field of row.querySelectorAll<HTMLInputElement>('input, textarea, select')) {
    if (field.type === 'checkbox' || field.type === 'radio') field.checked = false;
    else field.value = '';
  }
};

/** Gives each row its rank, in the names, the ids and the title. */
const number = (block: HTMLElement, rows: HTMLElement): void => {
  const prefix = block.dataset.repeat ?? '';
  const inName = new RegExp(`^${escaped(prefix)}\\.(?:\\d+|__n__)`);
  const inId = new RegExp(`f-${escaped(prefix)}-(?:\\d+|__n__)`, 'g');
  [...rows.children].forEach((row, rank) => {
    for (const element of row.querySelectorAll('*')) {
      for (const attribute of ['id', 'for', 'aria-describedby', 'aria-labelledby', 'aria-controls']) {
        const value = element.getAttribute(attribute);
        if (value !== null) element.setAttribute(attribute, value.replace(inId, `f-${prefix}-${rank}`));
      }
      for (const attribute of ['name', 'value'] as const) {
        const value = element.getAttribute(attribute);
        const isOurs = attribute === 'name' || element.hasAttribute('data-remove');
        if (value !== null && isOurs) element.setAttribute(attribute, value.replace(inName, `${prefix}.${rank}`));
      }
    }
    const title = row.querySelector<HTMLElement>('[data-row-title]');
    if (title !== null) title.textContent = `${title.dataset.rowTitle} ${rank + 1}`;
    const remove = row.querySelector('[data-remove]');
    remove?.setAttribute('aria-label', `${remove.textContent?.trim()} (${title?.textContent})`);
  });
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const limit = (block: HTMLElement, rows: HTMLElement, add: HTMLButtonElement): void => {
  add.hidden = rows.children.length >= Number(block.dataset.max ?? Number.POSITIVE_INFINITY);
};

/** Totals follow, and autosave hears that the block has changed. */
const changed = (block: HTMLElement): void => {
  const form = block.closest('form');
  if (form !== null) recount(form);
  block.dispatchEvent(new CustomEvent('rows-changed', { bubbles: true }));
};
