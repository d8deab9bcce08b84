import { Button, PostForm, Row, SafeLink, T } from '#ui/kit';
import { PROVIDERS, type ProviderKind } from '../providers/provider.ts';

type ButtonsProps = Readonly<{ kinds: readonly ProviderKind[]; back: string }>;

/** One button for each provider that is switched on, with its exact name, whom it is for and what it is. */
export const ProviderButtons = ({ kinds, back }: ButtonsProps) => (
  <>
    {kinds.map((kind) => {
      const { name, about, audience } = PROVIDERS[kind];
      return (
        <PostForm key={kind} action={`/sign-in/providers/${kind}`} hidden={{ back }}>
          <h2>{audience}</h2>
          <Row>
            <Button icon="lock">
              <T fr={`S’identifier avec ${name}`} en={`Sign in with ${name}`} />
            </Button>
            <SafeLink href={about} newTab>
              <T fr={`Qu’est-ce que ${name} ? (nouvel onglet)`} en={`What is ${name}? (new tab)`} />
            </SafeLink>
          </Row>
        </PostForm>
      );
    })}
  </>
);
