import type { Actor } from '#kernel/actor';
import { obstacle } from '#kernel/refusal';
import { form, one, type Problem, page, type Route, type Seen, sentenceOf } from '#platform/web';
import { correctEmail, takeCorrectedEmail, withdrawCorrection } from '../correct-email.ts';
import { mayTake } from '../correction.ts';
import { correctionSentences as sentences } from '../correction-words.ts';
import { objectToCorrection } from '../object-to-correction.ts';
import { ConfirmationPage, CorrectionPage, ObjectionPage } from '../pages/correction.tsx';
import {
  bearerOf,
  correctionByLink,
  correctionsOf,
  type HeldLink,
  personOfCorrection,
} from '../queries/corrections.ts';
import { personFileFor } from '../queries/people.ts';
import type { AccountSettings } from '../settings.ts';
import { accountAgain } from './again.tsx';

const modelOf = async ({ reader, actor, at }: Seen<Actor>, id: string | undefined) => {
  const person = id === undefined ? undefined : await personFileFor(reader, actor, id);
  if (person === undefined) return undefined;
  return { person, corrections: await correctionsOf(reader, actor, person.id), at };
};

const again = async (seen: Seen<Actor>, id: string | undefined, problem: Problem) => {
  const model = await modelOf(seen, id);
  return model && <CorrectionPage {...model} problem={problem} />;
};

/** By administrators, under the page of a person. */
const officeRoutes = (settings: AccountSettings): readonly Route[] => [
  page('/people/:id/email', {
    access: 'signed-in',
    load: (seen) => modelOf(seen, seen.params.id),
    view: (model) => <CorrectionPage {...model} />,
  }),
  form('/people/:id/email', {
    act: correctEmail(settings),
    sentences,
    read: (fields, { id }) => ({
      personId: id,
      email: one(fields, 'email'),
      reason: one(fields, 'reason'),
      confirmed: one(fields, 'confirmed'),
    }),
    done: (_change, { id }) => `/people/${id}/email`,
    again: (seen, problem) => again(seen, seen.params.id, problem),
  }),
  form('/email-corrections/:id/withdrawal', {
    act: withdrawCorrection,
    sentences,
    read: (_fields, { id }) => ({ correctionId: id }),
    done: ({ facts }) => `/people/${facts.personId}/email`,
    again: async (seen, problem) => again(seen, await personOfCorrection(seen.reader, seen.params.id ?? ''), problem),
  }),
];

const held = ({ reader, params }: Pick<Seen, 'reader' | 'params'>, side: HeldLink['side']) =>
  correctionByLink(reader, params.token ?? '', side);

/** What the link of the new mailbox is worth now. */
const confirmationModel = async (seen: Pick<Seen, 'reader' | 'params' | 'at'>) => {
  const link = await held(seen, 'new');
  const stands = link && obstacle(mayTake(link, seen.at));
  return {
    token: seen.params.token ?? '',
    email: link?.email,
    isTaken: link?.state === 'taken',
    why: stands && sentenceOf(sentences, stands),
  };
};

const objectionModel = async (seen: Pick<Seen, 'reader' | 'params'>) => {
  const link = await held(seen, 'former');
  return { token: seen.params.token ?? '', state: link?.state };
};

/** By whoever holds a letter, signed in or not; and by the person from their account. */
const lettersRoutes = (settings: AccountSettings): readonly Route[] => [
  page('/email-corrections/confirmation/:token', {
    access: 'public',
    support: 'closed',
    load: confirmationModel,
    view: (model) => <ConfirmationPage {...model} />,
  }),
  form('/email-corrections/confirmation/:token', {
    act: takeCorrectedEmail(settings),
    sentences,
    bearer: async (seen) => {
      const link = await held(seen, 'new');
      return link && bearerOf(link);
    },
    read: (_fields, { token }) => ({ token }),
    done: (_change, { token }) => `/email-corrections/confirmation/${token}`,
    again: async (seen, problem) => <ConfirmationPage {...(await confirmationModel(seen))} problem={problem} />,
  }),
  page('/email-corrections/objection/:token', {
    access: 'public',
    support: 'closed',
    load: objectionModel,
    view: (model) => <ObjectionPage {...model} />,
  }),
  form('/email-corrections/objection/:token', {
    act: objectToCorrection(settings),
    sentences,
    bearer: async (seen) => {
      const link = await held(seen, 'former');
      return link && bearerOf(link);
    },
    read: (_fields, { token }) => ({ token }),
    done: (_change, { token }) => `/email-corrections/objection/${token}`,
    again: async (seen, problem) => <ObjectionPage {...(await objectionModel(seen))} problem={problem} />,
  }),
  form('/email-corrections/:id/objection', {
    act: objectToCorrection(settings),
    sentences,
    read: (_fields, { id }) => ({ correctionId: id }),
    done: () => '/account',
    again: ({ reader, actor, at }, problem) => accountAgain(reader, actor, at, problem),
  }),
];

/** An address corrected by an administrator, for somebody who lost their mailbox. */
export const correctionRoutes = (settings: AccountSettings): readonly Route[] => [
  ...officeRoutes(settings),
  ...lettersRoutes(settings),
];
