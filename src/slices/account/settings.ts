import { BODY_SETTINGS, type BodySettings, type InstanceSettings } from '#kernel/instance';
import type { Text } from '#kernel/text';
import type { Reader } from '#platform/read';
import type { ProviderKind } from './providers/provider.ts';
import type { Providers } from './providers/providers.ts';

/**
 * Where a role can hold, named for the person who gives it. `value` is `instance`, `programme:id`, `call:id`, or
 * `desk:programme/code`; `within` is the choice around it.
 */
export type ScopeChoice = Readonly<{ value: string; names: Text; within?: string }>;

export type ProgrammeChoice = Readonly<{
  code: string;
  names: Text;
  calls: readonly Readonly<{ code: string; names: Text }>[];
}>;

/** What the pages of accounts need to know of the instance. */
export type AccountSettings = Readonly<{
  /** Opens the picker of made-up people and the outbox on screen. */
  demonstration: boolean;
  /** Where people reach the product, without a slash at the end: links in messages are made with it. */
  publicUrl: string;
  instance: InstanceSettings;
  /** The identity providers by which people may sign in; none when the operator names none. */
  providers?: Providers;
  /** The secret of the instance, from which keys are drawn. */
  secret: string;
  /** The programmes, calls and desks on which a role can be given, told by later slices; the instance is always one. */
  scopes?: (reader: Reader) => Promise<readonly ScopeChoice[]>;
  /** The states of a file from which an act moves it, told by the lives; none for an act that moves no file. */
  fileStates?: (act: string) => readonly string[];
  /** The programmes for which a body may give a mandate, told by a later slice. */
  programmes?: (reader: Reader) => Promise<readonly ProgrammeChoice[]>;
}>;

/** How people come to act for a body here, as the instance says or as the product does. */
export const bodySettings = ({ instance }: Pick<AccountSettings, 'instance'>): BodySettings =>
  instance.bodies ?? BODY_SETTINGS;

/** The providers switched on, in the order of the sign-in page. */
export const providersOf = ({ providers }: Pick<AccountSettings, 'providers'>): readonly ProviderKind[] =>
  providers?.kinds ?? [];
