import { Button, Instant, Notice, Panel, PostForm, T, Table } from '#ui/kit';
import { PROVIDERS, type ProviderKind } from '../providers/provider.ts';
import type { IdentityLine } from '../queries/identities.ts';

type Props = Readonly<{
  identities: readonly IdentityLine[];
  /** Whether the provider of agents is among them and never said for which establishment the person works. */
  isBodyUnknown: boolean;
}>;

const nameOf = ({ provider, uid }: Readonly<{ provider: ProviderKind; uid: string }>): string =>
  uid === '' ? PROVIDERS[provider].name : `${PROVIDERS[provider].name} (${uid})`;

/** By which providers the person may come in, beside the link by e-mail, which always serves. */
export const Identities = ({ identities, isBodyUnknown }: Props) => (
  <Panel title={{ fr: 'Mes identités', en: 'My identities' }} flush>
    {isBodyUnknown && (
      <Notice
        kind="info"
        title={{
          fr: 'ProConnect ne nous a pas dit pour quel organisme vous travaillez.',
          en: 'ProConnect did not tell us for which organisation you work.',
        }}
      >
        <T
          fr="Choisissez-le vous-même, dans « Mes organismes » : il sera vérifié comme d’habitude."
          en="Choose it yourself, in “My organisations”: it will be checked as usual."
        />
      </Notice>
    )}
    <Table
      caption={{ fr: 'Mes identités', en: 'My identities' }}
      captionHidden
      rows={identities}
      rowKey={(identity) => identity.id}
      columns={[
        { key: 'name', head: { fr: 'Identité', en: 'Identity' }, rowHeader: true, cell: nameOf },
        {
          key: 'since',
          head: { fr: 'Rattachée le', en: 'Bound on' },
          cell: (identity) => <Instant at={identity.firstUsedAt} show="day" />,
        },
        {
          key: 'used',
          head: { fr: 'Dernier usage', en: 'Last used' },
          cell: (identity) => <Instant at={identity.lastUsedAt} />,
        },
        {
          key: 'end',
          head: { fr: 'Détacher', en: 'Unbind' },
          hiddenHead: true,
          cell: (identity) => (
            <PostForm action={`/account/identities/${identity.id}/removal`} layout="bare">
              <Button
                size="small"
                kind="quiet"
                label={{ fr: `Détacher ${nameOf(identity)}`, en: `Unbind ${nameOf(identity)}` }}
              >
                <T fr="Détacher" en="Unbind" />
              </Button>
            </PostForm>
          ),
        },
      ]}
    />
  </Panel>
);
