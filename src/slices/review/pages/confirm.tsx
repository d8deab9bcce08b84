import type { Problem } from '#platform/web';
import { Button, errorOn, Field, Panel, PostForm, RadioGroup, Stack, T } from '#ui/kit';
import { Confirmed, type ServiceModel, Visits } from './service.tsx';

/** What the desk knows of the service a file speaks of, and what its officer may do about it. */
export const ServiceAtDesk = ({
  model,
  base,
  decides,
  problem,
}: {
  model: ServiceModel;
  base: string;
  decides: boolean;
  problem?: Problem | undefined;
}) => (
  <Panel title={<T fr="Le service en ligne" en="The online service" />}>
    <Stack>
      <Visits model={model} />
      {decides && model.whyNoVisit === undefined && (
        <PostForm action={`${base}/visits`} label={{ fr: 'Visiter de nouveau', en: 'Visit again' }}>
          <Button kind="quiet">
            <T fr="Visiter de nouveau" en="Visit again" />
          </Button>
        </PostForm>
      )}
      {model.confirmation && <Confirmed confirmation={model.confirmation} />}
      {decides && <Confirm base={base} problem={problem} />}
    </Stack>
  </Panel>
);

const Confirm = ({ base, problem }: { base: string; problem?: Problem | undefined }) => {
  const typed = (name: string): string => {
    const value = problem?.fields[name];
    return typeof value === 'string' ? value : (value?.[0] ?? '');
  };
  return (
    <PostForm action={`${base}/confirmation`} label={{ fr: 'Votre constat', en: 'Your finding' }}>
      <RadioGroup
        name="found"
        label={
          <T fr="Le service est-il en ligne, comme le dossier le dit ?" en="Is the service online, as the file says?" />
        }
        hint={
          <T
            fr="Une visite aide et ne décide pas : vous pouvez ouvrir la page vous-même."
            en="A visit helps and does not decide: you may open the page yourself."
          />
        }
        options={[
          { value: 'yes', text: <T fr="Oui, je le confirme" en="Yes, I confirm it" /> },
          { value: 'no', text: <T fr="Non, je ne peux pas le confirmer" en="No, I cannot confirm it" /> },
        ]}
        value={typed('found')}
        error={errorOn(problem?.errors ?? [], 'found')}
      />
      <Field
        name="explanation"
        type="textarea"
        rows={3}
        optional
        label={<T fr="Ce que vous avez vu" en="What you saw" />}
        hint={
          <T
            fr="À dire dès que vous répondez non, ou que la visite n’a rien vu. Le porteur lira vos mots."
            en="To be said as soon as you answer no, or the visit saw nothing. The applicant will read your words."
          />
        }
        value={typed('explanation')}
        maxLength={4000}
      />
      <Button kind="go">
        <T fr="Enregistrer mon constat" en="Record my finding" />
      </Button>
    </PostForm>
  );
};
