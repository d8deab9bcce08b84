import {
  download,
  type Fields,
  form,
  many,
  one,
  type Params,
  type Problem,
  page,
  type Route,
  type Seen,
} from '#platform/web';
import { bringTogether, separateNeed, tellApart } from './bring-together.ts';
import { declineNeed, giveOpinion, selectNeed } from './decide.ts';
import { committeeModel, figuresModel, nearModel } from './desk-models.ts';
import { needsCsv } from './export.ts';
import { correctNeed, expressNeed, withdrawNeed } from './express.ts';
import {
  correctionModel,
  examinationModel,
  filterIn,
  listModel,
  mineModel,
  needModel,
  newModel,
  withRounds,
} from './models.ts';
import { openProject } from './open-project.ts';
import { CommitteePage } from './pages/committee.tsx';
import { ExaminationPage } from './pages/examination.tsx';
import { FiguresPage } from './pages/figures.tsx';
import { ListPage } from './pages/list.tsx';
import { MinePage } from './pages/mine.tsx';
import { NearPage } from './pages/near.tsx';
import { NeedPage } from './pages/need.tsx';
import { WritingPage } from './pages/writing.tsx';
import { needsRounds } from './queries/calls.ts';
import { listNeeds } from './queries/needs.ts';
import { supportNeed, withdrawSupport } from './support.ts';
import { sentences } from './words.ts';

/** More lines than this are taken away in parts, by theme or by région. */
const CSV_MAX = 20_000;

const ofNeed = (_fields: Fields, { id }: Params) => ({ needId: id });
const toNeed = (_change: unknown, { id }: Params) => `/needs/${id}`;
const toExamination = (_change: unknown, { id }: Params) => `/needs/${id}/examination`;

const needAgain = async (seen: Seen, problem: Problem) => {
  const model = await needModel(seen, problem);
  return model && <NeedPage {...model} />;
};
const examinationAgain = async (seen: Seen, problem: Problem) => {
  const model = await examinationModel(seen, problem);
  return model && <ExaminationPage {...model} />;
};
const nearAgain = async (seen: Seen, problem: Problem) => {
  const model = await nearModel(seen, problem);
  return model && <NearPage {...model} />;
};

const wordsIn = (fields: Fields) => ({ title: one(fields, 'title'), summary: one(fields, 'summary') });
const decisionIn = (fields: Fields, { id }: Params) => ({
  needId: id,
  presence: many(fields, 'presence'),
  reasons: one(fields, 'reasons'),
});

/** What everybody reads. */
const publicRoutes: readonly Route[] = [
  page('/needs', {
    access: 'public',
    limit: 'search',
    load: listModel,
    view: (model) => <ListPage {...model} />,
  }),
  download('/needs.csv', {
    access: 'public',
    load: async ({ reader, query }) => {
      const rounds = await needsRounds(reader);
      const found = await listNeeds(reader, { ...filterIn(query, rounds), after: undefined }, CSV_MAX);
      return {
        filename: 'besoins.csv',
        type: 'text/csv; charset=utf-8',
        content: needsCsv(withRounds(found, rounds)),
      };
    },
  }),
];

/** What a body does with its needs and with those of others. */
const bodyRoutes: readonly Route[] = [
  page('/needs/new', {
    access: 'signed-in',
    load: (seen) => newModel(seen),
    view: (model) => <WritingPage {...model} />,
  }),
  page('/needs/mine', { access: 'signed-in', load: mineModel, view: (model) => <MinePage {...model} /> }),
  form('/needs', {
    act: expressNeed,
    sentences,
    read: (fields) => {
      const [roundId, theme] = one(fields, 'theme').split('/');
      const different = one(fields, 'different') === 'yes';
      return {
        roundId,
        theme: theme ?? '',
        organisationId: one(fields, 'organisationId'),
        different,
        ...wordsIn(fields),
      };
    },
    done: (change) => `/needs/${change.subjectId}`,
    again: async (seen, problem) => <WritingPage {...(await newModel(seen, problem))} />,
  }),
  page('/needs/:id/correction', {
    access: 'signed-in',
    load: (seen) => correctionModel(seen),
    view: (model) => <WritingPage {...model} />,
  }),
  form('/needs/:id/correction', {
    act: correctNeed,
    sentences,
    read: (fields, { id }) => ({ needId: id, theme: one(fields, 'theme').split('/')[1] ?? '', ...wordsIn(fields) }),
    done: toNeed,
    again: async (seen, problem) => {
      const model = await correctionModel(seen, problem);
      return model && <WritingPage {...model} />;
    },
  }),
  form('/needs/:id/withdrawal', {
    act: withdrawNeed,
    sentences,
    read: ofNeed,
    done: () => '/needs/mine',
    again: needAgain,
  }),
  form('/needs/:id/supports', {
    act: supportNeed,
    sentences,
    read: (fields, { id }) => ({
      needId: id,
      organisationId: one(fields, 'organisationId'),
      addition: one(fields, 'addition'),
    }),
    done: toNeed,
    again: needAgain,
  }),
  form('/needs/:id/supports/withdrawal', {
    act: withdrawSupport,
    sentences,
    read: (fields, { id }) => ({ needId: id, organisationId: one(fields, 'organisationId') }),
    done: toNeed,
    again: needAgain,
  }),
  form('/needs/:id/project', {
    act: openProject,
    sentences,
    read: ofNeed,
    done: (change) => `/applications/${change.facts.applicationId}`,
    again: needAgain,
  }),
];

/** What an officer brings together. */
const deskRoutes: readonly Route[] = [
  page('/needs/near', {
    access: 'signed-in',
    load: (seen) => nearModel(seen),
    view: (model) => <NearPage {...model} />,
  }),
  form('/needs/near/together', {
    act: bringTogether,
    sentences,
    read: (fields) => {
      const leadId = one(fields, 'leadId');
      const needIds = many(fields, 'needIds').filter((id) => id !== leadId);
      return { leadId, needIds, reason: one(fields, 'reason') };
    },
    done: (change) => `/needs/${change.subjectId}`,
    again: nearAgain,
  }),
  form('/needs/near/apart', {
    act: tellApart,
    sentences,
    read: (fields) => {
      const [needId, otherId] = many(fields, 'needIds');
      return { needId, otherId };
    },
    done: () => '/needs/near',
    again: nearAgain,
  }),
  form('/needs/:id/separation', { act: separateNeed, sentences, read: ofNeed, done: toNeed, again: needAgain }),
];

/** What the committee thinks, and what the authority records. */
const committeeRoutes: readonly Route[] = [
  page('/needs/committee', {
    access: 'signed-in',
    load: committeeModel,
    view: (model) => <CommitteePage {...model} />,
  }),
  page('/needs/figures', { access: 'signed-in', load: figuresModel, view: (model) => <FiguresPage {...model} /> }),
  page('/needs/:id/examination', {
    access: 'signed-in',
    load: (seen) => examinationModel(seen),
    view: (model) => <ExaminationPage {...model} />,
  }),
  form('/needs/:id/opinions', {
    act: giveOpinion,
    sentences,
    read: (fields, { id }) => ({ needId: id, opinion: one(fields, 'opinion'), sentence: one(fields, 'sentence') }),
    done: toExamination,
    again: examinationAgain,
  }),
  form('/needs/:id/selection', {
    act: selectNeed,
    sentences,
    read: decisionIn,
    done: toExamination,
    again: examinationAgain,
  }),
  form('/needs/:id/refusal', {
    act: declineNeed,
    sentences,
    read: decisionIn,
    done: toExamination,
    again: examinationAgain,
  }),
];

/** The page of one need comes last: its path would take the words of the others for an identifier. */
export const needRoutes: readonly Route[] = [
  ...publicRoutes,
  ...bodyRoutes,
  ...deskRoutes,
  ...committeeRoutes,
  page('/needs/:id', { access: 'public', load: (seen) => needModel(seen), view: (model) => <NeedPage {...model} /> }),
];
