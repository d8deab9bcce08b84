import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Cents, cents } from '#kernel/money';
import { answersOf } from '../../../../tests/law-cases.ts';
import { sentences as amountWords, grantByRate } from './amount.ts';
import { attestationsComplete, sentences as attestationWords } from './attestation.ts';
import { commencementAllowed, sentences as commencementWords, type FirstAct } from './commencement.ts';
import { missingContent, type RequestContent } from './content.ts';
import { type CountedLine, eligibleBase } from './costs.ts';
import { ownShare, shown as shareInWords } from './own-share.ts';

const codeOf = (verdict: object): string =>
  'refusal' in verdict ? (verdict.refusal as { code: string }).code.split('.').at(-1)! : 'ok';
const euro = (typed: string): Cents => cents(BigInt(typed.replace('.', '')));

const request = (over: Partial<RequestContent> = {}): RequestContent => ({
  body: { name: 'Ormeval', siret: '1', address: 'x', legalRepresentative: 'Ada', mandatedPerson: 'Bo' },
  title: 'Portail',
  summary: 'Un portail',
  place: 'Ormeval',
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  costs: [{ amount: 10n, mode: 'HT' }],
  asked: 10_000_000n,
  beneficiaries: 1,
  split: [],
  ...over,
});

test('ARR18-CONTENT: minimum content of a request', () => {
  const cases: [string, RequestContent, string[]][] = [
    ['all present', request(), []],
    ['costs without tax mode', request({ costs: [{ amount: 1n, mode: null }] }), ['tax mode']],
    [
      'one HT, one TTC',
      request({
        costs: [
          { amount: 1n, mode: 'HT' },
          { amount: 1n, mode: 'TTC' },
        ],
      }),
      ['one tax mode for all lines'],
    ],
    ['two beneficiaries, no split', request({ beneficiaries: 2 }), ['split']],
    ['split one cent short', request({ beneficiaries: 2, split: [6_000_000n, 3_999_999n] }), ['split total']],
    ['split exact', request({ beneficiaries: 2, split: [6_000_000n, 4_000_000n] }), []],
    ['end before start', request({ startsOn: '2026-12-31', endsOn: '2026-01-01' }), ['dates']],
    ['one day', request({ startsOn: '2026-01-01', endsOn: '2026-01-01' }), []],
    ['no line', request({ costs: [] }), ['costs']],
    [
      'nothing',
      request({
        body: { name: '', siret: '', address: '', legalRepresentative: '', mandatedPerson: '' },
        title: '',
        summary: '',
        place: '',
        startsOn: '',
        endsOn: '',
        costs: [],
        asked: 0n,
      }),
      [
        'name',
        'siret',
        'address',
        'legal representative',
        'mandated person',
        'title',
        'summary',
        'place',
        'start',
        'end',
        'costs',
        'asked amount',
      ],
    ],
  ];
  for (const [name, content, expected] of cases) assert.deepEqual(missingContent(content), expected, name);
});

test('ARR18-ATTEST: each beneficiary attests, one is the contact', () => {
  const by = (...sirens: string[]) => sirens.map((siren) => ({ siren, contentHash: 'h' }));
  assert.equal(codeOf(attestationsComplete(['a', 'b', 'c'], by('a', 'b', 'c'), 'a')), 'ok');
  const two = attestationsComplete(['a', 'b', 'c'], by('a', 'b'), 'a');
  assert.deepEqual('refusal' in two && two.refusal.facts, { organismes: 'c', count: 1 }, 'the third is named');
  assert.equal(
    codeOf(attestationsComplete(['a'], by('a'), 'a', 'changed')),
    'attestation_missing',
    'costs changed since',
  );
  assert.equal(codeOf(attestationsComplete(['a', 'b'], by('a', 'b'))), 'no_contact', 'partners without a lead');
  assert.equal(codeOf(attestationsComplete(['a', 'b'], by('a', 'b'), 'z')), 'no_contact', 'a contact outside');
  assert.equal(codeOf(attestationsComplete(['a', 'b'], by('a', 'b', 'c'), 'a')), 'ok', 'a partner withdrew');
  assert.equal(codeOf(attestationsComplete(['a'], by('a'))), 'ok', 'a body alone');
});

test('D514-5: no commencement before receipt', () => {
  const act = (on: string, kind: FirstAct['kind'] = 'order'): FirstAct => ({ on, kind });
  const counted = ['preliminary_study', 'land'];
  const cases: [string, FirstAct | undefined, string, boolean, string][] = [
    ['the day after', act('2026-03-16'), '2026-03-15', false, 'ok'],
    ['the same day', act('2026-03-15'), '2026-03-15', false, 'ok'],
    ['the day before', act('2026-03-14'), '2026-03-15', false, 'too_early'],
    ['a study of January', act('2026-01-10', 'preliminary_study'), '2026-03-15', false, 'ok'],
    ['co-financed by the Union', act('2026-03-14'), '2026-03-15', true, 'ok'],
    ['15 March in Cayenne, receipt dated 16 March in Paris', act('2026-03-15'), '2026-03-16', false, 'too_early'],
    ['not started', undefined, '2026-03-15', false, 'ok'],
  ];
  for (const [name, first, received, eu, expected] of cases)
    assert.equal(codeOf(commencementAllowed(first, received, eu, counted)), expected, name);
});

test('ITN7-COSTS: excluded categories leave the base', () => {
  const line = (category: string, amount: string): CountedLine => ({ category, amount: euro(amount), mode: 'HT' });
  const excluded = new Set(['hardware', 'staff']);
  const mixed = eligibleBase(
    [line('services', '300000.00'), line('hardware', '40000.00'), line('staff', '60000.00')],
    excluded,
  );
  assert.equal(mixed.base, euro('300000.00'));
  assert.deepEqual(
    mixed.removed.map(({ category }) => category),
    ['hardware', 'staff'],
  );
  assert.equal(eligibleBase([line('hardware', '40000.00')], excluded).base, 0n);
  assert.equal(eligibleBase([line('other', '10.00')], excluded).base, euro('10.00'), 'kept, with a warning elsewhere');
  assert.equal(eligibleBase([line('services', '0.10'), line('services', '0.20')], excluded).base, euro('0.30'));
  assert.deepEqual(eligibleBase([], excluded), { base: 0n, removed: [] });
});

test('ITN7-RATE: the lowest of rate, request and ceiling, rounded down', () => {
  const cases: [string, string, number, string, string | undefined, string][] = [
    ['half', '350000.00', 5000, '350000.00', undefined, '175000.00'],
    ['rounded down', '33333.33', 5000, '33333.33', undefined, '16666.66'],
    ['three quarters', '100000.01', 7500, '100000.01', undefined, '75000.00'],
    ['less requested', '350000.00', 5000, '150000.00', undefined, '150000.00'],
    ['all', '19400.00', 10000, '19400.00', undefined, '19400.00'],
    ['a ceiling', '100000.00', 6000, '60000.00', '15000.00', '15000.00'],
  ];
  for (const [name, base, rate, asked, ceiling, expected] of cases)
    assert.equal(
      grantByRate(euro(base), rate, euro(asked), ceiling === undefined ? undefined : euro(ceiling)),
      euro(expected),
      name,
    );
  assert.equal(codeOf(Object(grantByRate(cents(0n), 5000, euro('10.00')))), 'nothing');
});

test('CGCT L1111-10: own share', () => {
  const share = (own: string, other: string, over: Partial<Parameters<typeof ownShare>[1]> = {}, private_ = '0.00') => {
    const { verdict, required, short } = ownShare(
      { own: euro(own), otherPublic: euro(other), private: euro(private_) },
      { investment: true, outside: false, share: 2000, ...over },
    );
    return [verdict, required, short];
  };
  assert.deepEqual(share('20000.00', '80000.00'), ['ok', euro('20000.00'), 0n]);
  assert.deepEqual(share('19999.99', '80000.00'), ['short', euro('20000.00'), 1n]);
  assert.deepEqual(
    share('18000.00', '72000.00', {}, '10000.00'),
    ['ok', euro('18000.00'), 0n],
    'private funding is left out',
  );
  assert.deepEqual(share('30000.00', '70000.00', { share: 3000 }), ['ok', euro('30000.00'), 0n]);
  assert.deepEqual(share('29999.99', '70000.00', { share: 3000 }), ['short', euro('30000.00'), 1n]);
  assert.deepEqual(share('8333.33', '33333.33'), ['short', euro('8333.34'), 1n], 'required is rounded up');
  assert.deepEqual(share('8333.34', '33333.33'), ['ok', euro('8333.34'), 0n]);
  assert.equal(share('0.00', '100000.00', { outside: true })[0], 'not_applicable', 'La Réunion');
  assert.equal(share('0.00', '100000.00', { investment: false })[0], 'not_applicable', 'training only');
  assert.equal(share('0.00', '100000.00')[0], 'short', 'software investment at 100 %');
  assert.equal(share('0.00', '100000.00', { derogation: 'arrêté 12' })[0], 'derogated');
});

test('every refusal has its sentence and cites its text', () => {
  const early = commencementAllowed({ on: '2026-03-14', kind: 'order' }, '2026-03-15', false);
  assert.equal(answersOf(commencementWords, '2018-514')(early), 'application.commencement.too_early');
  const attests = answersOf(attestationWords, '2018');
  assert.equal(attests(attestationsComplete(['a'], [])), 'application.submit.attestation_missing');
  assert.equal(attests(attestationsComplete(['a', 'b'], [])), 'application.submit.no_contact');
  assert.equal(answersOf(amountWords, '')(Object(grantByRate(cents(0n), 5000, cents(1n)))), 'review.amount.nothing');
  const short = ownShare(
    { own: cents(0n), otherPublic: cents(10_000_000n), private: cents(0n) },
    { investment: true, outside: false, share: 2000 },
  );
  assert.match(shareInWords(short, 2000).fr, /25 000,00 € \(20 % des financements publics\)/);
});
