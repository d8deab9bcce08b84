import { aClient } from './client.ts';
import { printValue } from './figures.ts';

const LINKED = /<(?:link|script)[^>]*?(?:href|src)="(\/assets\/[^"]+)"/g;
const LATIN = /url\("?(\/assets\/radio-canada-latin-wdth-normal\.[^")]+\.woff2)"?\)/;

/** What a browser that comes for the first time transfers to show the home page: page, style, script, fonts, icon. */
export const measureFirstView = async (address: string): Promise<void> => {
  const client = aClient(address);
  const home = await client.get('/');
  const paths = new Set([...home.text().matchAll(LINKED)].map((found) => found[1] as string));
  let bytes = home.bytes.length;
  for (const path of paths) {
    const asset = await client.get(path);
    bytes += asset.bytes.length;
    // The face for our alphabet, when the page does not ask for it ahead of its style sheet.
    const font = path.endsWith('.css') ? LATIN.exec(asset.text())?.[1] : undefined;
    if (font !== undefined && !paths.has(font)) bytes += (await client.get(font)).bytes.length;
  }
  client.close();
  printValue('first_view', bytes / 1000, { unit: 'kB', target: 120, note: `${paths.size + 1} answers, compressed` });
};
