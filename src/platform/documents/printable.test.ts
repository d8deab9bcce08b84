import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Lang } from '#kernel/text';
import { printable, printableTree } from './printable.ts';

const latin = (code: number) => code === 0x20ac || (code >= 0x20 && code < 0x250 && !(code >= 0x7f && code < 0xa0));

const cases: [string, string, Lang, string][] = [
  ['plain words', 'Bonjour', 'fr', 'Bonjour'],
  ['markup stays what it is', '#import "x" $a$ *b* <script>', 'fr', '#import "x" $a$ *b* <script>'],
  ['a sign without a shape is told by its code', 'a中😀', 'en', 'a[U+4E2D][U+1F600]'],
  ['a sign that turns the line around is told too', 'ab\u202ecd', 'en', 'ab[U+202E]cd'],
  ['a control sign is told', 'a\u0000b', 'en', 'a[U+0000]b'],
  ['half a pair of surrogates does no harm', 'a\ud800b', 'en', 'a[U+FFFD]b'],
  ['an accent made of two signs becomes one', 'e\u0301', 'fr', 'é'],
  ['line ends are one sign', 'a\r\nb\rc', 'en', 'a\nb\nc'],
  [
    'French signs stay with their word',
    'Ça va ? « Oui » : 12 %',
    'fr',
    'Ça va\u202f? «\u00a0Oui\u00a0»\u00a0: 12\u00a0%',
  ],
  ['English is left alone', 'Really ? 10 000', 'en', 'Really ? 10 000'],
  [
    'figures hold together',
    '1 249 000,50 €, n° 12 à 11 h 04',
    'fr',
    '1\u00a0249\u00a0000,50\u00a0€, n°\u00a012 à 11\u00a0h\u00a004',
  ],
  ['a postcode is not a thousand', 'le 2 75004 Paris', 'fr', 'le 2 75004 Paris'],
  [
    'a word longer than a line may be cut',
    'x'.repeat(40),
    'en',
    `${'x'.repeat(16)}\u200b${'x'.repeat(16)}\u200b${'x'.repeat(8)}`,
  ],
];

for (const [name, written, lang, shown] of cases) {
  test(name, () => assert.equal(printable(written, latin, lang), shown));
}

test('a tree keeps its keys and its numbers', () => {
  assert.deepEqual(printableTree({ 'a 中': ['中', 1, true] }, latin, 'en'), { 'a 中': ['[U+4E2D]', 1, true] });
});
