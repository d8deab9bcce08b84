/**
 * Every screen of the product, to take its picture and to look at it: a name for the file, the path, and the e-mail of
 * the demonstration person who sees it. Without a person, the screen is public.
 */
export type Screen = readonly [name: string, path: string, person?: string];

export const screens: readonly Screen[] = [];
