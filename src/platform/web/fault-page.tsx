import type { Text } from '#kernel/text';
import { T } from '#ui/frame';
import { Layout, PageTitle, SafeLink } from '#ui/kit';

/** What a person reads when a page cannot be shown: what happened, what was kept, what to do. */
export const FaultPage = (props: { title: Text; explanation: Text; reference: string }) => (
  <Layout title={props.title}>
    <PageTitle title={<T text={props.title} />} lede={<T text={props.explanation} />} />
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
