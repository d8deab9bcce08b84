import { type ComponentChildren, Fragment, h, options, type VNode } from 'preact';
import type { Text } from '#kernel/text';

/** The one component that turns a bilingual value into words; `frame.tsx` says how. */
export type Speaker = (props: { text: Text }) => ComponentChildren;

let speaker: Speaker | undefined;

/** Names the component that says bilingual values. Called once, by the kit. */
export const speakWith = (component: Speaker): void => {
  speaker = component;
};

const isText = (child: unknown): child is Text =>
  typeof child === 'object' &&
  child !== null &&
  'fr' in child &&
  'en' in child &&
  typeof child.fr === 'string' &&
  typeof child.en === 'string';

const spoken = (child: ComponentChildren): ComponentChildren => {
  if (Array.isArray(child)) return child.some(isSpeakable) ? child.map(spoken) : child;
  return isText(child) && speaker !== undefined ? h(speaker, { text: child }) : child;
};

const isSpeakable = (child: unknown): boolean => isText(child) || Array.isArray(child);

/**
 * Preact draws nothing for a plain object, without a word, and its types allow it: a bilingual text placed as a child
 * would vanish. So every element says such a child in the language of the page.
 */
const before = options.vnode;
options.vnode = (vnode: VNode) => {
  if (typeof vnode.type === 'string' || vnode.type === Fragment) {
    const props = vnode.props as { children?: ComponentChildren };
    if (typeof props.children === 'object' && props.children !== null) props.children = spoken(props.children);
  }
  before?.(vnode);
};
