import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { drawPdf } from './draw.ts';
import { BUNDLED_RANGES, prepareFonts } from './fonts.ts';
import { openPress } from './press.ts';

const fontFolder = mkdtempSync(join(tmpdir(), 'laureat-fonts-'));
const press = await openPress({ fontFolder });
after(() => press.close());

const sheet = `#let d = json(bytes(sys.inputs.data))
#set document(title: "signs")
#set text(font: ("Radio Canada", "Radio Canext", "DejaVu Sans Mono"), fallback: false)
#d.signs
#text(weight: 600, d.signs) #text(weight: 500, d.signs)`;

const draw = (signs: string) =>
  drawPdf(press, { name: 'signs.typ', source: sheet }, { signs }, { title: 'signs', lang: 'en', at: new Date(0) });

test('the fonts cover French, the euro and the quotes', async () => {
  const { covers } = await prepareFonts(fontFolder);
  const needed = 'ÀÂÄÆÇÉÈÊËÎÏÔŒÙÛÜŸàâäæçéèêëîïôœùûüÿ«»€’“”–—…°²³ñãõáíóúĀāŁłŞşʻ';
  assert.deepEqual(
    Array.from(needed).filter((sign) => !covers(sign.codePointAt(0) as number)),
    [],
  );
});

test('they do not claim what they cannot draw', async () => {
  const { covers } = await prepareFonts(fontFolder);
  assert.deepEqual(
    Array.from('中😀ع\u0000\u202e\ue000').filter((sign) => covers(sign.codePointAt(0) as number)),
    [],
  );
});

test('every sign said to be in the bundled font is drawn: PDF/UA-1 refuses a missing one', async () => {
  const signs = BUNDLED_RANGES.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)),
  );
  assert.ok((await draw(signs.join(' '))).length > 0);
});
