import type { FilePanel } from '#slices/application';
import { roundFor } from '#slices/call';
import { stagesOf } from '#slices/programme';
import type { DeskFilePanel } from '#slices/review';
import { ButtonLink, Row } from '#ui/kit';
import { pathModel } from './model.ts';
import { PathStanding } from './pages/stages.tsx';

const TITLE = { fr: 'Votre parcours', en: 'Your path' };

/** On the applicant's page of a file: its stage, what comes next. Nothing of it is printed, nor shown to support. */
export const pathPanel: FilePanel = async ({ reader, actor }, { id, roundId, versionId }) => {
  const round = await roundFor(reader, roundId, versionId);
  if (round === undefined || stagesOf(round.call).length === 0) return undefined;
  const model = await pathModel(reader, actor, id, 'body');
  if (model === undefined) return undefined;
  const toMeasure = model.step === 'measure' || model.step === 'close';
  return {
    key: 'path',
    title: TITLE,
    view: () => (
      <>
        <PathStanding model={model} base="/applications" />
        <Row>
          {toMeasure && model.measureAt && (
            <ButtonLink href={`/applications/${id}/${model.measureAt}`}>
              {{ fr: 'Répondre au questionnaire', en: 'Answer the questionnaire' }}
            </ButtonLink>
          )}
          <ButtonLink href={`/applications/${id}/path`} kind="quiet">
            {{ fr: 'Voir le parcours', en: 'See the path' }}
          </ButtonLink>
        </Row>
      </>
    ),
  };
};

/** On the page of the desk, for the officer who has the file. */
export const pathAtDesk: DeskFilePanel = async ({ reader, actor }, { id, round }) => {
  if (stagesOf(round.call).length === 0) return undefined;
  const model = await pathModel(reader, actor, id, 'desk');
  if (model === undefined) return undefined;
  return {
    key: 'path',
    title: { fr: 'Parcours', en: 'Path' },
    view: () => (
      <>
        <PathStanding model={model} base="/desk" />
        <Row>
          <ButtonLink href={`/desk/${id}/path`} kind={model.step === 'wait_reading' ? 'go' : 'quiet'}>
            {{ fr: 'Mesure et livrables', en: 'Measure and deliverables' }}
          </ButtonLink>
        </Row>
      </>
    ),
  };
};
