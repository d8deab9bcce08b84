import type { Responsible } from '#kernel/instance';
import type { Text } from '#kernel/text';
import { type Content, Facts, Layout, PageTitle, SafeLink, useSay } from '#ui/kit';
import { PAGES, TO_FILL_IN } from '../words.ts';

/** A page of plain reading: mentions, statements, explanations. */
export const Reading = ({ title, lede, children }: { title: Text; lede?: Content; children: Content }) => (
  <Layout title={title} crumbs={[{ text: PAGES.home, href: '/' }]}>
    <PageTitle title={title} lede={lede} />
    {children}
  </Layout>
);

/** What the operator wrote in the settings, or that it is still to be written: never an invented mention. */
export const Given = ({ value }: { value: string }): Content => {
  const say = useSay();
  return value.trim() === '' ? <em>{say(TO_FILL_IN)}</em> : value;
};

export const GivenEmail = ({ value }: { value: string }) =>
  value === '' ? <Given value="" /> : <SafeLink href={`mailto:${value}`}>{value}</SafeLink>;

export const GivenPhone = ({ value }: { value: string }) =>
  value === '' ? <Given value="" /> : <SafeLink href={`tel:${value.replace(/[^+\d]/g, '')}`}>{value}</SafeLink>;

/** A body that answers for the site: its name, its address, its telephone. */
export const Responsibility = ({ name, address, phone }: Responsible) => (
  <Facts
    items={[
      { label: { fr: 'Nom', en: 'Name' }, value: <Given value={name} /> },
      { label: { fr: 'Adresse', en: 'Address' }, value: <Given value={address} /> },
      { label: { fr: 'Téléphone', en: 'Telephone' }, value: <GivenPhone value={phone} /> },
    ]}
  />
);
