import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { FrozenVersion } from '#slices/application';
import type { MergeSubject } from '#slices/award';
import type { RoundSheet } from '#slices/call';
import { loadPack, type Pack, takesFiles } from '#slices/programme';
import { agreementDocument, type GivenSignature } from './document.ts';

let pack: Pack;
before(async () => {
  pack = (await loadPack('programmes/transformation-numerique-2021')).pack as Pack;
});

const AT = new Date('2021-12-20T09:00:00Z');
const subject = (): MergeSubject => {
  const call = pack.calls.filter(takesFiles).find(({ code }) => code === 'donnees');
  const content = {
    number: '2021-0001',
    title: 'Des données ouvertes',
    formCode: call?.form,
    answers: {},
    askedCents: null,
    figures: null,
    organisation: { name: 'Rennes Métropole', siren: '243500139' },
    attestation: { by: 'Awa Présidente', quality: 'présidente' },
  };
  return {
    round: { pack, call, round: call?.rounds[0] } as RoundSheet,
    frozen: { content, filedAt: AT } as unknown as FrozenVersion,
    amount: 10_000_00n,
    reasons: [],
    at: AT,
    decidedAt: AT,
  };
};
const signed = (party: GivenSignature['party'], fullName: string, quality: string): GivenSignature => ({
  party,
  fullName,
  quality,
  signedAt: AT,
  documentHash: 'f'.repeat(64),
});
const parties = (...signatures: readonly GivenSignature[]): string =>
  agreementDocument(subject(), 'C-1', signatures, 'fr', undefined).visas.join(' ');

test('before anybody has signed, the agreement names who the file says, and a function for the State', () => {
  assert.match(parties(), /représenté par la personne signataire.*représenté par Awa Présidente, présidente/s);
});

test('signed, each party is represented by who signed and in what quality, delegates included', () => {
  const said = parties(
    signed('beneficiary', 'Bo Adjoint', 'adjoint, par délégation'),
    signed('state', 'Ivo Préfet', 'préfet de région'),
  );
  assert.match(said, /représenté par Ivo Préfet, préfet de région/);
  assert.match(said, /représenté par Bo Adjoint, adjoint, par délégation/);
  assert.doesNotMatch(said, /Awa Présidente|la personne signataire/);
});
