import { isFrench, say } from './say.ts';

/**
 * Totals follow the typing. A field with `data-sum-into="costs"` is an amount of the total `costs`; an element with
 * `data-total="costs"` shows it; the `data-balance="costs funding"` of a form compares two totals. The server computes
 * them again and is the one who decides.
 */
export const totals = (page: Document): void => {
  page.addEventListener('input', (event) => {
    const field = event.target as Element;
    const form = field instanceof HTMLInputElement && field.dataset.sumInto !== undefined ? field.form : null;
    if (form !== null) recount(form);
  });
};

/** Computes every total of the form again. */
export const recount = (form: HTMLFormElement): void => {
  const sums = new Map<string, bigint>();
  for (const field of form.querySelectorAll<HTMLInputElement>('[data-sum-into]')) {
    const name = field.dataset.sumInto ?? '';
    sums.set(name, (sums.get(name) ?? 0n) + (centsOf(field.value) ?? 0n));
  }
  for (const total of form.querySelectorAll<HTMLElement>('[data-total]')) {
    total.textContent = shown(sums.get(total.dataset.total ?? '') ?? 0n);
  }
  for (const balance of form.querySelectorAll<HTMLElement>('[data-balance]')) tell(balance, sums);
};

/** The same reading as on the server: spaces and € are ignored, a comma or a point, two decimals at most. */
const centsOf = (typed: string): bigint | undefined => {
  const plain = typed.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  const match = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(plain);
  return match === null ? undefined : BigInt(match[1] ?? '0') * 100n + BigInt((match[2] ?? '').padEnd(2, '0'));
};

const shown = (cents: bigint): string => {
  const whole = String(cents / 100n).replace(/\B(?=(\d{3})+$)/g, isFrench() ? '\u00a0' : ',');
  const decimals = cents % 100n === 0n ? '' : `${isFrench() ? ',' : '.'}${String(cents % 100n).padStart(2, '0')}`;
  return isFrench() ? `${whole}${decimals}\u00a0€` : `€${whole}${decimals}`;
};

const tell = (balance: HTMLElement, sums: ReadonlyMap<string, bigint>): void => {
  const [costsName = '', fundingName = ''] = (balance.dataset.balance ?? '').split(' ');
  if (fundingName === '') return;
  const costs = sums.get(costsName) ?? 0n;
  const funding = sums.get(fundingName) ?? 0n;
  const gap = costs > funding ? costs - funding : funding - costs;
  const words = balance.querySelector('b');
  const detail = balance.querySelector('[data-balance-detail]');
  balance.classList.toggle('is-off', gap !== 0n);
  balance.querySelector('.icon path')?.setAttribute('d', gap === 0n ? EVEN : OFF);
  if (words !== null) words.textContent = verdict(costs, funding, gap);
  if (detail !== null) {
    detail.textContent = say(
      `${shown(costs)} de dépenses, ${shown(funding)} de ressources`,
      `${shown(costs)} of costs, ${shown(funding)} of funding`,
    );
  }
};

const EVEN = 'M4 13l5 5L20 6';
const OFF = 'M12 3.5L22 20.5H2zM12 10v5M12 17.6v.4';

const verdict = (costs: bigint, funding: bigint, gap: bigint): string => {
  if (gap === 0n) return say('Le budget est équilibré', 'The budget balances');
  return costs > funding
    ? say(`Il manque ${shown(gap)} de ressources`, `${shown(gap)} of funding is missing`)
    : say(`Il y a ${shown(gap)} de ressources en trop`, `There is ${shown(gap)} too much funding`);
};
