import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Chair, outcome, shown, type Votes } from './majority.ts';

const votes = (pour: number, against: number, abstained = 0): Votes => ({ for: pour, against, abstained });
const silent: Chair = { votes: false };
const chair = (vote: 'for' | 'against' | 'abstain'): Chair => ({ votes: true, vote });

test('CRPA R133-11: majority and casting vote', () => {
  const cases: [string, Votes, Chair, string][] = [
    ['(1) 5 for, 4 against', votes(5, 4), chair('against'), 'adopted'],
    ['4 for, 5 against', votes(4, 5), chair('for'), 'rejected'],
    ['(2) 4 for, 4 against, chair for', votes(4, 4), chair('for'), 'adopted'],
    ['(2) 4 for, 4 against, chair against', votes(4, 4), chair('against'), 'rejected'],
    ['(3) 4 for, 4 against, chair without vote', votes(4, 4), silent, 'tie'],
    ['(4) 3 for, 2 against, 2 abstentions', votes(3, 2, 2), chair('for'), 'rejected'],
    ['4 for, 3 against, 1 abstention: half is not a majority', votes(4, 3, 1), chair('for'), 'rejected'],
    ['3 for, 3 against, 1 abstention, chair for', votes(3, 3, 1), chair('for'), 'adopted'],
    ['(6) 5 abstentions, chair abstaining', votes(0, 0, 5), chair('abstain'), 'tie'],
  ];
  for (const [name, counted, by, expected] of cases) assert.equal(outcome(counted, by), expected, name);
});

test('CRPA R133-11: (4) by setting, abstentions leave the base', () => {
  assert.equal(outcome(votes(3, 2, 2), chair('for'), { base: 'votes_cast' }), 'adopted');
  assert.equal(outcome(votes(2, 3, 2), chair('for'), { base: 'votes_cast' }), 'rejected');
});

test('CRPA R133-11: (5) the hand of an expert cannot be counted', () => {
  // @ts-expect-error: votes come from members; there is no place for another hand.
  const counted: Votes = { for: 4, against: 4, abstained: 0, expert: 1 };
  assert.equal(outcome(counted, silent), 'tie');
});

test('CRPA R133-11: the minutes say how the opinion came', () => {
  const facts = { for: 4, against: 4, abstained: 0, outcome: 'adopted', casting: 1 };
  assert.match(shown(facts).fr, /^4 pour, 4 contre, 0 abstentions : avis favorable, par la voix prépondérante/);
  assert.match(shown({ ...facts, casting: 0 }).en, /^4 for, 4 against, 0 abstained: the opinion is in favour \(/);
});
