import { after, before } from 'node:test';
import type { Route } from '#platform/web';
import type { Browsing } from '../asking.ts';
import { doorsOf } from './asking.ts';
import { DOORS_OF_SESSIONS } from './expected.ts';
import { PEOPLE, type Who } from './people.ts';
import { aScenario, browserOf, type Scenario } from './scenario.ts';
import { doorsOfProduct, serverTakingBack } from './taken-back.ts';

const isOfSession = (route: Route): boolean => DOORS_OF_SESSIONS.includes(`${route.method} ${route.path}`);

/**
 * The scenario with every person before every door, for a test file: made before its tests and taken down after them. Pages
 * and forms are asked in two files, so that two processors share the work; each has a scenario of its own.
 */
export const asksTheMatrix = () => {
  let scenario: Scenario;
  let routes: readonly Route[];
  let product: Awaited<ReturnType<typeof serverTakingBack>>;
  const browsers = new Map<Who, Browsing>();
  before(async () => {
    scenario = await aScenario();
    routes = doorsOfProduct(scenario.world);
    product = await serverTakingBack(scenario.world);
    for (const { key } of PEOPLE) browsers.set(key, await browserOf(scenario.world, product, key));
  });
  after(async () => {
    await product.close();
    await scenario.world.close();
  });
  return {
    scenario: (): Scenario => scenario,
    routes: (): readonly Route[] => routes,
    doors: (method: Route['method']) =>
      routes
        .filter((route) => route.method === method && !isOfSession(route))
        .flatMap((route) => doorsOf(scenario, route)),
    browserFor: (who: Who): Browsing => browsers.get(who) as Browsing,
  };
};

/** As many at once as the world has connections: nobody waits for one longer than the product lets them. */
const AT_ONCE = 8;

/** Asks each person, a few at a time. @returns what each found, in the order of the columns */
export const eachPerson = async <Found>(
  ask: (who: Who, index: number) => Promise<Found>,
): Promise<readonly Found[]> => {
  const found: Found[] = [];
  for (let first = 0; first < PEOPLE.length; first += AT_ONCE) {
    const some = PEOPLE.slice(first, first + AT_ONCE);
    found.push(...(await Promise.all(some.map(({ key }, index) => ask(key, first + index)))));
  }
  return found;
};

/** What of an answer is made anew each time: the marks of the form and the identifier in the address. */
export const plain = (body: string, path: string): string =>
  body
    .replaceAll(path, 'PATH')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
    .replace(/donner\s*:\s*[0-9a-f]{8}/g, 'donner ID')
    .replace(/name="_csrf" value="[^"]*"/g, 'CSRF');
