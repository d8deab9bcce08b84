import type { NavLink } from '../frame.tsx';
import { T, useFrame, useSay } from '../frame.tsx';
import { Icon } from './icon.tsx';
import { SafeLink } from './links.tsx';

/** More entries than this do not fit beside the name, the tools and the person. */
const SHORT_MENU = 4;

/**
 * Where one may go. A long menu has a line of its own on a wide page, and is a fold on a narrow one, where it would take
 * five. Both are in the page and the style shows one of them: what is not shown is not read aloud either, and the fold
 * opens without script.
 */
export const Navigation = () => {
  const { nav } = useFrame();
  const label = useSay()({ fr: 'Navigation principale', en: 'Main navigation' });
  if (nav.length <= SHORT_MENU) {
    return (
      <nav aria-label={label}>
        <Links nav={nav} list="nav" />
      </nav>
    );
  }
  return (
    <>
      <nav class="nav--long" aria-label={label}>
        <Links nav={nav} list="nav" />
      </nav>
      <nav class="nav--folded" aria-label={label}>
        <details class="menu" name="top-menu">
          <summary class="tool">
            <Icon name="menu" />
            <T fr="Menu" en="Menu" />
          </summary>
          <Links nav={nav} list="menu__list" />
        </details>
      </nav>
    </>
  );
};

const Links = ({ nav, list }: Readonly<{ nav: readonly NavLink[]; list: 'nav' | 'menu__list' }>) => (
  <ul class={list}>
    {nav.map((link) => (
      <li key={link.href}>
        <SafeLink href={link.href} current={link.current ? 'page' : undefined}>
          {link.text}
        </SafeLink>
      </li>
    ))}
  </ul>
);
