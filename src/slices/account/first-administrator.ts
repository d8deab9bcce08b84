import { z } from 'zod';
import { SYSTEM } from '#kernel/actor';
import { allowPaper } from '#kernel/permission';
import { type Office, perform } from '#platform/act';
import { jot, paper } from '#platform/paper';
import { hashOf, newToken } from '#platform/web/browser-marks';
import { giveRole } from './give-role.ts';
import { emailInput } from './inputs.ts';
import { registerPerson } from './register-person.ts';
import { linkEnds } from './sign-in.ts';
import { ANY_BROWSER, insertLink, personByEmail } from './store/sign-in.ts';

const makeLink = paper({
  name: 'account.make_first_link',
  input: z.object({ email: emailInput }),
  load: async (pen, { email }) => personByEmail(pen, email),
  permit: allowPaper('account.make_first_link', () => ({})),
  write: async (pen, person, { email }, { at }) => {
    const token = newToken();
    const expiresAt = linkEnds(at);
    await insertLink(pen, {
      tokenHash: hashOf(token),
      browserHash: ANY_BROWSER,
      email,
      back: '/people',
      at,
      expiresAt,
    });
    return { done: { personId: person.id, token, expiresAt } };
  },
});

/**
 * Registers the first administrator of an empty instance and makes the link by which they come in, once, within a
 * quarter of an hour, from any browser. Done again, it makes another link for the same person: the launcher does so
 * at each start until somebody has taken the place.
 * @returns the path to open, to be put after the address of the site
 * @throws when the address is not one, or when the person may not hold the role
 */
export const registerFirstAdministrator = async (
  office: Office,
  person: Readonly<{ email: string; givenName: string; familyName: string }>,
  at: Date,
): Promise<Readonly<{ path: string; expiresAt: Date }>> => {
  const email = emailInput.parse(person.email);
  const call = (step: string) => ({ actor: SYSTEM, at, requestId: `first-administrator:${step}:${email}` });
  const registered = await perform(office, registerPerson, { ...person, email }, call('person'));
  if (!('done' in registered))
    throw new Error(`the first administrator was not registered: ${JSON.stringify(registered)}`);
  const offer = {
    personId: registered.done.subjectId,
    role: 'administrator',
    scopeKind: 'instance',
    startsOn: at.toISOString().slice(0, 10),
    reason: 'Première mise en service',
  };
  const given = await perform(office, giveRole, offer, call('role'));
  if (!('done' in given)) throw new Error(`the first administrator was given no role: ${JSON.stringify(given)}`);
  const link = await jot(office, makeLink, { email }, { actor: SYSTEM, at });
  if (!('done' in link)) throw new Error(`no link was made for the first administrator: ${JSON.stringify(link)}`);
  return { path: `/sign-in/${link.done.token}`, expiresAt: link.done.expiresAt };
};
