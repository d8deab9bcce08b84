/** Takes the focus to the summary of errors, so that it is read first; a link of it takes the focus to the field. */
export const focusErrors = (page: Document): void => {
  const summary = page.querySelector<HTMLElement>('[data-focus]');
  if (summary === null) return;
  summary.focus();
  summary.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    const field = link?.hash ? page.getElementById(decodeURIComponent(link.hash.slice(1))) : null;
    if (field === null) return;
    event.preventDefault();
    openFolds(field);
    field.focus();
    (field.closest('.field, fieldset, tr') ?? field).scrollIntoView({ block: 'center' });
  });
};

const openFolds = (element: Element): void => {
  for (let fold = element.closest('details'); fold !== null; fold = fold.parentElement?.closest('details') ?? null) {
    fold.open = true;
  }
};
