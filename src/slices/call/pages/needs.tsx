import type { NeedsCall } from '#slices/programme';
import { ButtonLink, type ButtonLinkProps, Register, Row, T, useSay } from '#ui/kit';
import type { RoundSheet } from '../queries/rounds.ts';

/** How one begins in an open round: with a file, or with a need where needs are taken. */
export const WayIn = ({ round, kind }: { round: RoundSheet; kind?: ButtonLinkProps['kind'] }) =>
  round.call.takes === 'needs' ? (
    <ButtonLink href={`/needs/new?call=${round.programmeCode}/${round.callCode}`} kind={kind}>
      <T fr="Exprimer un besoin" en="Express a need" />
    </ButtonLink>
  ) : (
    <ButtonLink href={`/rounds/${round.id}/application`} kind={kind}>
      <T fr="Préparer un dossier" en="Prepare a file" />
    </ButtonLink>
  );

/** From a need to an agreement, in five steps, for whoever never did it. */
export const HowNeedsGo = ({ call, programmeCode }: { call: NeedsCall; programmeCode: string }) => {
  const say = useSay();
  const { quorum } = call.committee;
  return (
    <Register title={<T fr="Comment cela se passe" en="How it goes" />}>
      {call.description && <p>{say(call.description)}</p>}
      <ol>
        <li>
          <T
            fr="Un organisme exprime un besoin. Il est public tout de suite, sans le nom de personne."
            en="A body expresses a need. It is public at once, without anybody’s name."
          />
        </li>
        <li>
          <T
            fr="Les organismes qui ont le même besoin le soutiennent, et disent ce qu’ils ajouteraient."
            en="Bodies that have the same need support it, and say what they would add."
          />
        </li>
        <li>
          <T
            fr="Un instructeur rapproche les besoins presque identiques. Chaque organisme compte une fois."
            en="An officer brings together needs that are nearly identical. Each body counts once."
          />
        </li>
        <li>
          <T
            fr={`Un comité retient des besoins, avec ${quorum} membres présents au moins. Ses raisons sont publiques.`}
            en={`A committee selects needs, with at least ${quorum} members present. Its reasons are public.`}
          />
        </li>
        <li>
          <T
            fr="Chaque besoin retenu devient un projet : un dossier, un montant, une convention signée, un versement."
            en="Each need selected becomes a project: a file, an amount, a signed agreement, a payment."
          />
        </li>
      </ol>
      <p>
        <T fr="Thèmes :" en="Themes:" /> {call.themes.map(({ names }) => say(names)).join(', ')}.
      </p>
      <Row>
        <ButtonLink href={`/needs?call=${programmeCode}/${call.code}`} kind="quiet">
          <T fr="Lire et soutenir les besoins exprimés" en="Read and support the needs expressed" />
        </ButtonLink>
      </Row>
    </Register>
  );
};
