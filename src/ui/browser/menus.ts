/** Small folds of the header close by Escape and by a click elsewhere, as menus do. */
export const menus = (page: Document): void => {
  const opened = (): HTMLDetailsElement | null => page.querySelector<HTMLDetailsElement>('details.menu[open]');
  page.addEventListener('keydown', (event) => {
    const menu = opened();
    if (event.key !== 'Escape' || menu === null) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  page.addEventListener('click', (event) => {
    const menu = opened();
    if (menu !== null && !menu.contains(event.target as Node)) menu.open = false;
  });
};
