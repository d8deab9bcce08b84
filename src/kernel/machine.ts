/** states → acts → next state. The whole life of a thing is one readable table. */
type Table = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Every arrow must land on a state that the table itself declares. */
type Closed<T extends Table> = {
  [S in keyof T]: { [A in keyof T[S]]: T[S][A] extends keyof T ? T[S][A] : never };
};

type ActOf<T extends Table> = { [S in keyof T]: keyof T[S] & string }[keyof T];

/** The states of a life, `none` left out: it is the state before creation. */
export type StateOf<M> = M extends { table: infer T } ? Exclude<keyof T & string, 'none'> : never;

export type Machine = Readonly<{ name: string; table: Table; money: readonly string[] }>;

/**
 * Declares a life.
 * @param money the acts that must move money in the ledger when they change this thing
 */
export const machine = <const N extends string, const T extends Table>(
  name: N,
  table: T & Closed<T>,
  money: readonly ActOf<T>[] = [],
) => ({
  name,
  table: table as T,
  money: money as readonly string[],
  /** The state the act leads to, or undefined when the life does not allow it from there. */
  next: (from: keyof T & string, act: ActOf<T>): Exclude<keyof T & string, 'none'> | undefined =>
    (table as Table)[from]?.[act] as Exclude<keyof T & string, 'none'> | undefined,
});
