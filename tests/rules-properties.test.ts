import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { atRate, type Cents, cents, sum } from '#kernel/money';
import { addDays, type Day, daysFrom } from '#kernel/period';
import { ownShare } from '../src/slices/application/law/own-share.ts';
import { lastDayToOpen, notifiedOn } from '../src/slices/award/law/notification.ts';
import { outcome } from '../src/slices/jury/law/majority.ts';
import { type Attendance, quorum } from '../src/slices/jury/law/quorum.ts';
import { ceilingOf, payable } from '../src/slices/payment/law/instalments.ts';
import { allocate, reserve } from '../src/slices/programme/law/envelope.ts';
import { publishedShares, splitCents } from '../src/slices/publication/law/shares.ts';
import { lastDayFranc } from '../src/slices/territory/law/franc.ts';
import { calendarOf } from '../src/slices/territory/law/holidays.ts';
import { addMonths } from '../src/slices/territory/law/months.ts';

const anAmount = fc.bigInt({ min: 0n, max: 10_000_000_000_00n }).map(cents);
const someMembers = fc.nat({ max: 30 });
const aDay = fc.integer({ min: 0, max: 40_000 }).map((days): Day => addDays('1995-01-01', days));

/* ---- The jury ---------------------------------------------------------------------------------- */

const anAttendance = fc.record({
  composition: fc.integer({ min: 1, max: 60 }),
  present: someMembers,
  remote: someMembers,
  mandates: someMembers,
});
const isReached = (attendance: Attendance): boolean => !('refusal' in quorum(attendance));

test('CRPA R133-10: one more member never undoes a quorum, one more seat never makes one', () => {
  fc.assert(
    fc.property(anAttendance, fc.constantFrom('present', 'remote', 'mandates'), (attendance, how) => {
      const joined = { ...attendance, [how]: attendance[how] + 1 };
      const widened = { ...attendance, composition: attendance.composition + 1 };
      assert.ok(!isReached(attendance) || isReached(joined));
      assert.ok(isReached(attendance) || !isReached(widened));
    }),
  );
});

test('CRPA R133-10: the quorum is half of the members, whichever way they take part', () => {
  fc.assert(
    fc.property(anAttendance, (attendance) => {
      const taking = attendance.present + attendance.remote + attendance.mandates;
      assert.equal(isReached(attendance), taking * 2 >= attendance.composition && taking > 0);
    }),
  );
});

test('CRPA R133-11: exactly one outcome, opposite votes give opposite outcomes, and a majority is one', () => {
  const silent = { votes: false } as const;
  fc.assert(
    fc.property(someMembers, someMembers, someMembers, (pour, against, abstained) => {
      const cast = { base: 'votes_cast' } as const;
      const result = outcome({ for: pour, against, abstained }, silent, cast);
      const mirrored = outcome({ for: against, against: pour, abstained }, silent, cast);
      const opposite = { adopted: 'rejected', rejected: 'adopted', tie: 'tie' } as const;
      assert.equal(mirrored, opposite[result]);
      const adopted = outcome({ for: pour, against, abstained }, silent) === 'adopted';
      assert.equal(adopted, pour > against && pour * 2 > pour + against + abstained);
      assert.ok(!adopted || result === 'adopted', 'leaving abstentions out never turns a majority into less');
    }),
  );
});

test('CRPA R133-11: one more vote in favour never turns an adopted opinion, the chair decides a split only', () => {
  const chair = fc.constantFrom('for', 'against', 'abstain' as const);
  fc.assert(
    fc.property(someMembers, someMembers, someMembers, chair, (pour, against, abstained, vote) => {
      const votes = { for: pour, against, abstained };
      const by = { votes: true, vote } as { votes: true; vote: 'for' | 'against' | 'abstain' };
      if (pour > against && outcome(votes, by) === 'adopted')
        assert.equal(outcome({ ...votes, for: pour + 1 }, by), 'adopted');
      if (pour !== against) assert.equal(outcome(votes, by), outcome(votes, { votes: false }));
      else assert.equal(outcome(votes, by), { for: 'adopted', against: 'rejected', abstain: 'tie' }[by.vote]);
    }),
  );
});

/* ---- Shares and euros -------------------------------------------------------------------------- */

const someWeights = fc
  .array(fc.bigInt({ min: 0n, max: 1_000_000_000n }), { minLength: 1, maxLength: 30 })
  .filter((weights) => weights.some((weight) => weight > 0n));

const partsOf = (total: Cents, weights: readonly bigint[]): readonly Cents[] => {
  const split = splitCents(total, weights);
  assert.ok(!('refusal' in split));
  return split.parts;
};

test('SPLIT-100: the parts add up to the grant to the cent, each within a cent of its exact share', () => {
  fc.assert(
    fc.property(anAmount, someWeights, (total, weights) => {
      const parts = partsOf(total, weights);
      const all = sum(weights);
      assert.equal(sum(parts), total);
      for (const [index, part] of parts.entries()) {
        const exact = total * (weights[index] as bigint);
        assert.ok(part * all > exact - all && part * all < exact + all);
      }
    }),
  );
});

test('SPLIT-100: equal weights differ by a cent at most, the first in order never having less', () => {
  fc.assert(
    fc.property(anAmount, fc.integer({ min: 1, max: 50 }), (total, bodies) => {
      const parts = partsOf(total, Array(bodies).fill(1n));
      assert.ok((parts[0] as bigint) - (parts.at(-1) as bigint) <= 1n);
      assert.deepEqual(
        [...parts].sort((a, b) => (a > b ? -1 : 1)),
        parts,
      );
    }),
  );
});

test('SPLIT-100: the published shares add up to exactly 1', () => {
  fc.assert(
    fc.property(
      someWeights,
      fc.constantFrom(2 as const, 4 as const),
      fc.boolean(),
      (weights, decimals, acceptsMinimum) => {
        const published = publishedShares(weights.map(cents), { acceptsMinimum }, { decimals });
        assert.ok(!('refusal' in published));
        const units = published.shares.map((share) => BigInt(share.replace('.', '').padEnd(decimals + 1, '0')));
        assert.equal(
          units.reduce((added, unit) => added + unit, 0n),
          10n ** BigInt(decimals),
        );
        assert.ok(published.shares.every((share) => /^[01]\.\d+$/.test(share)));
        if (acceptsMinimum)
          assert.ok(
            units.every((unit) => unit * 100n >= 10n ** BigInt(decimals)),
            'none under 0.01',
          );
      },
    ),
  );
});

test('PROG-ENVELOPE: whatever is asked and in whatever order, an envelope is never exceeded by one cent', () => {
  const aFewCents = fc.bigInt({ min: 0n, max: 12n }).map(cents);
  fc.assert(
    fc.property(
      fc.constantFrom(aFewCents, anAmount).chain((some) => fc.tuple(some, fc.array(some, { maxLength: 30 }))),
      ([amount, asked]) => {
        let reserved = cents(0n);
        const children: Cents[] = [];
        for (const one of asked) {
          const allocation = allocate({ amount, children }, one);
          assert.equal('refusal' in allocation, sum(children) + one > amount, 'refused if and only if it would exceed');
          if (!('refusal' in allocation)) children.push(one);
          const reservation = reserve({ amount, reserved, awarded: cents(0n) }, one);
          assert.equal('refusal' in reservation, reserved + one > amount, 'refused if and only if it would exceed');
          if (!('refusal' in reservation)) {
            reserved = cents(reserved + one);
            assert.equal(reservation.left, amount - reserved);
          }
        }
        assert.ok(reserved <= amount && sum(children) <= amount);
      },
    ),
    { numRuns: 300 },
  );
});

test('décret 2018-514 art. 12: payments in any order never exceed their ceilings nor the grant', () => {
  const anAsk = fc.tuple(fc.constantFrom('advance' as const, 'instalment' as const, 'balance' as const), fc.nat(6000));
  const aGrant = fc.record({
    maxGrant: anAmount,
    months: fc.nat(90),
    guarantee: fc.boolean(),
    started: fc.constant(true),
  });
  fc.assert(
    fc.property(aGrant, fc.array(anAsk, { maxLength: 20 }), (grant, asks) => {
      let paid = { advances: cents(0n), instalments: cents(0n) };
      for (const [kind, rate] of asks) {
        const asked = atRate(grant.maxGrant, rate);
        const decision = payable(kind, grant, paid, asked);
        if ('refusal' in decision) continue;
        const into = kind === 'advance' ? 'advances' : 'instalments';
        paid = { ...paid, [into]: cents(paid[into] + asked) };
        const total = paid.advances + paid.instalments;
        assert.ok(total <= grant.maxGrant, 'never more than the grant');
        assert.ok(paid.advances <= ceilingOf('advance', grant));
        if (kind === 'instalment' && asked > 0n) assert.ok(total <= ceilingOf('instalment', grant));
      }
    }),
    { numRuns: 500 },
  );
});

/* ---- Own share: integers against rationals ------------------------------------------------------ */

test('CGCT L1111-10: the integer formula is the rational one, and the required share is the least that satisfies it', () => {
  const rule = { investment: true, outside: false };
  fc.assert(
    fc.property(anAmount, anAmount, anAmount, fc.constantFrom(2000, 3000), (own, otherPublic, privately, share) => {
      const answer = ownShare({ own, otherPublic, private: privately }, { ...rule, share });
      const all = own + otherPublic;
      // own / all ≥ share / 10000, written as own / all − share / 10000 ≥ 0 over the common denominator.
      assert.equal(answer.verdict === 'ok', own * 10_000n - BigInt(share) * all >= 0n);
      assert.equal(answer.verdict === 'ok', answer.short === 0n);
      const suffices = (mine: bigint): boolean => mine * 10_000n >= BigInt(share) * (mine + otherPublic);
      assert.ok(suffices(answer.required), 'what is required is enough');
      assert.ok(answer.required === 0n || !suffices(answer.required - 1n), 'and a cent less is not');
      assert.equal(answer.short, own < answer.required ? answer.required - own : 0n);
    }),
  );
});

test('CGCT L1111-10: private money changes nothing, and a cent more of one’s own never hurts', () => {
  const rule = { investment: true, outside: false, share: 2000 };
  fc.assert(
    fc.property(anAmount, anAmount, anAmount, (own, otherPublic, privately) => {
      const verdict = (mine: bigint, given: Cents) =>
        ownShare({ own: cents(mine), otherPublic, private: given }, rule).verdict;
      assert.equal(verdict(own, privately), verdict(own, cents(0n)));
      if (verdict(own, privately) === 'ok') assert.equal(verdict(own + 1n, privately), 'ok');
    }),
  );
});

/* ---- Days --------------------------------------------------------------------------------------- */

test('CAL-MONTHS: months are counted at once, and where the day exists they can be added in two steps', () => {
  const monthsUpTo = fc.nat({ max: 120 });
  fc.assert(
    fc.property(aDay, monthsUpTo, monthsUpTo, (from, first, second) => {
      const at = Number(from.slice(8));
      const whole = addMonths(from, first + second);
      assert.equal(
        Number(whole.slice(0, 4)) * 12 + Number(whole.slice(5, 7)),
        Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) + first + second,
      );
      assert.ok(Number(whole.slice(8)) <= at, 'never a later day number');
      const inTwo = addMonths(addMonths(from, first), second);
      assert.ok(inTwo <= whole, 'iterating can only lose days');
      if (at <= 28) assert.equal(inTwo, whole);
    }),
  );
  assert.notEqual(
    addMonths(addMonths('2027-01-31', 1), 1),
    addMonths('2027-01-31', 2),
    'this is what iterating would lose',
  );
});

test('CAL-MONTHS: a later start never ends sooner', () => {
  fc.assert(
    fc.property(aDay, aDay, fc.nat({ max: 120 }), (one, other, months) => {
      const [early, late] = one <= other ? [one, other] : [other, one];
      assert.ok(addMonths(early, months) <= addMonths(late, months));
    }),
  );
});

test('CAL-FRANC: the last day is a working day, after the term, and not far', () => {
  const paris = calendarOf('metropole', 'Europe/Paris');
  fc.assert(
    fc.property(aDay, fc.integer({ min: 1, max: 6 }), (from, months) => {
      const last = lastDayFranc(from, months, paris);
      const carried = daysFrom(addMonths(from, months), last);
      assert.ok(carried >= 1 && carried <= 6);
      assert.ok(!paris.isHoliday(last));
      assert.ok(![0, 6].includes(new Date(`${last}T12:00:00Z`).getUTCDay()));
    }),
  );
});

test('CRPA R112-20: a notification is dated between the day of availability and the last day to open', () => {
  fc.assert(
    fc.property(
      aDay,
      fc.option(fc.nat({ max: 60 }), { nil: undefined }),
      fc.nat({ max: 60 }),
      (available, opened, later) => {
        const openedOn = opened === undefined || opened > later ? undefined : addDays(available, opened);
        const notified = notifiedOn(available, openedOn, addDays(available, later));
        if (notified === 'pending') return assert.ok(openedOn === undefined && later <= 15);
        assert.ok(notified.on >= available && notified.on <= lastDayToOpen(available));
        assert.equal(notified.on, notified.how === 'opened' ? openedOn : available);
      },
    ),
  );
});
