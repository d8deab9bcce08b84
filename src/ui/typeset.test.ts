import assert from 'node:assert/strict';
import test from 'node:test';
import { typeset } from './typeset.ts';

/** Unbreakable spaces are invisible: `_` stands for the plain one, `~` for the narrow one. */
const seen = (text: string): string => text.replaceAll('\u00a0', '_').replaceAll('\u202f', '~');

const cases: readonly (readonly [plain: string, typeset: string])[] = [
  ['Attention : il manque une pièce', 'Attention_: il manque une pièce'],
  ['Attention: il manque', 'Attention_: il manque'],
  ['Qui paie ?', 'Qui paie~?'],
  ['Quoi?!', 'Quoi~?!'],
  ['Vraiment ?', 'Vraiment~?'],
  ['a ; b', 'a~; b'],
  ['Le « jardin » ouvert', 'Le «_jardin_» ouvert'],
  ['Le «jardin» ouvert', 'Le «_jardin_» ouvert'],
  ['« Oui » !', '«_Oui_»~!'],
  ['« Oui » : bien', '«_Oui_»_: bien'],
  ['« Qui ? »', '«_Qui~?_»'],
  ["l'aide", 'l’aide'],
  ['et ainsi de suite...', 'et ainsi de suite…'],
  ['500 000 habitants', '500_000 habitants'],
  ['1 284 500 €', '1_284_500_€'],
  ['75 % du projet', '75_% du projet'],
  ['24,3 M€ versés', '24,3_M€ versés'],
  ['le 22 novembre 2021 à 17 h 00', 'le 22_novembre 2021 à 17_h_00'],
  ['le 1er mars', 'le 1er_mars'],
  ['n° 12', 'n°_12'],
  ['art. 6', 'art._6'],
  ['M. Delaunoy et Mme Ferrand', 'M._Delaunoy et Mme_Ferrand'],
  ['J-6', 'J−6'],
  ['en 2021 450 places', 'en 2021 450 places'],
  ['le 4 matériels', 'le 4 matériels'],
];

for (const [plain, expected] of cases) {
  test(`French: ${plain}`, () => assert.equal(seen(typeset(plain, 'fr')), expected));
  test(`French, twice: ${plain}`, () => assert.equal(typeset(typeset(plain, 'fr'), 'fr'), typeset(plain, 'fr')));
}

const untouched = [
  'https://exemple.fr/a?b=c:d;e!f',
  'www.exemple.fr/?q=1',
  'jeanne.aubrac@exemple.fr',
  'urn:oid:1.2.3',
  '12:30',
  'sha256:9f2c41ab',
  'CF-2021-0417',
  '`a ; b ?`',
  '220000018 00013',
  '<script>alert(1);</script>',
];
for (const text of untouched) test(`untouched: ${text}`, () => assert.equal(typeset(text, 'fr'), text));

test('an address inside a sentence keeps its own signs', () => {
  assert.equal(seen(typeset('Voir : https://exemple.fr/?a=b !', 'fr')), 'Voir_: https://exemple.fr/?a=b~!');
});

test('English keeps its spaces', () => {
  assert.equal(typeset("Who pays? It's 5,000: yes...", 'en'), 'Who pays? It’s 5,000: yes…');
});
