import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { holds } from './evaluate.ts';
import { FACT_NAMES, FACTS } from './facts.ts';
import { FORM } from './form.fixture.ts';
import { COMPARATORS, type Requirement } from './language.ts';
import { anythingIn, type Known, worldOf } from './questions.ts';
import { isAlwaysMet, isNeverMet } from './reach.ts';
import { foundInWords, inWords, neededInWords } from './sentences.ts';
import { people, type Value, word, yesOrNo } from './values.ts';

const known = (facts: Known['facts'], answers?: Record<string, unknown>): Known => ({
  facts,
  form: FORM,
  ...(answers === undefined ? {} : { answers }),
});

/** Any rule at all, well made or not, over any facts. */
const term = fc.letrec((tie) => ({
  term: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...FACT_NAMES).map((fact) => ({ fact })),
    fc.constantFrom('agents', 'cout', 'debut', 'libre', 'themes', 'gone').map((question) => ({ question })),
    fc.oneof(fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom('oui', 'commune')),
    fc.nat().map((count) => ({ people: count })),
    fc.nat().map((amount) => ({ cents: String(amount) })),
    fc.array(tie('term'), { minLength: 2, maxLength: 3 }).map((sum) => ({ sum })),
    fc.tuple(tie('term'), tie('term')).map((difference) => ({ difference })),
    fc.record({ part: tie('term'), of: tie('term') }).map((share) => ({ share })),
    fc.record({ percent: fc.nat(100), of: tie('term') }).map((portion) => ({ portion })),
    fc.record({ from: tie('term'), to: tie('term') }).map((lasting) => ({ lasting })),
  ),
})).term;
const subject = term.filter(
  (one) => typeof one === 'object' && one !== null && !('people' in one) && !('cents' in one),
);
const comparison = fc.tuple(subject, fc.constantFrom(...COMPARATORS), term).map(([one, by, value]) => ({
  ...(one as object),
  [by]: by === 'among' ? ['oui'] : by === 'includes' ? 'son' : by === 'answered' ? true : value,
}));
const requirement = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    comparison,
    fc.array(tie('any'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('any'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('any').map((not) => ({ not })),
  ),
})).any as fc.Arbitrary<Requirement>;
const value: fc.Arbitrary<Value> = fc.oneof(
  fc.nat().map((count) => people(count)),
  fc.nat().map((count) => people(count, false)),
  fc.constantFrom('commune', 'epci').map((kind) => word(kind)),
  fc.boolean().map(yesOrNo),
);
const facts = fc.dictionary(fc.constantFrom(...FACT_NAMES), value, { noNullPrototype: true }) as fc.Arbitrary<
  Known['facts']
>;

test('no rule crashes or loops, whatever is asked of whatever', () => {
  fc.assert(
    fc.property(requirement, facts, (rule, some) => {
      const one = known(some, { agents: 3, cout: '12', libre: 'oui' });
      const world = worldOf(one);
      const answer = holds(rule, world);
      assert.ok(answer === true || answer === false || answer === undefined);
      assert.equal(holds({ not: rule }, world), answer === undefined ? undefined : !answer);
      assert.ok(inWords(rule, FORM).fr.length > 0 && neededInWords(rule, FORM).en.length > 0);
      assert.ok(foundInWords(rule, world, FORM).every(({ fr }) => fr !== ''));
      isNeverMet([rule], anythingIn(FORM));
    }),
    { numRuns: 500 },
  );
});

test('a rule found impossible is met by nobody, and one found certain by everybody', () => {
  fc.assert(
    fc.property(requirement, facts, (rule, some) => {
      const answer = holds(rule, worldOf(known(typed(some))));
      const anything = anythingIn(FORM);
      if (isNeverMet([rule], anything)) assert.notEqual(answer, true);
      if (isAlwaysMet(rule, anything)) assert.notEqual(answer, false);
    }),
    { numRuns: 1000 },
  );
});

/** Only facts of their own unit can come up. */
const typed = (some: Known['facts']): Known['facts'] =>
  Object.fromEntries(
    Object.entries(some).filter(([name, one]) => {
      const { unit } = FACTS[name as keyof typeof FACTS];
      if (unit === 'yes_no')
        return (
          one.kind === 'words' && 'only' in one.words && (one.words.only.has('true') || one.words.only.has('false'))
        );
      if (unit === 'kind')
        return (
          one.kind === 'words' && 'only' in one.words && !one.words.only.has('true') && !one.words.only.has('false')
        );
      return one.kind === 'quantity' && unit !== 'departement' && unit !== 'region';
    }),
  );
