import type { Text } from '#kernel/text';
import { one, type Problem } from '#platform/web';
import {
  Button,
  ButtonLink,
  Checkbox,
  Day,
  ErrorSummary,
  errorOn,
  Layout,
  Notice,
  PageTitle,
  Panel,
  PostForm,
  SafeLink,
  Stack,
  T,
  Tag,
} from '#ui/kit';
import { GROUNDS, type Kept } from '../law/erasure.ts';
import type { Shown } from '../queries/export.ts';
import type { Named } from '../readable.ts';
import { OwnData } from './own-data.tsx';

export const TITLE = { fr: 'Mes données personnelles', en: 'My personal data' };

export type AccountData = Readonly<{
  shown: readonly Shown[];
  /** What the identifiers among them stand for. */
  named: Named;
  /** Whether there is a person yet, rather than somebody who has not said a name. */
  isNewcomer: boolean;
  /** The request that awaits an answer, and the day it is due. */
  request: Readonly<{ id: string; due: string; isExtended: boolean; extensionReason: string }> | undefined;
  /** What has to be done before one may ask to be erased. */
  obstacle: Text | undefined;
  kept: readonly Kept[];
}>;

/** What we know of whoever looks, to read and to take away, and what they may ask. */
export const AccountDataPage = ({ model, problem }: { model: AccountData; problem?: Problem | undefined }) => (
  <Layout
    title={TITLE}
    crumbs={[{ text: { fr: 'Mon compte', en: 'My account' }, href: '/account' }]}
    errors={problem?.errors}
  >
    <PageTitle
      title={TITLE}
      lede={{
        fr: 'Tout ce que nous savons de vous, à lire ici ou à emporter. Personne d’autre n’ouvre cette page.',
        en: 'All we know about you, to read here or to take away. Nobody else opens this page.',
      }}
      actions={
        <ButtonLink href="/account/data.json" kind="quiet">
          <T fr="Télécharger mes données (JSON)" en="Download my data (JSON)" />
        </ButtonLink>
      }
    />
    <Stack>
      {problem !== undefined &&
        (problem.errors.length > 0 ? (
          <ErrorSummary errors={problem.errors} />
        ) : (
          <Notice kind="stop" title={problem.message} live />
        ))}
      <OwnData shown={model.shown} named={model.named} />
      <Correcting />
      {!model.isNewcomer && <Erasing model={model} problem={problem} />}
    </Stack>
  </Layout>
);

const Correcting = () => (
  <Panel title={{ fr: 'Corriger', en: 'Correcting' }}>
    <p>
      <T
        fr="Votre nom et votre adresse électronique se corrigent dans"
        en="Your name and e-mail address are corrected in"
      />{' '}
      <SafeLink href="/account">
        <T fr="votre compte" en="your account" />
      </SafeLink>
      <T
        fr=". Ce qui est dans un dossier se corrige dans le dossier, tant qu’il n’est pas déposé. Pour le reste, écrivez au"
        en=". What is in a file is corrected in the file, until it is submitted. For the rest, write to the"
      />{' '}
      <SafeLink href="/privacy">
        <T fr="délégué à la protection des données" en="data protection officer" />
      </SafeLink>
      .
    </p>
  </Panel>
);

const Erasing = ({ model, problem }: { model: AccountData; problem: Problem | undefined }) => (
  <Panel
    id="erasure"
    title={{ fr: 'Faire effacer mes données', en: 'Having my data erased' }}
    actions={
      model.request && (
        <Tag kind="warn">
          <T fr="Demande en cours" en="Request under way" />
        </Tag>
      )
    }
  >
    {model.request === undefined ? (
      <Ask model={model} problem={problem} />
    ) : (
      <>
        <p>
          <T fr="Vous aurez une réponse le" en="You will have an answer on" /> <Day day={model.request.due} />{' '}
          <T fr="au plus tard (RGPD, article 12, 3)." en="at the latest (GDPR, article 12(3))." />
        </p>
        {model.request.isExtended && (
          <p>
            <T
              fr={`Votre demande est complexe : il nous faut deux mois de plus. La raison : ${model.request.extensionReason}`}
              en={`Your request is complex: we need two months more. The reason: ${model.request.extensionReason}`}
            />
          </p>
        )}
        <PostForm action={`/erasure-requests/${model.request.id}/withdrawal`}>
          <Button kind="quiet">
            <T fr="Retirer ma demande" en="Withdraw my request" />
          </Button>
        </PostForm>
      </>
    )}
  </Panel>
);

const Ask = ({ model, problem }: { model: AccountData; problem: Problem | undefined }) => (
  <>
    <p>
      <T
        fr="Votre compte sera fermé pour toujours. Votre nom et votre adresse seront effacés, ainsi que vos clés d’accès, vos organismes et les messages reçus."
        en="Your account will be closed for good. Your name and address will be erased, and so will your passkeys, your bodies and the messages you received."
      />
    </p>
    <Staying kept={model.kept} />
    {model.obstacle === undefined ? (
      <PostForm action="/erasure-requests">
        <Checkbox
          name="confirmed"
          label={{
            fr: 'J’ai compris que cela ne pourra pas être défait',
            en: 'I understand that this cannot be undone',
          }}
          checked={problem !== undefined && one(problem.fields, 'confirmed') === 'yes'}
          error={errorOn(problem?.errors, 'confirmed')}
        />
        <Button kind="stop">
          <T fr="Demander l’effacement de mes données" en="Ask that my data be erased" />
        </Button>
      </PostForm>
    ) : (
      <Notice kind="warn" title={{ fr: 'Avant de demander', en: 'Before asking' }}>
        <p>
          <T {...model.obstacle} />
        </p>
      </Notice>
    )}
  </>
);

/** What the law keeps of what somebody did. */
export const Staying = ({ kept }: { kept: readonly Kept[] }) =>
  kept.length === 0 ? null : (
    <>
      <p>
        <T
          fr="Ce que la loi oblige à garder restera, sous un numéro à la place du nom :"
          en="What the law obliges us to keep will stay, under a number instead of a name:"
        />
      </p>
      <ul>
        {kept.map((one) => (
          <li key={one}>
            <T {...GROUNDS[one]} />
          </li>
        ))}
      </ul>
    </>
  );
