import type { Text } from '#kernel/text';
import { Fold, Instant, SafeLink, T, Tag } from '#ui/kit';
import type { LookLine } from '../queries/support.ts';

/** How pages are called for whoever was seen; the first word of the address says which. */
const PAGES: Readonly<Record<string, Text>> = {
  '': { fr: 'Accueil', en: 'Home' },
  account: { fr: 'Mon compte', en: 'My account' },
  agreements: { fr: 'Conventions', en: 'Agreements' },
  applications: { fr: 'Dossiers', en: 'Files' },
  calls: { fr: 'Appels', en: 'Calls' },
  eligibility: { fr: 'Test d’éligibilité', en: 'Eligibility test' },
  laureates: { fr: 'Lauréats', en: 'Laureates' },
  letters: { fr: 'Lettre de décision', en: 'Letter of decision' },
  organisations: { fr: 'Organisme', en: 'Organisation' },
  programmes: { fr: 'Programme', en: 'Programme' },
  rounds: { fr: 'Nouveau dossier', en: 'New file' },
};
const OTHER: Text = { fr: 'Autre page', en: 'Other page' };

/** Who looked, and as what they stand now. */
export const Viewer = ({ look }: { look: LookLine }) => (
  <>
    {look.viewerName}{' '}
    {look.isUnderWay && (
      <Tag kind="warn">
        <T fr="en ce moment" en="now" />
      </Tag>
    )}
    <br />
    <small>{look.viewerEmail}</small>
  </>
);

export const When = ({ look }: { look: LookLine }) => (
  <>
    <Instant at={look.beganAt} show="short" />
    <br />
    <small>
      <T fr="de " en="from " />
      <Instant at={look.beganAt} show="clock" />
      <T fr=" à " en=" to " />
      <Instant at={look.endedAt ?? look.endsAt} show="clock" />
    </small>
  </>
);

export const Why = ({ look }: { look: LookLine }) => (
  <>
    {look.reason}
    <br />
    <small>
      {look.byConsent ? (
        <T fr="Avec l’accord de la personne" en="With the consent of the person" />
      ) : (
        <T fr="Sans accord : la personne a été prévenue" en="Without consent: the person was told" />
      )}
    </small>
  </>
);

/** The pages read, folded: the number is seen first. */
export const PagesRead = ({ look }: { look: LookLine }) => {
  const { pageCount, pages } = look;
  if (pageCount === 0) return <T fr="Aucune" en="None" />;
  const summary: Text =
    pageCount === 1 ? { fr: '1 page', en: '1 page' } : { fr: `${pageCount} pages`, en: `${pageCount} pages` };
  const more = pageCount - pages.length;
  return (
    <Fold summary={<T text={summary} />}>
      <ul>
        {pages.map(({ path, minute }) => (
          <li key={`${minute} ${path}`}>
            <Instant at={new Date(minute)} show="clock" />{' '}
            <SafeLink href={path}>{PAGES[path.split('/')[1] ?? ''] ?? OTHER}</SafeLink> <small>{path}</small>
          </li>
        ))}
        {more > 0 && (
          <li>
            <T fr={`et ${more} autres`} en={`and ${more} more`} />
          </li>
        )}
      </ul>
    </Fold>
  );
};
