import type { Config, DatabaseUrls } from './config.ts';

/** What `seed` gets. It must be harmless when all is loaded already: it is called at every start. */
export type SeedContext = Readonly<{
  config: Config;
  urls: DatabaseUrls;
  /** The instant of the start. */
  at: Date;
  /** Tells the operator what is being done, one short line. */
  say: (line: string) => void;
}>;

/** What the launcher prints once the site answers. */
export type Seeded = Readonly<{
  /** The people of the demonstration, or nobody. */
  people: readonly Readonly<{ name: string; email: string; role: string }>[];
  /** How the first administrator of an empty instance signs in, in whole sentences; undefined once there is one. */
  firstAdministrator?: string | undefined;
}>;

/** What `src/seed.ts` exports under the name `seed`. */
export type Seed = (context: SeedContext) => Promise<Seeded>;
