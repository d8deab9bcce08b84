import { Button, Panel, PostForm, Row, SafeLink, T } from '#ui/kit';
import { PROVIDERS, type ProviderKind } from '../providers/provider.ts';

type ButtonsProps = Readonly<{ kinds: readonly ProviderKind[]; back: string }>;

/** One button for each provider that is switched on, with its exact name, whom it is for and what it is. */
export const ProviderButtons = ({ kinds, back }: ButtonsProps) => (
  <>
    {kinds.map((kind) => {
      const { name, about, audience } = PROVIDERS[kind];
      return (
        <Panel key={kind} title={audience}>
          <Row>
            <PostForm action={`/sign-in/providers/${kind}`} hidden={{ back }} layout="bare">
              <Button icon="lock">
                <T fr={`S’identifier avec ${name}`} en={`Sign in with ${name}`} />
              </Button>
            </PostForm>
            <SafeLink href={about} newTab>
              <T fr={`Qu’est-ce que ${name} ? (nouvel onglet)`} en={`What is ${name}? (new tab)`} />
            </SafeLink>
          </Row>
        </Panel>
      );
    })}
  </>
);
