import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answersOf } from '../../../../tests/law-cases.ts';
import {
  type Author,
  type Decision,
  mentions,
  sentences,
  shown,
  shownUnsigned,
  signatureHolds,
  signatureRequired,
} from './signature.ts';

const answer = answersOf(sentences, 'L. 212-');
const author: Author = { givenName: 'Paule', familyName: 'Martin', quality: 'préfète', service: 'Préfecture de l’Ain' };
const online: Decision = { channel: 'teleservice', parties: 1 };

test('CRPA L212-1 and L212-2: when a signature is required', () => {
  const cases: [string, Decision, boolean, string][] = [
    ['L212-1 (1) letter by post', { channel: 'other', parties: 1 }, true, 'signature'],
    ['L212-2 (1) compliant téléservice', online, true, 'mentions_only'],
    ['L212-2 (3) no security approval recorded', online, false, 'signature'],
    ['L212-2 (4) agreement between two parties', { ...online, parties: 2 }, true, 'signature'],
    ['L212-2 (5) also posted', { ...online, alsoPosted: true }, true, 'signature'],
  ];
  for (const [name, decision, compliant, expected] of cases)
    assert.equal(signatureRequired(decision, { compliant }), expected, name);
  assert.equal(signatureRequired(online), 'signature', 'not compliant until the operator says so');
});

test('CRPA L212-1 and L212-2: the mentions of the author', () => {
  const cases: [string, Partial<Author>, string][] = [
    ['all four', {}, 'ok'],
    ['L212-1 (2) quality missing', { quality: ' ' }, 'award.sign.quality'],
    ['L212-1 (3) « P. Martin »', { givenName: 'P.' }, 'award.sign.first_name'],
    ['« P Martin »', { givenName: 'P' }, 'award.sign.first_name'],
    ['surname missing', { familyName: '' }, 'award.sign.surname'],
    ['L212-2 (2) service missing', { service: '' }, 'award.sign.service'],
    ['Ng', { familyName: 'Ng' }, 'ok'],
    ['Jean-Noël D’Ô', { givenName: 'Jean-Noël', familyName: 'D’Ô' }, 'ok'],
  ];
  for (const [name, over, expected] of cases) assert.equal(answer(mentions({ ...author, ...over })), expected, name);
});

test('CRPA L212-3: (4) a seal that no longer matches its document is refused', () => {
  assert.equal(answer(signatureHolds({ sealedHash: 'ab12', documentHash: 'ab12' })), 'ok');
  assert.equal(answer(signatureHolds({ sealedHash: 'ab12', documentHash: 'ab13' })), 'award.sign.seal_broken');
  assert.equal(answer(signatureHolds({ sealedHash: '', documentHash: '' })), 'award.sign.seal_broken');
});

test('CRPA L212-2: an unsigned decision says why', () => {
  assert.match(
    shownUnsigned(author).fr,
    /^Décision prise par Paule Martin, préfète, Préfecture de l’Ain\. Notifiée par ce téléservice/,
  );
  assert.match(shown(author).fr, /^Décision signée par Paule Martin, préfète/);
});
