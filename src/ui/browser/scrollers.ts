/**
 * A table wider than its place is pushed sideways inside it. Not every browser lets the keyboard do so: such a place
 * becomes a stop of its own, named as its table, for as long as there is something to push.
 */
export const scrollers = (page: Document): void => {
  const watcher = new ResizeObserver((entries) => {
    for (const { target } of entries) settle(target as HTMLElement);
  });
  for (const place of page.querySelectorAll<HTMLElement>('[data-scrolls]')) {
    settle(place);
    watcher.observe(place);
  }
};

const settle = (place: HTMLElement): void => {
  if (place.scrollWidth <= place.clientWidth) {
    for (const name of ['tabindex', 'role', 'aria-label']) place.removeAttribute(name);
    return;
  }
  place.tabIndex = 0;
  place.setAttribute('role', 'group');
  place.setAttribute('aria-label', place.querySelector('caption')?.textContent ?? '');
};
