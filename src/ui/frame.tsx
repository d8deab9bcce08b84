import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { InstanceSettings } from '#kernel/instance';
import type { Lang, Text } from '#kernel/text';
import { speakWith } from './bilingual.tsx';
import { typeset } from './typeset.ts';

/** A bilingual text, or words that are the same in every language: a name, a reference, a formatted amount. */
export type Words = Text | string;

/** What may stand inside an element; a `Text` is allowed and shown in the language of the page. */
export type Content = ComponentChildren;

/** What every page knows about the request it answers. */
export type Frame = Readonly<{
  lang: Lang;
  /** The instant of the request: the only clock of a page. */
  at: Date;
  /** The time zone in which hours are said, e.g. `Europe/Paris`. */
  zone: string;
  /** Path and query of the page, to come back to. */
  path: string;
  requestId: string;
  csrf: string;
  actor?: Readonly<{ id: string; name: string; detail: Words }> | undefined;
  /** The acts of this person wait for a second factor: every page says so and offers it. */
  mustConfirm: boolean;
  /** Somebody of support sees this page as this person, until then. */
  seeingAs?: Readonly<{ lookId: string; name: string; endsAt: Date }> | undefined;
  nav: readonly NavLink[];
  demonstration: boolean;
  programmeName: Words;
  instance: InstanceSettings;
  theme: 'light' | 'dark' | 'auto';
}>;

export type NavLink = Readonly<{ text: Words; href: string; current: boolean }>;

export const FrameContext = createContext<Frame | undefined>(undefined);

/** @throws Error when a component is rendered outside a page: a fault of the code, never of the person. */
export const useFrame = (): Frame => {
  const frame = useContext(FrameContext);
  if (frame === undefined) throw new Error('a component of the kit was rendered outside a FrameContext');
  return frame;
};

/** Says words in the language of the page, with its typography. Plain strings are shown as they are. */
export const useSay = (): ((words: Words) => string) => {
  const { lang } = useFrame();
  return (words) => sayIn(lang, words);
};

export const sayIn = (lang: Lang, words: Words): string =>
  typeof words === 'string' ? words : typeset(words[lang], lang);

/** A bilingual text in the flow: `<T fr="Votre dossier" en="Your file" />`, or `<T text={words} />`. */
export const T = (props: Text | Readonly<{ text: Text }>): ComponentChildren =>
  useSay()('text' in props ? props.text : props);

speakWith(T);
