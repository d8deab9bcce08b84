import { type Cents, cents, sum } from '#kernel/money';
import { type FrozenContent, natureOf } from '#slices/application';
import { type RoundSheet, rulesAt, territorialDeskAt } from '#slices/call';
import { decidesOnFiles } from '#slices/programme';
import type { AskedTerms } from './asked.ts';
import type { DeskTerms } from './desk-amount.ts';

const amountOf = (written: string | undefined): Cents | undefined =>
  written === undefined ? undefined : cents(BigInt(written));

/** What a file, its round and its desk allow to grant: a stage gives flat or by its rate, as its round says. @param content undefined when nothing was filed */
export const deskTerms = (round: RoundSheet, desk: string | null, content: FrozenContent | undefined): DeskTerms => {
  const { call } = round;
  const rules = rulesAt(round, territorialDeskAt(round, desk));
  const isStage = call.grant === 'stages';
  if (call.grant === 'flat' || (isStage && rules.flatCents !== undefined))
    return { flat: amountOf(rules.flatCents) ?? cents(0n) };
  const isAsked = decidesOnFiles(call) === 'desk' && (call.grant === 'asked' || isStage);
  if (!isAsked || content === undefined) return { other: true };
  return { asked: askedTerms(round, rules, content) };
};

const askedTerms = (round: RoundSheet, rules: RoundSheet['round']['rules'], content: FrozenContent): AskedTerms => {
  const { pack, call } = round;
  const { figures, askedCents, answers, organisation } = content;
  const asked = amountOf(askedCents ?? undefined) ?? cents(0n);
  const form = pack.forms.find((one) => one.code === content.formCode);
  const rule = pack.settings.ownShare;
  return {
    eligible: amountOf(figures?.eligibleCents) ?? asked,
    asked,
    costs: amountOf(figures?.costsCents) ?? asked,
    otherPublic: sum([BigInt(figures?.publicCents ?? '0')]),
    private: sum([BigInt(figures?.privateCents ?? '0')]),
    rate: rules.rateBasisPoints ?? 10_000,
    floor: amountOf(rules.floorCents),
    ceiling: amountOf(rules.ceilingCents),
    ownShare: rule && {
      rule,
      investment: (form ? natureOf(call, form, answers) : call.nature) !== 'operating',
      outside: organisation.departement !== null && rule.outside.includes(organisation.departement),
    },
  };
};
