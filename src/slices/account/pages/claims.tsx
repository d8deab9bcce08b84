import { Button, ButtonLink, Panel, PostForm, Row, T } from '#ui/kit';
import type { Claim } from '../queries/joining.ts';

/** The bodies in which the identity provider places the person: the shortest way in. */
export const Claims = ({ found }: { found: readonly Claim[] }) => (
  <Panel
    title={{
      fr: 'Vos organismes, d’après votre fournisseur d’identité',
      en: 'Your organisations, according to your identity provider',
    }}
  >
    {found.map((claim) => (
      <Row key={claim.siren}>
        <span>
          {claim.name ?? claim.siren} ({claim.siren})
        </span>
        {claim.isRegistered ? (
          <PostForm action="/claimed-seats" hidden={{ siren: claim.siren }} layout="bare">
            <Button size="small" label={{ fr: `Rejoindre ${claim.name}`, en: `Join ${claim.name}` }}>
              {{ fr: 'Rejoindre', en: 'Join' }}
            </Button>
          </PostForm>
        ) : (
          <ButtonLink
            size="small"
            href={
              claim.territoryId === null
                ? '/organisations/new?other=yes'
                : `/organisations/new?territory=${encodeURIComponent(claim.territoryId)}`
            }
          >
            <T fr="Inscrire cet organisme" en="Register this organisation" />
          </ButtonLink>
        )}
      </Row>
    ))}
  </Panel>
);
