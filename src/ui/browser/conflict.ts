import { say } from './say.ts';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export type Conflict = Readonly<{
  name: string;
  fields: readonly Field[];
  theirs: readonly string[];
  by: string | undefined;
  at: string | undefined;
}>;

/** Two people wrote the same answer: both are shown, and the person chooses. Nothing is overwritten meanwhile. */
export const showConflict = (conflict: Conflict): void => {
  const frame = conflict.fields[0]?.closest<HTMLElement>('.field, .choices, .repeat, td');
  if (!frame) return;
  frame.querySelector('.conflict')?.remove();
  const note = document.createElement('div');
  note.className = 'note note--warn conflict';
  note.setAttribute('role', 'alert');
  const body = document.createElement('div');
  body.className = 'flow';
  body.append(title(conflict), quote(theirWords(conflict)), choices(conflict, note));
  note.append(document.createElement('span'), body);
  frame.append(note);
};

const title = ({ by, at }: Conflict): HTMLElement => {
  const line = document.createElement('p');
  const bold = document.createElement('b');
  const who = by ?? say('Une autre personne', 'Someone else');
  const when = at === undefined ? '' : say(` à ${at}`, ` at ${at}`);
  bold.textContent = say(
    `${who} a changé cette réponse${when}. La vôtre n’est pas enregistrée.`,
    `${who} changed this answer${when}. Yours is not saved.`,
  );
  line.append(bold);
  return line;
};

/** What the other person answered, as they read it: the words of the choice rather than its code. */
const theirWords = ({ fields, theirs }: Conflict): string => {
  const words = theirs.map((value) => {
    const option = fields
      .flatMap((field) => (field instanceof HTMLSelectElement ? [...field.options] : []))
      .find((o) => o.value === value);
    const box = fields.find(
      (field) => field instanceof HTMLInputElement && /radio|checkbox/.test(field.type) && field.value === value,
    );
    return option?.text ?? box?.closest('label')?.textContent?.trim() ?? value;
  });
  return words.join(', ') || say('(vide)', '(empty)');
};

const quote = (words: string): HTMLElement => {
  const block = document.createElement('blockquote');
  block.textContent = words;
  return block;
};

const choices = (conflict: Conflict, note: HTMLElement): HTMLElement => {
  const row = document.createElement('p');
  row.className = 'row';
  row.append(
    button(say('Garder la mienne', 'Keep mine'), () => {
      note.remove();
      saveAgain(conflict);
    }),
    button(say('Prendre la sienne', 'Take theirs'), () => {
      // Rows written by somebody else may be more or fewer: the page is loaded again to show them.
      if (conflict.fields[0]?.name !== conflict.name) {
        location.reload();
        return;
      }
      note.remove();
      take(conflict);
      saveAgain(conflict);
    }),
  );
  return row;
};

/** The answer is saved anew, over the version that has now been seen. */
const saveAgain = ({ fields }: Conflict): void => {
  fields[0]?.dispatchEvent(new Event('change', { bubbles: true }));
  fields[0]?.focus();
};

const take = ({ fields, theirs }: Conflict): void => {
  for (const field of fields) {
    if (field instanceof HTMLInputElement && /radio|checkbox/.test(field.type))
      field.checked = theirs.includes(field.value);
    else field.value = theirs[0] ?? '';
  }
};

const button = (words: string, press: () => void): HTMLButtonElement => {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'btn btn--quiet btn--s';
  made.textContent = words;
  made.addEventListener('click', press);
  return made;
};
