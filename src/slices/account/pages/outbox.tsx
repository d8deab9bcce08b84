import {
  EmptyState,
  Facts,
  Instant,
  Layout,
  PageTitle,
  Pagination,
  Panel,
  SafeLink,
  Sheet,
  Stack,
  T,
  Table,
  Tag,
} from '#ui/kit';
import { MESSAGES_PER_PAGE } from '../paging.ts';
import type { MessageLine, MessageSheet } from '../queries/outbox.ts';

const TITLE = { fr: 'Boîte d’envoi', en: 'Outbox' };

/** Every message of a demonstration: what people would have received. */
export const OutboxPage = ({ found, isFirst }: { found: readonly MessageLine[]; isFirst: boolean }) => {
  const shown = found.slice(0, MESSAGES_PER_PAGE);
  const last = shown.at(-1);
  return (
    <Layout title={TITLE}>
      <PageTitle
        title={TITLE}
        lede={{
          fr: 'Démonstration : rien n’est envoyé. Voici ce que chacun aurait reçu, le plus récent d’abord.',
          en: 'Demonstration: nothing is sent. This is what each person would have received, latest first.',
        }}
      />
      <Stack>
        <Panel flush>
          <Table
            caption={TITLE}
            captionHidden
            rows={shown}
            rowKey={(message) => message.id}
            columns={[
              {
                key: 'subject',
                head: { fr: 'Message', en: 'Message' },
                rowHeader: true,
                cell: ({ id, subject }) => <SafeLink href={`/outbox/${id}`}>{subject}</SafeLink>,
              },
              { key: 'to', head: { fr: 'À', en: 'To' }, cell: (message) => message.recipient },
              { key: 'at', head: { fr: 'Écrit', en: 'Written' }, cell: ({ at }) => <Instant at={at} show="short" /> },
            ]}
            empty={
              <EmptyState title={{ fr: 'Aucun message', en: 'No message' }}>
                <T fr="Le premier viendra avec le premier acte." en="The first will come with the first act." />
              </EmptyState>
            }
          />
        </Panel>
        <Pagination
          shown={shown.length}
          unit={{ fr: ['message', 'messages'], en: ['message', 'messages'] }}
          previousHref={isFirst ? undefined : '/outbox'}
          nextHref={found.length > shown.length && last ? `/outbox?before=${last.id}` : undefined}
        />
      </Stack>
    </Layout>
  );
};

const LINK = /(https?:\/\/[^\s]+)/;

/** A line of plain text in which addresses of our own site can be followed. */
const Line = ({ text, site }: { text: string; site: string }) => (
  <p>
    {text.split(LINK).map((part) =>
      part.startsWith(`${site}/`) ? (
        <SafeLink key={part} href={part.slice(site.length)}>
          {part}
        </SafeLink>
      ) : (
        part
      ),
    )}
  </p>
);

/** One message, as plain text, with its links to follow. */
export const MessagePage = ({ message, site }: { message: MessageSheet; site: string }) => (
  <Layout title={message.subject} crumbs={[{ text: TITLE, href: '/outbox' }]}>
    <PageTitle
      title={message.subject}
      tag={
        <Tag kind={message.sentAt === null ? 'neutral' : 'ok'}>
          {message.sentAt === null ? { fr: 'Non envoyé', en: 'Not sent' } : { fr: 'Envoyé', en: 'Sent' }}
        </Tag>
      }
    />
    <Stack>
      <Facts
        items={[
          { label: { fr: 'À', en: 'To' }, value: message.recipient },
          { label: { fr: 'Écrit', en: 'Written' }, value: <Instant at={message.at} show="full" /> },
        ]}
      />
      <Sheet title={message.subject}>
        {message.body
          .trim()
          .split(/\n{2,}/)
          .map((paragraph) => (
            <Line key={paragraph} text={paragraph} site={site} />
          ))}
      </Sheet>
    </Stack>
  </Layout>
);
