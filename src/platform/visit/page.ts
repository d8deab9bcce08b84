import { Token, Tokenizer, TokenizerMode } from 'parse5';

type Tag = Token.TagToken;

/** Something on a page that one follows or presses: where it leads, what it is called, its classes. */
export type Control = Readonly<{ address: string | undefined; name: string; classes: readonly string[] }>;

/** What a page says to whoever reads it without running its scripts. */
export type Page = Readonly<{
  title: string;
  /** The first words of it, spaces made single. */
  text: string;
  controls: readonly Control[];
  /** Nothing to read, and scripts: a browser would draw more. */
  isDrawnByScript: boolean;
}>;

const NAME_LENGTH_MAX = 300;
const TEXT_LENGTH_MAX = 2_000;
const CONTROLS_MAX = 5_000;
/** Deeper than this, a control inside a control inside a control has its name from elsewhere. */
const NESTED_MAX = 10;

/** How the inside of some elements is read: as text, whatever it looks like (HTML standard, 13.2.6.2). */
const TEXT_INSIDE: Readonly<Record<string, Tokenizer['state']>> = {
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
  style: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  script: TokenizerMode.SCRIPT_DATA,
};
const UNSEEN = new Set(['script', 'style', 'xmp', 'iframe', 'noembed', 'noframes', 'textarea', 'template', 'object']);
const WITHOUT_INSIDE = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);
const PRESSED = new Set(['submit', 'image', 'button']);

const attributeOf = (tag: Tag, name: string): string | undefined => Token.getTokenAttr(tag, name) ?? undefined;
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

type Handler = Readonly<{ start(tag: Tag): void; end?(tag: Tag): void; text?(chars: string): void }>;

/** Hands over tags and words in the order of the page, in a time that grows with its length and no faster. */
const tokens = (html: string, { start, end, text }: Handler): void => {
  const said = ({ chars }: Token.CharacterToken): void => text?.(chars);
  const tokenizer: Tokenizer = new Tokenizer(
    {},
    {
      onStartTag: (tag) => {
        const inside = TEXT_INSIDE[tag.tagName];
        if (inside !== undefined) tokenizer.state = inside;
        start(tag);
      },
      onEndTag: (tag) => end?.(tag),
      onCharacter: said,
      onWhitespaceCharacter: said,
      onNullCharacter: () => {},
      onComment: () => {},
      onDoctype: () => {},
      onEof: () => {},
    },
  );
  tokenizer.write(html, true);
};

type OpenControl = { tagName: string; control: { address: string | undefined; name: string; classes: string[] } };

/**
 * Reads a page without building its tree: a hostile one, nested without end, costs no more than another of its length.
 * @param base where the page was found
 */
export const readPage = (html: string, base: URL): Page => {
  const controls: OpenControl['control'][] = [];
  const open: OpenControl[] = [];
  let from = base;
  let [title, text, isInTitle, hasScript] = ['', '', false, false];
  /** Inside something that is not shown: which tag, and how many times it is open. */
  let unseen: { tagName: string; depth: number } | undefined;
  const words = (chars: string): void => {
    if (isInTitle && title.length < NAME_LENGTH_MAX) title += chars;
    if (isInTitle || unseen !== undefined) return;
    if (text.length < TEXT_LENGTH_MAX * 2) text += chars;
    for (const { control } of open) if (control.name.length < NAME_LENGTH_MAX * 2) control.name += chars;
  };
  const start = (tag: Tag): void => {
    const { tagName } = tag;
    if (tagName === 'script') hasScript = true;
    if (unseen !== undefined) {
      if (tagName === unseen.tagName) unseen.depth += 1;
      return;
    }
    if (tagName === 'title') isInTitle = title === '';
    if (tagName === 'base' && from === base) from = URL.parse(attributeOf(tag, 'href') ?? '', base) ?? base;
    words(tagName === 'img' ? ` ${attributeOf(tag, 'alt') ?? ''} ` : ' ');
    const hasInside = !WITHOUT_INSIDE.has(tagName) && !tag.selfClosing;
    if (hasInside && (UNSEEN.has(tagName) || attributeOf(tag, 'hidden') !== undefined)) {
      unseen = { tagName, depth: 1 };
    } else if (isControl(tag) && controls.length < CONTROLS_MAX) {
      const control = controlOf(tag, from);
      controls.push(control);
      // A name given by its label stands for what is written inside.
      if (hasInside && control.name === '' && open.length < NESTED_MAX) open.push({ tagName, control });
    }
  };
  const end = ({ tagName }: Tag): void => {
    if (tagName === 'title') isInTitle = false;
    if (unseen?.tagName === tagName) {
      unseen.depth -= 1;
      if (unseen.depth === 0) unseen = undefined;
      return;
    }
    words(' ');
    const place = open.findLastIndex((one) => one.tagName === tagName);
    if (place >= 0) open.splice(place);
  };
  tokens(html, { start, end, text: words });
  text = plain(text).slice(0, TEXT_LENGTH_MAX);
  return {
    title: plain(title).slice(0, NAME_LENGTH_MAX),
    text,
    controls: controls.map((control) => ({ ...control, name: plain(control.name).slice(0, NAME_LENGTH_MAX) })),
    isDrawnByScript: text === '' && hasScript,
  };
};

const isControl = (tag: Tag): boolean => {
  const { tagName } = tag;
  if (tagName === 'input') return PRESSED.has((attributeOf(tag, 'type') ?? '').toLowerCase());
  if (tagName === 'a' || tagName === 'area') return attributeOf(tag, 'href') !== undefined;
  return tagName === 'button' || tagName === 'form' || attributeOf(tag, 'role') === 'button';
};

/** With the name its attributes give; what is written inside comes after. */
const controlOf = (tag: Tag, from: URL): OpenControl['control'] => {
  const leads = attributeOf(tag, 'href') ?? attributeOf(tag, 'formaction') ?? attributeOf(tag, 'action');
  const labels = tag.tagName === 'input' ? ['aria-label', 'value', 'alt', 'title'] : ['aria-label'];
  return {
    address: (leads === undefined ? null : URL.parse(leads, from))?.href,
    name: labels.map((name) => plain(attributeOf(tag, name) ?? '')).find((name) => name !== '') ?? '',
    classes: (attributeOf(tag, 'class') ?? '').split(/\s+/, 100).filter((one) => one !== ''),
  };
};

/** The letters a page says it is written in, if it does. */
export const charsetSaidIn = (beginning: string): string | undefined => {
  let charset: string | undefined;
  const start = (tag: Tag): void => {
    if (charset !== undefined || tag.tagName !== 'meta') return;
    const isType = (attributeOf(tag, 'http-equiv') ?? '').toLowerCase() === 'content-type';
    const [, label] = (attributeOf(tag, 'content') ?? '').toLowerCase().split('charset=');
    charset = attributeOf(tag, 'charset') ?? (isType ? label?.trim() : undefined);
  };
  tokens(beginning, { start });
  return charset;
};
