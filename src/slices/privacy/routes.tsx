import { Readable } from 'node:stream';
import { download, page, type Route } from '#platform/web';
import { exportFile } from './export.ts';
import { AccountDataPage } from './pages/account-data.tsx';
import { personalDataShown, personalRows, personalSections } from './queries/export.ts';

/** Rows of each section on the page; the file has them all. */
const SHOWN = 20;

export const privacyRoutes: readonly Route[] = [
  page('/account/data', {
    access: 'signed-in',
    load: async ({ reader, actor }) => ({ shown: await personalDataShown(reader, actor.id, SHOWN) }),
    view: (model) => <AccountDataPage {...model} />,
  }),
  download('/account/data.json', {
    access: 'signed-in',
    load: async ({ reader, actor, at }) => ({
      filename: 'mes-donnees.json',
      type: 'application/json; charset=utf-8',
      content: Readable.from(
        exportFile({ person: actor.id, at }, await personalSections(reader), (section) =>
          personalRows(reader, actor.id, section),
        ),
      ),
    }),
  }),
];
