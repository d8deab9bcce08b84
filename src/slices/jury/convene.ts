import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { messageJob } from '#slices/account';
import { longText, meetingTime, sessionId } from './input.ts';
import { conveneJury as convene, reconveneJury as reconvene } from './jury.ts';
import { placeInJury } from './place.ts';
import { lockJury } from './store/session.ts';
import { saveConvened } from './store/writes.ts';

/** The messages of a convocation leave when it is decided, and not otherwise. */
const withJobs = <C extends Readonly<{ messages: readonly Readonly<{ id: string }>[] }>>(change: C) => ({
  ...change,
  jobs: change.messages.map((message) => messageJob(message.id)),
});

/** Sends the members their convocation, in time or with a written reason of urgency. */
export const conveneJury = act({
  name: 'jury.convene',
  movesMoney: false,
  binding: true,
  input: z.object({ sessionId, urgency: longText.default('') }),
  load: (tx, input) => lockJury(tx, input.sessionId),
  permit: allow('jury.convene', placeInJury),
  decide: (jury, { urgency }, moment) => {
    const decision = convene(jury, urgency, moment);
    return 'refusal' in decision ? decision : { change: withJobs(decision.change) };
  },
  save: (tx, change, jury, _input, { at }) => saveConvened(tx, change, jury, at, false),
});

/** Convenes again on the same agenda: no quorum will be required. */
export const reconveneJury = act({
  name: 'jury.reconvene',
  movesMoney: false,
  binding: true,
  input: z.object({
    sessionId,
    meetsAt: meetingTime,
    place: z.string().trim().max(200).default(''),
    urgency: longText.default(''),
  }),
  load: (tx, input) => lockJury(tx, input.sessionId),
  permit: allow('jury.reconvene', placeInJury),
  decide: (jury, wanted, moment) => {
    const decision = reconvene(jury, wanted, moment);
    return 'refusal' in decision ? decision : { change: withJobs(decision.change) };
  },
  save: (tx, change, jury, _input, { at }) => saveConvened(tx, change, jury, at, true),
});
