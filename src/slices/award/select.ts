import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { decideSelection as decide, dropSelection as drop, proposeSelection as propose } from './award.ts';
import { lockSelection, placeOfSelection, saveDecided, saveDropped, saveProposed } from './store/awards.ts';

const input = z.object({ sessionId: z.uuid() });

/** Reserves the money of all laureates of a session, within the envelope, or of none. */
export const proposeSelection = act({
  name: 'award.propose_selection',
  movesMoney: true,
  binding: true,
  input,
  load: (tx, { sessionId }) => lockSelection(tx, sessionId),
  permit: allow('award.propose_selection', placeOfSelection),
  decide: (subject, _input, { newId }) => propose(subject, newId),
  save: (tx, change, subject, _input, { at }) => saveProposed(tx, change, subject, at),
});

/** Gives the list up and the money back. */
export const dropSelection = act({
  name: 'award.drop_selection',
  movesMoney: true,
  binding: true,
  input,
  load: (tx, { sessionId }) => lockSelection(tx, sessionId),
  permit: allow('award.drop_selection', placeOfSelection),
  decide: (subject) => drop(subject),
  save: (tx, change) => saveDropped(tx, change),
});

/** The authority decides the whole list. */
export const decideSelection = act({
  name: 'award.decide_selection',
  movesMoney: false,
  binding: true,
  input,
  load: (tx, { sessionId }) => lockSelection(tx, sessionId),
  permit: allow('award.decide_selection', placeOfSelection),
  decide: (subject) => decide(subject),
  save: (tx, change, _subject, _input, { actor, at }) => saveDecided(tx, change, actor.id, at),
});
