import { onlyOnce } from './check-texts.ts';
import type { Report } from './contents.ts';
import { PARTNERS_MAX } from './schema-partners.ts';
import type { Source } from './source.ts';
import type { PublishedCall } from './types.ts';

/** A group has a size that can be read, and names each kind of body once. */
export const checkPartners = ({ partners }: PublishedCall, source: Source, report: Report): void => {
  if (partners === undefined) return;
  if (partners.max > PARTNERS_MAX)
    report(
      source,
      ['partners', 'max'],
      { fr: 'Un groupement ne compte pas autant de partenaires.', en: 'A group does not have that many partners.' },
      { fr: `${PARTNERS_MAX} au plus`, en: `${PARTNERS_MAX} at most` },
    );
  onlyOnce(
    partners.kinds ?? [],
    (kind) => kind,
    (i) => ({ source, path: ['partners', 'kinds', i] }),
    report,
  );
};
