import { Button, ButtonLink, Dialog, errorOn, Field, Notice, Panel, PostForm, Select, Stack, T } from '#ui/kit';
import type { Body, NeedModel } from '../models.ts';
import { typed } from './trouble.tsx';

/** What this person may do with the need, the most useful first. */
export const Acting = (model: NeedModel) => {
  const { need, viewer, round } = model;
  return (
    <Stack>
      {viewer.owns && need.state === 'selected' && <OpenProject {...model} />}
      {viewer.owns && need.state === 'project' && (
        <Panel title={<T fr="Votre projet" en="Your project" />}>
          <ButtonLink href={`/applications/${need.applicationId}`} block>
            <T fr="Voir le dossier du projet" en="See the file of the project" />
          </ButtonLink>
        </Panel>
      )}
      <Support {...model} />
      {viewer.owns && (need.state === 'expressed' || need.state === 'joined') && <Own {...model} />}
      {viewer.separates && need.state === 'joined' && <Separate {...model} />}
      {viewer.examines && (
        <ButtonLink href={`/needs/${need.id}/examination`} kind="quiet" block>
          <T fr="Examen par le comité" en="Examination by the committee" />
        </ButtonLink>
      )}
      <ButtonLink href={`/programmes/${round.programmeCode}/calls/${round.callCode}`} kind="bare">
        <T fr="Comment cela se passe" en="How it goes" />
      </ButtonLink>
    </Stack>
  );
};

const OpenProject = ({ need }: NeedModel) => (
  <Panel title={<T fr="Besoin retenu : à vous" en="Need selected: your turn" />} tone="act">
    <p>
      <T
        fr="Ouvrez le projet : un dossier, où le titre et la description du besoin sont repris. Vous y ajoutez le calendrier et le budget."
        en="Open the project: a file that takes over the title and the description of the need. You add the calendar and the budget."
      />
    </p>
    <PostForm action={`/needs/${need.id}/project`}>
      <Button block>
        <T fr="Ouvrir le projet" en="Open the project" />
      </Button>
    </PostForm>
  </Panel>
);

const Support = (model: NeedModel) => {
  const { need, lead, viewer, isOpen, supporters, followers } = model;
  const behind = [need, ...followers].map(({ organisationId }) => organisationId);
  const given = viewer.bodies.filter(({ id }) => supporters.some((line) => line.organisationId === id && line.isHere));
  const may = viewer.bodies.filter(({ id }) => !behind.includes(id) && !given.some((one) => one.id === id));
  if (lead && viewer.bodies.length > 0)
    return (
      <ButtonLink href={`/needs/${lead.id}`} block>
        <T fr="Soutenir l’ensemble" en="Support the whole" />
      </ButtonLink>
    );
  return (
    <>
      {given.map((body) => (
        <Given key={body.id} {...model} body={body} />
      ))}
      {need.state === 'expressed' && isOpen && may.length > 0 && <Give {...model} bodies={may} />}
      {need.state === 'expressed' && isOpen && !viewer.isSignedIn && (
        <Panel title={<T fr="C’est aussi votre besoin ?" en="Is it your need too?" />}>
          <ButtonLink href={`/sign-in?back=/needs/${need.id}`} block>
            <T fr="Se connecter pour le soutenir" en="Sign in to support it" />
          </ButtonLink>
        </Panel>
      )}
      {need.state === 'expressed' && !isOpen && (
        <Notice title={<T fr="Le recueil des besoins est fermé" en="Needs are no longer taken" />} />
      )}
    </>
  );
};

const Give = ({ need, bodies, problem }: NeedModel & { bodies: readonly Body[] }) => {
  const errors = problem?.errors ?? [];
  return (
    <Panel title={<T fr="C’est aussi votre besoin ?" en="Is it your need too?" />} tone="act">
      <PostForm action={`/needs/${need.id}/supports`}>
        <WhichBody bodies={bodies} />
        <Field
          name="addition"
          type="textarea"
          rows={2}
          optional
          maxLength={500}
          label={<T fr="Ce que nous ajouterions" en="What we would add" />}
          hint={<T fr="Une phrase. Elle est publique." en="One sentence. It is public." />}
          value={typed(problem, 'addition')}
          error={errorOn(errors, 'addition')}
        />
        <Button block>
          <T fr="Soutenir ce besoin" en="Support this need" />
        </Button>
      </PostForm>
    </Panel>
  );
};

export const WhichBody = ({ bodies, value }: { bodies: readonly Body[]; value?: string | undefined }) =>
  bodies.length === 1 ? (
    <>
      <input type="hidden" name="organisationId" value={bodies[0]?.id} />
      <p>
        <T fr={`Au nom de : ${bodies[0]?.name}`} en={`On behalf of: ${bodies[0]?.name}`} />
      </p>
    </>
  ) : (
    <Select
      name="organisationId"
      label={<T fr="Au nom de" en="On behalf of" />}
      value={value}
      options={bodies.map(({ id, name }) => ({ value: id, text: name }))}
    />
  );

const Given = ({ need, body }: NeedModel & { body: Body }) => (
  <Panel title={<T fr="Vous soutenez ce besoin" en="You support this need" />}>
    <p>{body.name}</p>
    {(need.state === 'expressed' || need.state === 'joined') && (
      <PostForm action={`/needs/${need.id}/supports/withdrawal`} hidden={{ organisationId: body.id }}>
        <Button kind="quiet">
          <T fr="Retirer ce soutien" en="Withdraw this support" />
        </Button>
      </PostForm>
    )}
  </Panel>
);

const Own = ({ need, isOpen }: NeedModel) => (
  <Panel title={<T fr="Votre organisme l’a exprimé" en="Your body expressed it" />}>
    <Stack>
      {need.state === 'expressed' && isOpen && (
        <ButtonLink href={`/needs/${need.id}/correction`} kind="quiet">
          <T fr="Corriger le texte" en="Correct the text" />
        </ButtonLink>
      )}
      <Dialog
        id="withdraw"
        open={<T fr="Retirer ce besoin…" en="Withdraw this need…" />}
        openKind="quiet"
        title={<T fr="Retirer ce besoin ?" en="Withdraw this need?" />}
        keep={<T fr="Le garder" en="Keep it" />}
        act={
          <PostForm action={`/needs/${need.id}/withdrawal`}>
            <Button kind="stop">
              <T fr="Retirer ce besoin" en="Withdraw this need" />
            </Button>
          </PostForm>
        }
      >
        <T
          fr="Il ne sera plus public. Les organismes qui le soutiennent en sont prévenus. On ne revient pas en arrière."
          en="It will no longer be public. The bodies that support it are told. There is no way back."
        />
      </Dialog>
    </Stack>
  </Panel>
);

const Separate = ({ need }: NeedModel) => (
  <Panel title={<T fr="Rapproché par erreur ?" en="Brought together by mistake?" />}>
    <PostForm action={`/needs/${need.id}/separation`}>
      <Button kind="quiet">
        <T fr="Le séparer" en="Separate it" />
      </Button>
    </PostForm>
  </Panel>
);
