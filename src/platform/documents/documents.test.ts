import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { certificate } from './certificate.fixture.ts';
import * as samples from './documents.fixture.ts';
import { drawAgreement, drawApplication, drawCertificate, drawLetter, drawMinutes, drawReceipt } from './documents.ts';
import { DocumentError, drawPdf } from './draw.ts';
import type { ApplicationDocument } from './models.ts';
import { textOf } from './pages.fixture.ts';
import { firstPageOf, objectOf, openPdf } from './pdf-file.ts';
import { openPress } from './press.ts';

const fontFolder = mkdtempSync(join(tmpdir(), 'laureat-documents-'));
const press = await openPress({ fontFolder, documentsEach: 8 });
after(() => press.close());

/** As it can be compared: one kind of space, none where a long word was allowed to break. */
const read = (pdf: Uint8Array): string => textOf(pdf).replaceAll('\u200b', '').replace(/\s+/g, ' ');

const drawn: [string, () => Promise<Uint8Array>, readonly string[]][] = [
  [
    'agreement',
    () => drawAgreement(press, samples.agreement),
    [
      'Article 2. Montant',
      '249 000,00 €',
      'deux cent quarante-neuf mille euros',
      'Jeanne Aubrac',
      '9f2c41ab 77e0c3d5',
      'Signature attendue',
      'Annexe 1.',
    ],
  ],
  [
    'minutes',
    () => drawMinutes(press, samples.minutes),
    ['Quorum', 'Déports', 'Liste d’attente, rang 1', 'Désaccord consigné', '7 pour, 1 contre'],
  ],
  [
    'application',
    () => drawApplication(press, samples.application),
    ['Accusé de réception', 'Sans réponse', 'Sainte-Odile', '332 000,00 €'],
  ],
  [
    'letter',
    () => drawLetter(press, samples.letter),
    ['En droit', 'En fait', 'www.telerecours.fr', 'Hélène Marchetti', 'Directrice du programme'],
  ],
  [
    'receipt',
    () => drawReceipt(press, samples.receipt),
    ['15 octobre 2025', 'réputée rejetée', 'réputée recevable', 'Pièces à fournir'],
  ],
  [
    'certificate',
    () => drawCertificate(press, certificate),
    ['Attestation de présence', 'Jeanne Aubrac', 'a suivi en entier', '9 h 30 – 12 h 30'],
  ],
];

for (const [name, draw, expected] of drawn) {
  test(`the ${name} says what it must, and is tagged for those who cannot see it`, async () => {
    const pdf = await draw();
    const text = read(pdf);
    assert.deepEqual(
      expected.filter((words) => !text.includes(words)),
      [],
    );
    assertAccessible(pdf, 'fr');
  });
}

/** What PDF/UA-1 asks of the catalog; Typst itself refuses to draw what breaks the rest. */
const assertAccessible = (pdf: Uint8Array, lang: string): void => {
  const file = openPdf(pdf);
  const catalog = objectOf(file, file.root);
  assert.match(catalog, /\/StructTreeRoot \d+ 0 R/);
  assert.match(catalog, /\/Marked true/);
  assert.match(catalog, /\/DisplayDocTitle true/);
  assert.match(catalog, new RegExp(`/Lang \\(${lang}\\)`));
  assert.match(objectOf(file, firstPageOf(file)), /\/StructParents \d+/);
  const whole = file.bytes.toString('latin1');
  assert.match(whole, /<pdfuaid:part>1<\/pdfuaid:part>/);
  assert.match(whole, /\/S \/H1\b/);
};

test('a table has header cells that its cells refer to', async () => {
  const whole = Buffer.from(await drawAgreement(press, samples.agreement)).toString('latin1');
  assert.match(whole, /\/S \/TH\b/);
  assert.match(whole, /\/Scope \/Column/);
  assert.match(whole, /\/Headers \[\(/);
});

test('an English document says so, and speaks English', async () => {
  const pdf = await drawReceipt(press, { ...samples.receipt, lang: 'en' });
  assertAccessible(pdf, 'en');
  assert.ok(read(pdf).includes('If you receive no answer'));
});

const hostile = [
  '#import "sheet.typ": *',
  '#panic("no") #read("/etc/passwd") #{ while true {} }',
  '$ x^2 $ *bold* _it_ = Title @ref <label> `raw` // comment /* more */',
  "<script>alert(1)</script> '; DROP TABLE application; --",
  '\\u{41} \\ #sys.inputs ~ -- --- "quotes" [brackets] {braces}',
  '(text) Tj ET endstream endobj /ByteRange [0 /********** /********** /**********]',
];

const applicationSaying = (words: string): ApplicationDocument => ({
  ...samples.application,
  title: words,
  reference: words,
  sections: [{ title: words, answers: [{ question: words, blocks: [words] }] }],
});

for (const words of hostile) {
  test(`shown as text: ${words}`, async () => {
    const text = read(await drawApplication(press, applicationSaying(words)));
    assert.ok(text.split(words.replace(/\s+/g, ' ')).length >= 3, text);
  });
}

test('what no font can draw, or what hides, is told by its code', async () => {
  const text = read(await drawApplication(press, applicationSaying('a\u202eb 中文 😀 \u0000 z')));
  assert.ok(text.includes('a[U+202E]b [U+4E2D][U+6587] [U+1F600] [U+0000] z'), text);
});

test('five thousand signs without a space stay on the page, and are all there', async () => {
  const text = textOf(
    await drawApplication(press, {
      ...samples.application,
      sections: [{ title: 'Long', answers: [{ question: 'Long ?', blocks: ['w'.repeat(5000)] }] }],
    }),
  );
  assert.equal(
    text.replace(/[^w]/g, '').length -
      textOf(
        await drawApplication(press, {
          ...samples.application,
          sections: [{ title: 'Long', answers: [{ question: 'Long ?', blocks: [''] }] }],
        }),
      ).replace(/[^w]/g, '').length,
    5000,
  );
});

test('twenty documents in a row, over the life of several processes, are all the same', async () => {
  const lengths = new Set<number>();
  for (let i = 0; i < 20; i += 1) lengths.add((await drawAgreement(press, samples.agreement)).length);
  assert.equal(lengths.size, 1);
});

test('ten documents asked at once all come', async () => {
  const pdfs = await Promise.all(Array.from({ length: 10 }, () => drawReceipt(press, samples.receipt)));
  assert.equal(pdfs.filter((pdf) => pdf.length > 0).length, 10);
});

const options = { title: 'essai', lang: 'fr', at: new Date(0) } as const;

test('a wrong template is told with its name and line', async () => {
  const source = '#set document(title: "x")\n\n#nothing()';
  await assert.rejects(drawPdf(press, { name: 'wrong.typ', source }, {}, options), (error: DocumentError) => {
    assert.ok(error instanceof DocumentError);
    assert.equal(error.template, 'wrong.typ');
    assert.deepEqual(
      error.faults.map(({ file, line }) => [file, line]),
      [['wrong.typ', 3]],
    );
    return true;
  });
});

test('a template that breaks a rule of accessibility is refused', async () => {
  const source = '#set document(title: "x")\n= One\n=== Three';
  await assert.rejects(
    drawPdf(press, { name: 'gap.typ', source }, {}, options),
    /PDF\/UA-1 error: skipped from heading/,
  );
});

test('a template that never ends is stopped, and the next document is drawn', async () => {
  const hasty = await openPress({ fontFolder, limitMs: 1500 });
  const source = '#let n = 0\n#while n < 9000 { let m = 0\n while m < 9000 { m += 1 }\n n += 1 }';
  await assert.rejects(drawPdf(hasty, { name: 'endless.typ', source }, {}, options), /it may take 1500 ms/);
  assert.ok((await drawReceipt(hasty, samples.receipt)).length > 0);
  hasty.close();
  await assert.rejects(drawReceipt(hasty, samples.receipt), /closed/);
});
