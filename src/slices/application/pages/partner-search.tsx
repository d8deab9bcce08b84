import { one } from '#platform/web';
import { detailOf } from '#slices/territory';
import { Button, errorOn, Field, GetForm, Notice, Panel, PostForm, RadioGroup, T } from '#ui/kit';
import type { PartnersModel } from './partners.tsx';

type Props = Readonly<{ model: PartnersModel; base: string }>;

/** How another body is found, then asked: what it brings is said in the same form. */
export const PartnerSearch = ({ model, base }: Props) => {
  const { draft, terms, q, found, problem } = model;
  const standing = draft.partners.filter(({ state }) => state !== 'declined').length;
  if (standing >= terms.max) {
    return (
      <Notice
        title={{
          fr: `Le groupement est complet : ${terms.max} partenaires.`,
          en: `The group is full: ${terms.max} partners.`,
        }}
      />
    );
  }
  return (
    <Panel title={{ fr: 'Proposer un partenaire', en: 'Propose a partner' }}>
      <GetForm action={`${base}/partners`} label={{ fr: 'Chercher un organisme', en: 'Search for a body' }}>
        <Field
          name="q"
          type="search"
          label={{ fr: 'Quel organisme ?', en: 'Which body?' }}
          hint={{ fr: 'Nom, code postal, code Insee ou SIREN.', en: 'Name, postcode, INSEE code or SIREN.' }}
          value={q}
          error={errorOn(problem?.errors ?? [], 'q')}
        />
        <Button kind="quiet" icon="search">
          <T fr="Chercher" en="Search" />
        </Button>
      </GetForm>
      {q !== '' && found.length === 0 && (
        <Notice kind="warn" title={{ fr: `Aucun organisme ne correspond à « ${q} ».`, en: `No body matches “${q}”.` }}>
          <p>
            <T
              fr="Vérifiez l’orthographe, ou cherchez par SIREN. Un syndicat ou une association doit d’abord s’inscrire ici : une personne de l’organisme se connecte et l’enregistre."
              en="Check the spelling, or search by SIREN. A joint authority or an association must first register here: somebody of the body signs in and registers it."
            />
          </p>
        </Notice>
      )}
      {found.length > 0 && <Propose model={model} base={base} />}
    </Panel>
  );
};

const Propose = ({ model: { found, q, problem }, base }: Props) => {
  const errors = problem?.errors ?? [];
  const typed = (name: string): string => (problem ? one(problem.fields, name) : '');
  const only = found.length === 1 ? found[0]?.value : undefined;
  return (
    <PostForm action={`${base}/partners`} hidden={{ q }}>
      <RadioGroup
        name="body"
        label={{ fr: 'Organisme à proposer', en: 'Body to propose' }}
        options={found.map(({ value, name, territory }) => ({
          value,
          text: name,
          hint: territory && detailOf(territory),
        }))}
        value={typed('body') || only}
        error={errorOn(errors, 'body')}
      />
      <Field
        name="brings"
        type="textarea"
        label={{ fr: 'Ce qu’il apporte au projet', en: 'What it brings to the project' }}
        maxLength={500}
        value={typed('brings')}
        error={errorOn(errors, 'brings')}
      />
      <Field
        name="contribution"
        type="money"
        optional
        label={{ fr: 'Ce qu’il paie lui-même', en: 'What it pays itself' }}
        value={typed('contribution')}
        error={errorOn(errors, 'contribution')}
      />
      <Field
        name="email"
        type="email"
        optional
        label={{ fr: 'Une personne à prévenir dans cet organisme', en: 'Somebody to tell in this body' }}
        hint={{
          fr: 'Nous écrivons aussi à celles et ceux qui agissent ici pour lui. Utile si personne n’y est encore inscrit.',
          en: 'We also write to those who act for it here. Useful when nobody of it is registered yet.',
        }}
        value={typed('email')}
        error={errorOn(errors, 'email')}
      />
      <Button>
        <T fr="Proposer" en="Propose" />
      </Button>
    </PostForm>
  );
};
