import { say } from './say.ts';

/** How many characters of a long text are used, as it is typed; said aloud only when nearly all are. */
export const counters = (page: Document): void => {
  for (const area of page.querySelectorAll<HTMLTextAreaElement>('textarea[data-counted]')) {
    const counter = page.getElementById(`${area.id}-c`);
    if (counter === null) continue;
    const max = Number(counter.dataset.max);
    area.addEventListener('input', () => {
      const { length } = area.value;
      counter.textContent = say(`${length} caractères sur ${max}`, `${length} of ${max} characters`);
      counter.setAttribute('aria-live', length > max * 0.9 ? 'polite' : 'off');
    });
  }
};
