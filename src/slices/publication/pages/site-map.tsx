import type { Text } from '#kernel/text';
import type { ProgrammeSheet } from '#slices/programme';
import { Register, SafeLink, T, useFrame, useSay } from '#ui/kit';
import { PAGES } from '../words.ts';
import { Reading } from './given.tsx';

const PUBLIC: readonly (readonly [string, Text])[] = [
  ['/', PAGES.home],
  ['/calls', { fr: 'Appels', en: 'Calls' }],
  ['/eligibility', { fr: 'Suis-je éligible ?', en: 'Am I eligible?' }],
  ['/laureates', PAGES.laureates],
  ['/open-data', PAGES.openData],
];
const ABOUT: readonly (readonly [string, Text])[] = [
  ['/accessibility', PAGES.accessibility],
  ['/legal-notice', PAGES.legalNotice],
  ['/privacy', PAGES.privacy],
  ['/site-map', PAGES.siteMap],
];

/** Every page one can reach from the menu, the programmes and their calls. */
export const SiteMapPage = ({ programmes }: { programmes: readonly ProgrammeSheet[] }) => {
  const { nav, actor } = useFrame();
  const known = new Set(PUBLIC.map(([href]) => href));
  const mine = nav.filter((link) => !known.has(link.href)).map((link) => [link.href, link.text] as const);
  return (
    <Reading title={PAGES.siteMap}>
      <Register title={<T fr="Pour tous" en="For everyone" />}>
        <Links links={PUBLIC} />
      </Register>
      {programmes.length > 0 && (
        <Register title={<T fr="Programmes et appels" en="Programmes and calls" />}>
          <Programmes programmes={programmes} />
        </Register>
      )}
      <Register title={<T fr="Votre espace" en="Your space" />}>
        <Links links={actor ? mine : [['/sign-in', { fr: 'Se connecter', en: 'Sign in' }]]} />
      </Register>
      <Register title={<T fr="À propos de ce site" en="About this site" />}>
        <Links links={ABOUT} />
      </Register>
    </Reading>
  );
};

const Links = ({ links }: { links: readonly (readonly [string, Text | string])[] }) => {
  const say = useSay();
  return (
    <ul>
      {links.map(([href, text]) => (
        <li key={href}>
          <SafeLink href={href}>{say(text)}</SafeLink>
        </li>
      ))}
    </ul>
  );
};

const Programmes = ({ programmes }: { programmes: readonly ProgrammeSheet[] }) => {
  const say = useSay();
  return (
    <ul>
      {programmes.map(({ id, code, pack }) => (
        <li key={id}>
          <SafeLink href={`/programmes/${code}`}>{say(pack.names)}</SafeLink>
          <Links links={pack.calls.map((call) => [`/programmes/${code}/calls/${call.code}`, call.names] as const)} />
        </li>
      ))}
    </ul>
  );
};
