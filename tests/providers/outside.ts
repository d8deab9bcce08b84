import assert from 'node:assert/strict';
import type { LightMyRequestResponse } from 'fastify';
import type { Browsing } from '../asking.ts';

/** A browser on the side of the provider: it keeps cookies, and stops at the first address that is ours. */
const anOutsider = () => {
  const cookies = new Map<string, string>();
  return async (address: string, form?: Readonly<Record<string, string>>): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(address, {
      redirect: 'manual',
      headers: { cookie },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    return answer;
  };
};

/** Where a page of ours sends the browser. */
export const sentTo = (answer: LightMyRequestResponse): string => {
  assert.equal(answer.statusCode, 200, answer.body.slice(0, 3000));
  const address = /^0;url=(.*)$/.exec(String(answer.headers.refresh))?.[1];
  assert.ok(address, 'the page sends nowhere');
  assert.ok(answer.body.includes(address.replaceAll('&', '&amp;')), 'the page has no link for who stays on it');
  return address;
};

/** Goes through the pages of the provider. @returns the address of ours to which it sends the person back */
export const throughProvider = async (address: string, form: Readonly<Record<string, string>>): Promise<string> => {
  const ask = anOutsider();
  let here = address;
  for (let step = 0; step < 10; step += 1) {
    const isForm = here.includes('/interaction/');
    if (isForm) await ask(here);
    const answer = isForm ? await ask(here, form) : await ask(here);
    const location = answer.headers.get('location');
    assert.ok(location, `${here} answered ${answer.status}: ${(await answer.text()).slice(0, 500)}`);
    const next = new URL(location, here);
    if (next.pathname.endsWith('/return')) return next.pathname + next.search;
    here = next.href;
  }
  throw new Error('the provider sends round and round');
};

/** From the button to the page that answers the return. */
export const cross = async (
  browser: Browsing,
  kind: string,
  form: Readonly<Record<string, string>>,
  back = '/account',
): Promise<LightMyRequestResponse> => {
  const left = await browser.post(`/sign-in/providers/${kind}`, { back });
  const landed = await browser.get(await throughProvider(sentTo(left), form));
  // Who is there has changed, and the mark of forms with them.
  browser.forgetMark();
  return landed;
};
