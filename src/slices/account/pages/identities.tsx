import { Button, Instant, Notice, Panel, PostForm, T, Table } from '#ui/kit';
import { WORD_DAYS } from '../identity.ts';
import { PROVIDERS, type ProviderKind } from '../providers/provider.ts';
import type { IdentityLine } from '../queries/identities.ts';

/** With the establishments it names now. */
export type PlacedIdentity = IdentityLine & Readonly<{ sirets: readonly string[] }>;
type Props = Readonly<{
  identities: readonly PlacedIdentity[];
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
      caption={{
        fr: `Ce que chaque identité disait à sa dernière venue. Ce qu’elle dit de votre employeur compte ${WORD_DAYS} jours.`,
        en: `What each identity said when it last served. What it says of your employer counts for ${WORD_DAYS} days.`,
      }}
      rows={identities}
      rowKey={(identity) => identity.id}
      columns={[
        { key: 'name', head: { fr: 'Identité', en: 'Identity' }, rowHeader: true, cell: nameOf },
        {
          key: 'siret',
          head: { fr: 'Employeur (SIRET)', en: 'Employer (SIRET)' },
          cell: ({ sirets }) => (sirets.length > 0 ? sirets.join(', ') : <T fr="Non dit" en="Not said" />),
        },
        {
          key: 'factor',
          head: { fr: 'Second facteur', en: 'Second factor' },
          cell: ({ vouched }) => (vouched ? <T fr="Oui" en="Yes" /> : <T fr="Non" en="No" />),
        },
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
