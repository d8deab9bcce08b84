import { number } from '../format.ts';
import { useFrame, useSay } from '../frame.tsx';
import type {
  DeskPageProps,
  DoorProps,
  FoldProps,
  FormPageProps,
  LabelledAside,
  PageTitleProps,
  PanelProps,
  RegisterProps,
  SheetProps,
  StackProps,
  TabsProps,
  TreeProps,
} from '../props.tsx';
import { safeHref } from '../safe-href.ts';
import { Facts } from './table.tsx';

export const PageTitle = ({ title, over, lede, tag, actions, size, children }: PageTitleProps) => (
  <header class={size === 'hero' ? 'title title--xl' : 'title'}>
    {(tag || over) && (
      <div class="row">
        {tag}
        {over && <p class="over">{over}</p>}
      </div>
    )}
    {actions ? (
      <div class="row row--apart">
        <h1>{title}</h1>
        <div class="row">{actions}</div>
      </div>
    ) : (
      <h1>{title}</h1>
    )}
    {lede && <p class="lede">{lede}</p>}
    {children}
  </header>
);

const beside =
  (look: string) =>
  ({ main, aside, asideLabel, asideFirst }: LabelledAside) => (
    <div class={asideFirst ? `${look} aside-first` : look}>
      {!asideFirst && <div class="flow stack">{main}</div>}
      <aside class="flow stack" aria-label={useSay()(asideLabel)}>
        {aside}
      </aside>
      {asideFirst && <div class="flow stack">{main}</div>}
    </div>
  );

/** A page and its margin: what to do, where things stand. */
export const SplitPage = beside('split-page');
/** The head of the public pages: words, then a drawing of the data. */
export const HeroPage = beside('split-page split-page--wide');
/** A live session: the matter first, the envelope and the members beside. */
export const BoardPage = beside('board');

/** The parts of the file, the form, who else is there and what helps. */
export const FormPage = ({ parts, children, company, companyLabel }: FormPageProps) => (
  <div class="form-page">
    <div class="sticky flow">{parts}</div>
    <div class="flow form">{children}</div>
    <aside class="flow sticky" aria-label={useSay()(companyLabel)}>
      {company}
    </aside>
  </div>
);

export const DeskPage = ({ filters, children }: DeskPageProps) => (
  <div class="desk-page">
    {filters}
    <div class="flow">{children}</div>
  </div>
);

/** A section of a page: a margin that says what and when, a column that says the rest. */
export const Register = ({ id, title, aside, children }: RegisterProps) => (
  <section class="register" id={id}>
    <header class="flow">
      <h2>{title}</h2>
      {aside && <div class="soft sm flow">{aside}</div>}
    </header>
    <div class="flow">{children}</div>
  </section>
);

export const Panel = ({ title, id, actions, flush, foot, tone, children }: PanelProps) => (
  <section
    id={id}
    class={['panel', flush ? 'panel--flush' : 'flow', tone === 'act' && 'now'].filter(Boolean).join(' ')}
  >
    {title && (
      <header class="row row--apart">
        <h2 class="h-p">{title}</h2>
        {actions && <div class="row">{actions}</div>}
      </header>
    )}
    {children}
    {foot && <footer>{foot}</footer>}
  </section>
);

/** A document to read and sign: the one thing that leaves the page. */
export const Sheet = ({ title, id, children }: SheetProps) => (
  <article class="sheet flow" id={id}>
    <h2>{title}</h2>
    {children}
  </article>
);

export const Doors = ({ children }: StackProps) => <div class="grid doors">{children}</div>;

export const Door = ({ href, title, tag, text, facts }: DoorProps) => (
  <article class="door">
    {tag}
    <h3>
      <a href={safeHref(href)}>{title}</a>
    </h3>
    {text && <p>{text}</p>}
    {facts && <Facts items={facts} />}
  </article>
);

export const Stack = ({ children }: StackProps) => <div class="flow">{children}</div>;
export const Row = ({ children }: StackProps) => <div class="row">{children}</div>;
export const Grid = ({ children }: StackProps) => <div class="grid">{children}</div>;

export const Fold = ({ summary, open, id, children }: FoldProps) => (
  <details class="fold" open={open} id={id}>
    <summary>
      <span>{summary}</span>
    </summary>
    <div class="flow">{children}</div>
  </details>
);

/** Things under things: a list in each of its items, behind a fold. Works without script, by keyboard. */
export const Tree = ({ label, items }: TreeProps) => (
  <ul class="tree" aria-label={useSay()(label)}>
    <Branches items={items} />
  </ul>
);

const Branches = ({ items }: Pick<TreeProps, 'items'>) => (
  <>
    {items.map((item) => (
      <li key={item.key}>
        {item.content}
        {item.items.length > 0 && (
          <details class="fold" open={item.open}>
            <summary>
              <span>{item.summary}</span>
            </summary>
            <ul class="tree">
              <Branches items={item.items} />
            </ul>
          </details>
        )}
      </li>
    ))}
  </>
);

/** Lists one can switch between: links, each with an address of its own. */
export const Tabs = ({ label, items }: TabsProps) => {
  const { lang } = useFrame();
  return (
    <nav class="tabs" aria-label={useSay()(label)}>
      {items.map((item) => (
        <a key={item.href} href={safeHref(item.href)} aria-current={item.current ? 'page' : undefined}>
          {item.text}
          {item.count !== undefined && <span>{number(item.count, lang)}</span>}
        </a>
      ))}
    </nav>
  );
};
