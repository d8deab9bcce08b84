import { cellsOf } from './expected.ts';
import { PEOPLE, type Who } from './people.ts';
import { FILES, type FileName } from './scenario.ts';

/** The pages that show a file whole, by the file they are about. */
const WHOLE: Readonly<Record<string, readonly FileName[]>> = {
  'GET /applications/:id [draft]': ['draft'],
  'GET /applications/:id [submitted]': ['submitted'],
  'GET /applications/:id [in_jury]': ['in_jury'],
  'GET /applications/:id [granted]': ['granted'],
  'GET /applications/:id/partnership [draft]': ['draft'],
  'GET /applications/:id/partnership [in_jury]': ['in_jury'],
  'GET /desk/:id [submitted]': ['submitted', 'admissible'],
  'GET /desk/:id [in_jury]': ['in_jury'],
  'GET /desk/:id [granted]': ['granted'],
  'GET /desk/:id [local]': ['local'],
  'GET /juries/:id/files/:application': ['in_jury'],
  'GET /agreements/:id': ['granted'],
};

const cells = cellsOf();
const opens = (row: string, who: Who): boolean => {
  const cell = cells.get(row)?.[PEOPLE.findIndex(({ key }) => key === who)];
  return cell !== undefined && cell !== '.' && cell !== '>';
};

/** The files of which the person opens a page that shows them whole: the words of the others are secret to them. */
export const filesOpenTo = (who: Who): readonly FileName[] => {
  const open = Object.entries(WHOLE).flatMap(([row, files]) => (opens(row, who) ? files : []));
  // Members of the body have all its files.
  return opens('GET /applications/:id [draft]', who) ? FILES : [...new Set(open)];
};
