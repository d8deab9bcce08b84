import { ButtonLink, Facts, Instant, Layout, PageTitle, Ref, Sheet, T } from '#ui/kit';
import type { Application } from '../application.ts';
import type { Receipt } from '../queries/receipts.ts';

/** The acknowledgement of receipt, with the mentions the law asks for (CRPA R112-11-1). */
export const ReceiptPage = ({ application, receipt }: { application: Application; receipt: Receipt }) => {
  const base = `/applications/${application.id}`;
  return (
    <Layout
      title={{ fr: 'Accusé de réception', en: 'Acknowledgement of receipt' }}
      crumbs={[
        { text: { fr: 'Mes dossiers', en: 'My files' }, href: '/applications' },
        { text: application.number, href: base },
      ]}
    >
      <PageTitle
        title={{ fr: 'Accusé de réception', en: 'Acknowledgement of receipt' }}
        lede={application.title}
        actions={
          <ButtonLink href={`${base}/receipt.pdf`} icon="download" kind="quiet" download>
            {{ fr: 'Télécharger le PDF', en: 'Download the PDF' }}
          </ButtonLink>
        }
      />
      <Sheet title={{ fr: 'Votre demande est reçue', en: 'Your request is received' }}>
        <Facts
          items={[
            { label: { fr: 'Dossier', en: 'File' }, value: <Ref>{application.number}</Ref> },
            { label: { fr: 'Reçu le', en: 'Received on' }, value: <Instant at={receipt.receivedAt} show="zoned" /> },
            {
              label: { fr: 'Accusé de réception du', en: 'Acknowledged on' },
              value: <Instant at={receipt.acknowledgedAt} show="zoned" />,
            },
            { label: { fr: 'Service', en: 'Service' }, value: receipt.content.service },
            { label: { fr: 'Lui écrire', en: 'Write to it' }, value: receipt.content.contact },
            { label: { fr: 'Téléphone', en: 'Telephone' }, value: receipt.content.phone },
          ]}
        />
        {receipt.content.sentences.slice(2).map((sentence) => (
          <p key={sentence.fr}>{sentence}</p>
        ))}
        <p>
          <T
            fr="Cet accusé de réception ne préjuge pas de la décision."
            en="This acknowledgement does not prejudge the decision."
          />
        </p>
      </Sheet>
    </Layout>
  );
};
