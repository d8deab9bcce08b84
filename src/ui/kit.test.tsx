import assert from 'node:assert/strict';
import test, { before } from 'node:test';
import type { ComponentChildren } from 'preact';
import { buildAssets } from '#platform/assets';
import { frame } from '../../tools/specimen/frame.ts';
import { specimens } from '../../tools/specimen.tsx';
import {
  Button,
  CellField,
  ErrorSummary,
  Field,
  Layout,
  Notice,
  PostForm,
  RadioGroup,
  renderPage,
  SafeLink,
  T,
  Table,
} from './kit.tsx';
import { safeHref } from './safe-href.ts';

before(buildAssets);

const draw = (page: ComponentChildren, change = {}): string =>
  renderPage(frame(change), page).replace('<!doctype html>', '');
const ATTACK = `"><script>alert('x')</script><img src=x onerror=alert(1)>`;

for (const [name, page, change] of specimens) {
  test(`the specimen « ${name} » has no inline style, no inline script, no handler`, () => {
    const html = renderPage(frame(change), page);
    assert.doesNotMatch(html, /<[^>]*\sstyle=/i);
    assert.doesNotMatch(html, /<style/i);
    assert.doesNotMatch(html, /<script(?![^>]*\ssrc=)/i);
    assert.doesNotMatch(html, /<[a-z][^>]*\son\w+=/i);
    assert.doesNotMatch(html, /(?:href|action)="javascript:/i);
    assert.doesNotMatch(html, /\[object Object\]|undefined|NaN/);
  });
  test(`the specimen « ${name} » gives each id once, and every POST form its marks`, () => {
    const html = renderPage(frame(change), page).replace(/<template[\s\S]*?<\/template>/g, '');
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
    );
    const posts = [...html.matchAll(/<form[^>]*method="post"[\s\S]*?<\/form>/g)].map(([form]) => form);
    for (const form of posts)
      assert.match(form, /name="_csrf" value="specimen"[\s\S]*name="_request" value="[0-9a-f-]{36}"/);
  });
}

test('text is shown as text, wherever it comes from', () => {
  const said = { fr: ATTACK, en: ATTACK };
  const html = draw(
    <Layout title={said} crumbs={[{ text: said, href: '/' }]} errors={[{ field: ATTACK, message: said }]}>
      <p>{ATTACK}</p>
      <p>{said}</p>
      <T {...said} />
      <Notice title={said}>{ATTACK}</Notice>
      <Field name={ATTACK} label={said} hint={said} error={said} value={ATTACK} />
      <Field name="long" type="textarea" label={said} value={`</textarea>${ATTACK}`} />
      <RadioGroup name="r" label={said} options={[{ value: ATTACK, text: said }]} />
      <CellField name="c" label={ATTACK} value={ATTACK} />
      <Table
        caption={said}
        rows={[ATTACK]}
        rowKey={(row) => row}
        columns={[{ key: 'a', head: ATTACK, cell: (row) => row }]}
      />
      <ErrorSummary errors={[{ field: 'a', message: said }]} />
      <SafeLink href={ATTACK}>{ATTACK}</SafeLink>
    </Layout>,
  );
  assert.ok(html.includes('alert('), 'the test would see it');
  assert.equal(html.match(/<script>|<img|<\/script>(?!<\/head>)/g), null);
  assert.equal(html.match(/<\/textarea>/g)?.length, 1);
});

test('a bilingual text placed as a child is said in the language of the page', () => {
  const text = { fr: 'Qui paie ?', en: 'Who pays?' };
  assert.equal(draw(<p>{text}</p>), '<p>Qui paie\u202f?</p>');
  assert.equal(draw(<p>{text}</p>, { lang: 'en' }), '<p>Who pays?</p>');
  assert.equal(
    draw(
      <p>
        1. {text} <b>{text}</b>
      </p>,
    ),
    '<p>1. Qui paie\u202f? <b>Qui paie\u202f?</b></p>',
  );
  assert.equal(draw([text, 'fin'].map((part) => <i key="part">{part}</i>)), '<i>Qui paie\u202f?</i><i>fin</i>');
});

const hrefs: readonly (readonly [address: string, safe: string])[] = [
  ['/applications/1?a=b#c', '/applications/1?a=b#c'],
  ['?after=2', '?after=2'],
  ['#errors', '#errors'],
  ['https://exemple.fr/', 'https://exemple.fr/'],
  ['mailto:a@exemple.fr', 'mailto:a@exemple.fr'],
  ['tel:+33100000000', 'tel:+33100000000'],
  ['javascript:alert(1)', '#'],
  ['JaVaScRiPt:alert(1)', '#'],
  [' javascript:alert(1)', '#'],
  ['java\nscript:alert(1)', '#'],
  ['java\u0000script:alert(1)', '#'],
  ['data:text/html,<script>', '#'],
  ['vbscript:x', '#'],
  ['//evil.example', '#'],
  ['/\\evil.example', '#'],
  ['/\t/evil.example', '#'],
  ['https:evil.example', '#'],
  ['', '#'],
];
for (const [address, safe] of hrefs) {
  test(`the address ${JSON.stringify(address)} gives ${safe}`, () => assert.equal(safeHref(address), safe));
}

test('two forms of a page have each their own request id, and the same one each time the page is drawn', () => {
  const idOf = (action: string) => /name="_request" value="([^"]+)"/.exec(draw(<PostForm action={action} />))?.[1];
  assert.notEqual(idOf('/a'), idOf('/b'));
  assert.equal(idOf('/a'), idOf('/a'));
  assert.match(String(idOf('/a')), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('a form with files says so, and an address elsewhere is refused', () => {
  assert.match(draw(<PostForm action="/a" files />), /enctype="multipart\/form-data"/);
  assert.match(draw(<PostForm action="javascript:alert(1)" />), /action="#"/);
});

test('the summary links to the fields, and shows nothing when nothing is wrong', () => {
  const error = { field: 'costs.0.label', message: { fr: 'Nommez la dépense.', en: 'Name the cost.' } };
  const html = draw(
    <>
      <ErrorSummary errors={[error, { field: '', message: error.message }]} />
      <CellField name="costs.0.label" label="Poste" error={error.message} />
    </>,
  );
  assert.match(html, /<a href="#f-costs-0-label">Nommez la dépense\.<\/a>/);
  assert.match(html, /<input id="f-costs-0-label"[^>]*aria-invalid="true"[^>]*aria-describedby="f-costs-0-label-e"/);
  assert.match(html, /<p class="bad" id="f-costs-0-label-e">/);
  assert.equal(draw(<ErrorSummary errors={[]} />), '');
  assert.match(draw(<Layout title="Budget" errors={[error]} />), /<title>Erreur\u00a0: Budget · Lauréat<\/title>/);
});

test('a button that cannot be pressed sends nothing and says why', () => {
  const html = draw(
    <Button disabledBecause={{ fr: 'Il manque 2 réponses.', en: '2 answers are missing.' }}>Déposer</Button>,
  );
  const [, id] = /aria-describedby="([^"]+)"/.exec(html) ?? [];
  assert.match(html, /type="button"[^>]*aria-disabled="true"/);
  assert.ok(html.includes(`id="${id}">Il manque 2 réponses.`));
});
