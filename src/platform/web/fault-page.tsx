import type { Text } from '#kernel/text';
import { T } from '#ui/frame';
import { Layout, PageTitle, SafeLink, SendAgain } from '#ui/kit';
import type { Fields } from './route.ts';

/** The form that met the fault: where it was going, and all it carried. */
export type Unsent = Readonly<{ action: string; fields: Fields }>;

/** What a person reads when a page cannot be shown: what happened, what was kept, what to do. */
export const FaultPage = (props: {
  title: Text;
  explanation: Text;
  reference: string;
  unsent?: Unsent | undefined;
}) => (
  <Layout title={props.title}>
    <PageTitle title={<T text={props.title} />} lede={<T text={props.explanation} />} />
    {props.unsent && (
      <>
        <p>
          <T
            fr="Ce que vous avez écrit est gardé dans cette page. Ne la fermez pas."
            en="What you wrote is kept in this page. Do not close it."
          />
        </p>
        <SendAgain {...props.unsent}>
          <T fr="Envoyer à nouveau" en="Send again" />
        </SendAgain>
      </>
    )}
    <p>
      <SafeLink href="/">
        <T fr="Revenir à l’accueil" en="Back to the home page" />
      </SafeLink>
    </p>
    <p class="hint">
      <T fr={`Numéro à nous donner : ${props.reference}`} en={`Number to give us: ${props.reference}`} />
    </p>
  </Layout>
);
