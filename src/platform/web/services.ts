import type { Actor, SeenBy } from '#kernel/actor';
import type { InstanceSettings } from '#kernel/instance';
import type { Text } from '#kernel/text';
import type { Office } from '../act.ts';
import type { FileStore } from '../files.ts';
import type { Limits } from '../limits.ts';
import type { Printing } from '../printing.ts';
import type { Reader } from '../read.ts';

export type NavigationEntry = Readonly<{ text: Text; href: string }>;

/** What the session of the person there asks for before the page is answered. */
export type SessionMark = Readonly<{
  /** Digest of what the person holds now; kept with the session, which is exchanged when it changes. */
  rights: string;
  /** Whether it is time to note that the person is still there, or that what they hold changed. */
  isDue: boolean;
}>;
export type Present = Actor & Readonly<{ session: SessionMark }>;

/** The token that replaces that of this browser. */
export type NewSession = Readonly<{ token: string; expiresAt: Date }>;

/** All that pages and forms stand on, put together once in `main.ts` and in tests. */
export type Services = Readonly<{
  office: Office;
  /** What is public: for what every page shows. */
  reader: Reader;
  /** What this person may see, by the policies of the database. */
  readerOf(actor: Actor | undefined, at: Date): Reader;
  files: FileStore;
  printing: Printing;
  limits: Limits;
  now(): Date;
  /** Who holds this session at this instant, if it is still open. */
  findActor(reader: Reader, sessionHash: Buffer, at: Date): Promise<Present | undefined>;
  /** Notes that the person is there; when what they hold changed and `mayReplace`, gives another token. */
  keepSession(
    present: Present,
    session: Readonly<{ hash: Buffer; mayReplace: boolean; at: Date }>,
  ): Promise<NewSession | undefined>;
  /** Writes under the name of whoever looks that they read this page; a page that cannot be noted is not shown. */
  notePageSeen(by: SeenBy, path: string, at: Date): Promise<void>;
  navigation(actor: Actor | undefined): readonly NavigationEntry[];
  /** The name shown under the product's own; undefined while no programme is loaded. */
  programmeName(reader: Reader): Promise<Text | undefined>;
  instance: InstanceSettings;
  demonstration: boolean;
  zone: string;
  secret: string;
  /** Cookies only over https. */
  secure: boolean;
  assetsFolder: string;
}>;
