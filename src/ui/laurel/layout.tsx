import { conformity, type InstanceSettings } from '#kernel/instance';
import type { Text } from '#kernel/text';
import { T, useFrame, useSay } from '../frame.tsx';
import type { BreadcrumbsProps, LayoutProps } from '../props.tsx';
import { Document } from './document.tsx';
import { PostForm } from './form.tsx';
import { Icon, Mark, Textures } from './icon.tsx';
import { SafeLink } from './links.tsx';
import { Navigation } from './navigation.tsx';
import { SeeingAs } from './seeing-as.tsx';

/** A whole page: everything around the words of the slice. */
export const Layout = (props: LayoutProps) => {
  const { demonstration, mustConfirm, seeingAs } = useFrame();
  const bar = props.width === 'full' ? 'bar bar--full' : 'bar';
  return (
    <Document {...props}>
      <Skip places={props.skipTo ?? []} />
      <Textures />
      {seeingAs && <SeeingAs bar={bar} {...seeingAs} />}
      <Header bar={bar} />
      {demonstration && <Demonstration bar={bar} />}
      {mustConfirm && <MustConfirm bar={bar} />}
      <main id="contenu" tabindex={-1} class={bar}>
        {props.crumbs && <Breadcrumbs crumbs={props.crumbs} here={props.title} />}
        {props.children}
      </main>
      <Footer bar={bar} />
    </Document>
  );
};

const Skip = ({ places }: { places: NonNullable<LayoutProps['skipTo']> }) => (
  <nav class="skip" aria-label={useSay()({ fr: 'Accès rapide', en: 'Quick access' })}>
    <a href="#contenu">
      <T fr="Aller au contenu" en="Skip to the content" />
    </a>
    {places.map((place) => (
      <a key={place.id} href={`#${place.id}`}>
        {place.text}
      </a>
    ))}
  </nav>
);

const Header = ({ bar }: { bar: string }) => {
  const { instance, programmeName, actor } = useFrame();
  const say = useSay();
  return (
    <header class="top">
      <div class={bar}>
        <a class="brand" href="/">
          <Mark />
          <span>
            <b>{instance.name}</b>
            <span>{programmeName}</span>
          </span>
        </a>
        <Navigation />
        <Choices />
        {actor ? <Account name={actor.name} detail={say(actor.detail)} /> : <SignIn />}
      </div>
    </header>
  );
};

const THEMES: Readonly<Record<'light' | 'dark' | 'auto', Text>> = {
  auto: { fr: 'Selon l’appareil', en: 'As the device' },
  light: { fr: 'Clair', en: 'Light' },
  dark: { fr: 'Sombre', en: 'Dark' },
};

/** Language as a plain link; appearance in a small fold. Both remember the page to come back to. */
const Choices = () => {
  const { lang, path, theme } = useFrame();
  const say = useSay();
  const back = `?back=${encodeURIComponent(path)}`;
  const other = lang === 'fr' ? 'en' : 'fr';
  return (
    <div class="tools">
      <a href={`/language/${other}${back}`} lang={other} hreflang={other} class="tool">
        <Icon name="globe" />
        {other === 'en' ? 'English' : 'Français'}
      </a>
      <details class="menu" name="top-menu">
        <summary class="tool">
          <Icon name={theme === 'dark' ? 'moon' : 'sun'} />
          <span class="tool__word">
            <T fr="Affichage" en="Display" />
          </span>
        </summary>
        <ul class="menu__list" aria-label={say({ fr: 'Apparence des pages', en: 'Look of the pages' })}>
          {(['auto', 'light', 'dark'] as const).map((choice) => (
            <li key={choice}>
              <a href={`/theme/${choice}${back}`} aria-current={choice === theme ? 'true' : undefined}>
                {THEMES[choice]}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
};

const SignIn = () => (
  <a class="btn btn--quiet btn--s" href="/sign-in">
    <T fr="Se connecter" en="Sign in" />
  </a>
);

/** The first letters of a name, or of the address of who has not said one: a help for the eye, never read aloud. */
export const initials = (name: string): string => {
  const parts = name.split(/[\s-]+/).filter((part) => /^\p{Lu}/u.test(part));
  return [parts[0], parts.length > 1 ? parts.at(-1) : undefined].map((part) => part?.[0] ?? '').join('');
};

const Account = ({ name, detail }: { name: string; detail: string }) => (
  <details class="menu menu--account" name="top-menu">
    <summary class="who">
      <i aria-hidden="true">{initials(name) || detail[0]?.toUpperCase()}</i>
      <span>
        {name}
        {detail && <small>{detail}</small>}
      </span>
    </summary>
    <div class="menu__list">
      <p class="menu__who">
        <b>{name}</b>
        <small>{detail}</small>
      </p>
      <p>
        <a href="/account">
          <T fr="Mon compte" en="My account" />
        </a>
      </p>
      <PostForm action="/sign-out">
        <button class="btn btn--quiet btn--block" type="submit">
          <Icon name="out" />
          <T fr="Se déconnecter" en="Sign out" />
        </button>
      </PostForm>
    </div>
  </details>
);

const Demonstration = ({ bar }: { bar: string }) => (
  <aside class="demo" aria-label={useSay()({ fr: 'Données fictives', en: 'Fictional data' })}>
    <p class={bar}>
      <b>
        <T fr="Données fictives." en="Fictional data." />
      </b>{' '}
      <T
        fr="Démonstration : les collectivités existent, les projets, les personnes et les montants sont inventés."
        en="Demonstration: the authorities exist; the projects, people and amounts are invented."
      />{' '}
      <a href="/demonstration">
        <T fr="Changer de personne" en="Be somebody else" />
      </a>{' '}
      <a href="/outbox">
        <T fr="Messages envoyés" en="Messages sent" />
      </a>
    </p>
  </aside>
);

const MustConfirm = ({ bar }: { bar: string }) => {
  const { path } = useFrame();
  return (
    <aside class="confirm" aria-label={useSay()({ fr: 'Confirmer mon identité', en: 'Confirm my identity' })}>
      <p class={bar}>
        <T
          fr="Vous pouvez tout lire. Avant de décider, de signer ou de payer :"
          en="You can read everything. Before deciding, signing or paying:"
        />{' '}
        <a href={`/second-factor?back=${encodeURIComponent(path)}`}>
          <T fr="Confirmer mon identité" en="Confirm my identity" />
        </a>
      </p>
    </aside>
  );
};

export const Breadcrumbs = ({ crumbs, here }: BreadcrumbsProps) => (
  <nav class="crumbs" aria-label={useSay()({ fr: 'Fil d’Ariane', en: 'Breadcrumb' })}>
    <ol class="nav">
      {crumbs.map((crumb) => (
        <li key={crumb.href}>
          <SafeLink href={crumb.href}>{crumb.text}</SafeLink>
        </li>
      ))}
      <li>
        <span aria-current="page">{here}</span>
      </li>
    </ol>
  </nav>
);

const CONFORMITY: Readonly<Record<ReturnType<typeof conformity>, Text>> = {
  full: { fr: 'Accessibilité : totalement conforme', en: 'Accessibility: fully compliant' },
  partial: { fr: 'Accessibilité : partiellement conforme', en: 'Accessibility: partially compliant' },
  none: { fr: 'Accessibilité : non conforme', en: 'Accessibility: not compliant' },
};

/** The mentions every page of a public service carries (decree 2019-768 for accessibility). */
const linksOf = (instance: InstanceSettings): readonly (readonly [string, Text])[] => [
  ['/accessibility', CONFORMITY[conformity(instance.accessibility)]],
  ['/legal-notice', { fr: 'Mentions légales', en: 'Legal notice' }],
  ['/privacy', { fr: 'Données personnelles', en: 'Personal data' }],
  ['/open-data', { fr: 'Données ouvertes', en: 'Open data' }],
  ['/site-map', { fr: 'Plan du site', en: 'Site map' }],
];

const Footer = ({ bar }: { bar: string }) => {
  const { instance } = useFrame();
  const say = useSay();
  return (
    <footer class="foot">
      <div class={`${bar} flow`}>
        <Contact instance={instance} />
        <ul class="nav" aria-label={say({ fr: 'À propos de ce site', en: 'About this site' })}>
          {linksOf(instance).map(([href, text]) => (
            <li key={href}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
};

/** Whom to ask; what the operator has not filled in is left out, never an empty link. */
const Contact = ({ instance }: { instance: InstanceSettings }) => {
  const { contactPhone, contactEmail, contactHours } = instance;
  if (contactPhone === '' && contactEmail === '') return null;
  return (
    <p>
      <T fr="Une question ?" en="A question?" />{' '}
      {contactPhone !== '' && (
        <>
          <SafeLink href={`tel:${contactPhone.replace(/[^+\d]/g, '')}`}>{contactPhone}</SafeLink>, {contactHours}{' '}
        </>
      )}
      {contactEmail !== '' && <SafeLink href={`mailto:${contactEmail}`}>{contactEmail}</SafeLink>}
    </p>
  );
};
