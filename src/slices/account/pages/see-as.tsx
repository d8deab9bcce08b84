import { one, type Problem } from '#platform/web';
import { Button, ButtonLink, errorOn, Field, Instant, Panel, PostForm, T } from '#ui/kit';
import type { ConsentLine } from '../queries/support.ts';
import { LOOK_MINUTES } from '../support.ts';

type Props = Readonly<{ personId: string; consent: ConsentLine | undefined; problem: Problem | undefined }>;

/** On the page of a person who holds no role: seeing the service as them. */
export const SeeAs = ({ personId, consent, problem }: Props) => (
  <Panel title={{ fr: 'Voir comme cette personne', en: 'See as this person' }}>
    <p>
      <T
        fr={`Vous lirez ses pages et ses documents pendant ${LOOK_MINUTES} minutes au plus, sans rien pouvoir enregistrer. Chaque page lue est notée sous votre nom.`}
        en={`You will read their pages and documents for ${LOOK_MINUTES} minutes at most, and can save nothing. Each page read is noted under your name.`}
      />
    </p>
    <p>
      {consent ? (
        <>
          <T fr="Cette personne a donné son accord, jusqu’au " en="This person has consented, until " />
          <Instant at={consent.endsAt} />.
        </>
      ) : (
        <T
          fr="Cette personne n’a pas donné son accord : elle recevra aussitôt un courriel avec votre nom et votre raison."
          en="This person has not consented: they will at once receive an e-mail with your name and your reason."
        />
      )}
    </p>
    <PostForm action={`/people/${personId}/looks`}>
      <Field
        name="reason"
        id="look-reason"
        label={{ fr: 'Pourquoi', en: 'Why' }}
        hint={{ fr: 'Une phrase, que la personne lira.', en: 'A sentence, which the person will read.' }}
        maxLength={300}
        value={problem ? one(problem.fields, 'reason') : ''}
        error={errorOn(problem?.errors, 'reason')}
      />
      <Button kind="quiet">
        <T fr="Voir comme cette personne" en="See as this person" />
      </Button>
    </PostForm>
    {problem?.refusal?.code === 'account.see_as.confirm_again' && (
      <ButtonLink href={`/second-factor?again=yes&back=/people/${personId}`} kind="quiet" icon="lock">
        <T fr="Confirmer mon identité" en="Confirm my identity" />
      </ButtonLink>
    )}
  </Panel>
);
