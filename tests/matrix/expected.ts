import { EXPECTED_FORMS } from './expected-forms.ts';
import { EXPECTED_PAGES } from './expected-pages.ts';

/**
 * What each person finds behind each door: one line per door, one cell per person, in the order of `PEOPLE`.
 *
 *   >   sent to sign in
 *   .   not there: the answer of an address that does not exist, without a word of the file
 *   +   opened (a form: heard, and answered by a rule or a sentence); shows no file but the one in the address
 *   1 2 3 4 5 6   shows words of the file that is a draft, submitted, admissible, in jury, granted, at a territorial desk
 *   f   shows 23456, all that is filed; a, all six
 *   !   and shows what of a file is never published; m, the sheet of a juror; p, the payment
 *
 * A door that is not here fails the test.
 */
export const EXPECTED = `${EXPECTED_PAGES.trim()}\n${EXPECTED_FORMS.trim()}`;

/** Doors about nobody's file: a session is opened or closed, and no identifier of a thing is in the address. */
export const DOORS_OF_SESSIONS = [
  'POST /sign-in',
  'POST /sign-in/identity',
  'POST /sign-in/:token/session',
  'POST /sign-out',
];

export const cellsOf = (): ReadonlyMap<string, readonly string[]> =>
  new Map(
    EXPECTED.trim()
      .split('\n')
      .map((line): [string, readonly string[]] => {
        const [, cells = '', row = ''] = /^(.*?)\s+((?:GET|POST) .*)$/.exec(line) ?? [];
        return [row, cells.split(/\s+/).map((cell) => cell.replace('a', '123456').replace('f', '23456'))];
      }),
  );
