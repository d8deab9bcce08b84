import type { CodesOf, Sentence } from '#kernel/refusal';
import type { Text } from '#kernel/text';
import type { decide, giveOpinion, Opinion } from './committee.ts';
import type { bringTogether, correct, express, NeedState, openProject, separate, tellApart, withdraw } from './need.ts';
import type { support, withdrawSupport } from './supporting.ts';

export const STATES: Readonly<Record<NeedState, Text>> = {
  expressed: { fr: 'Exprimé', en: 'Expressed' },
  joined: { fr: 'Rapproché d’un autre', en: 'Brought together with another' },
  selected: { fr: 'Retenu', en: 'Selected' },
  not_selected: { fr: 'Non retenu', en: 'Not selected' },
  project: { fr: 'Retenu, projet ouvert', en: 'Selected, project opened' },
  withdrawn: { fr: 'Retiré', en: 'Withdrawn' },
};

export const OPINION_WORDS: Readonly<Record<Opinion, Text>> = {
  keep: { fr: 'Retenir', en: 'Keep' },
  against: { fr: 'Ne pas retenir', en: 'Not keep' },
  abstain: { fr: 'M’abstenir', en: 'Abstain' },
};

/** What happened, in the history that everybody reads. */
export const HISTORY: Readonly<Record<string, Text>> = {
  'need.express': { fr: 'Besoin exprimé', en: 'Need expressed' },
  'need.correct': { fr: 'Texte corrigé par son organisme', en: 'Text corrected by its body' },
  'need.join': { fr: 'Rapproché d’un autre besoin', en: 'Brought together with another need' },
  'need.bring_together': { fr: 'D’autres besoins en sont rapprochés', en: 'Other needs brought together with it' },
  'need.separate': { fr: 'Séparé de l’autre besoin', en: 'Separated from the other need' },
  'need.select': { fr: 'Retenu par le comité', en: 'Selected by the committee' },
  'need.decline': { fr: 'Non retenu par le comité', en: 'Not selected by the committee' },
  'need.open_project': { fr: 'Projet ouvert', en: 'Project opened' },
};

type Codes =
  | CodesOf<typeof express>
  | CodesOf<typeof correct>
  | CodesOf<typeof withdraw>
  | CodesOf<typeof support>
  | CodesOf<typeof withdrawSupport>
  | CodesOf<typeof bringTogether>
  | CodesOf<typeof separate>
  | CodesOf<typeof tellApart>
  | CodesOf<typeof giveOpinion>
  | CodesOf<typeof decide>
  | CodesOf<typeof openProject>;

export const sentences: Record<Codes, Sentence> = {
  'need.express.closed': {
    fr: 'Les besoins ne sont pas recueillis en ce moment : voyez les dates dans la page de l’appel.',
    en: 'Needs are not taken at the moment: see the dates on the page of the call.',
  },
  'need.express.unknown_theme': {
    fr: 'Ce thème n’est pas dans l’appel. Choisissez-en un de la liste.',
    en: 'This theme is not in the call. Choose one of the list.',
  },
  'need.express.look_first': {
    fr: 'D’autres organismes disent presque la même chose. Lisez leurs besoins : si l’un est le vôtre, soutenez-le, il aura plus de poids. Sinon, confirmez que le vôtre est différent.',
    en: 'Other bodies say nearly the same. Read their needs: if one is yours, support it, it will weigh more. Otherwise, confirm that yours is different.',
  },
  'need.correct.too_late': {
    fr: 'Ce besoin ne se corrige plus : il est rapproché d’un autre, retiré, ou le comité a décidé.',
    en: 'This need can no longer be corrected: it is brought together with another, withdrawn, or the committee has decided.',
  },
  'need.correct.closed': {
    fr: 'Le recueil des besoins est fermé : un besoin ne se corrige plus.',
    en: 'Needs are no longer taken: a need can no longer be corrected.',
  },
  'need.withdraw.too_late': {
    fr: 'Ce besoin ne se retire plus : il l’est déjà, ou le comité a décidé.',
    en: 'This need can no longer be withdrawn: it is already, or the committee has decided.',
  },
  'need.support.joined': {
    fr: 'Ce besoin est rapproché d’un autre : soutenez celui-là, votre organisme comptera pour les deux.',
    en: 'This need is brought together with another: support that one, your body will count for both.',
  },
  'need.support.decided': {
    fr: 'Le comité a décidé, ou le besoin est retiré : les soutiens ne changent plus.',
    en: 'The committee has decided, or the need is withdrawn: supports no longer change.',
  },
  'need.support.closed': {
    fr: 'Le recueil des besoins est fermé : on ne soutient plus.',
    en: 'Needs are no longer taken: no support can be given.',
  },
  'need.support.own': {
    fr: 'Votre organisme a exprimé ce besoin, ou un besoin qui en est rapproché : il compte déjà.',
    en: 'Your body expressed this need, or one brought together with it: it counts already.',
  },
  'need.support.already': {
    fr: 'Votre organisme soutient déjà ce besoin : un soutien par organisme.',
    en: 'Your body supports this need already: one support for each body.',
  },
  'need.support.none': {
    fr: 'Votre organisme ne soutient pas ce besoin : il n’y a rien à retirer.',
    en: 'Your body does not support this need: there is nothing to withdraw.',
  },
  'need.together.alone': {
    fr: 'Choisissez au moins un besoin à rapprocher.',
    en: 'Choose at least one need to bring together.',
  },
  'need.together.itself': {
    fr: 'Un besoin ne se rapproche pas de lui-même : choisissez-en deux différents.',
    en: 'A need is not brought together with itself: choose two different ones.',
  },
  'need.together.not_expressed': {
    fr: 'L’un de ces besoins vient d’être retiré, rapproché d’un autre, ou décidé. Rien n’a été changé : rechargez la page.',
    en: 'One of these needs has just been withdrawn, brought together with another, or decided. Nothing was changed: reload the page.',
  },
  'need.together.other_call': {
    fr: 'Ces besoins ne sont pas du même appel.',
    en: 'These needs are not of the same call.',
  },
  'need.separate.not_joined': {
    fr: 'Ce besoin n’est rapproché d’aucun autre.',
    en: 'This need is not brought together with another.',
  },
  'need.separate.decided': {
    fr: 'Le comité a décidé sur l’ensemble : il ne se sépare plus.',
    en: 'The committee has decided on the whole: it can no longer be separated.',
  },
  'need.apart.already': {
    fr: 'Ces deux besoins sont déjà dits différents.',
    en: 'These two needs are said different already.',
  },
  'need.opinion.joined': {
    fr: 'Ce besoin est rapproché d’un autre : le comité se prononce sur celui-là.',
    en: 'This need is brought together with another: the committee decides on that one.',
  },
  'need.opinion.decided': {
    fr: 'Le comité a déjà décidé, ou le besoin est retiré.',
    en: 'The committee has decided already, or the need is withdrawn.',
  },
  'need.opinion.concerned': {
    fr: 'Vous agissez pour un organisme qui a exprimé ou soutenu ce besoin : vous ne donnez pas d’avis sur celui-ci.',
    en: 'You act for a body that expressed or supported this need: you give no opinion on it.',
  },
  'need.decide.concerned': {
    fr: 'Vous agissez pour un organisme qui a exprimé ou soutenu ce besoin : une autre autorité doit enregistrer la décision.',
    en: 'You act for a body that expressed or supported this need: another authority must record the decision.',
  },
  'need.decide.not_a_member': {
    fr: 'Une des personnes cochées n’est plus membre du comité. Rechargez la page.',
    en: 'One of the people ticked is no longer a member of the committee. Reload the page.',
  },
  'need.decide.no_quorum': ({ present, quorum }) => ({
    fr: `Le comité ne peut pas décider : ${present} membre(s) présent(s) peuvent se prononcer, il en faut ${quorum}. Qui agit pour un organisme concerné ne compte pas.`,
    en: `The committee cannot decide: ${present} member(s) present may give an opinion, ${quorum} are needed. Whoever acts for a body concerned does not count.`,
  }),
  'need.decide.silent': ({ silent }) => ({
    fr: `${silent} membre(s) présent(s) n’ont pas encore donné leur avis. Chacun l’écrit avant que la décision soit enregistrée.`,
    en: `${silent} member(s) present have not given their opinion yet. Each writes it before the decision is recorded.`,
  }),
  'need.decide.not_kept': ({ keeping, against }) => ({
    fr: `Le besoin ne peut pas être retenu : ${keeping} avis pour, ${against} contre parmi les présents.`,
    en: `The need cannot be selected: ${keeping} opinions for, ${against} against among those present.`,
  }),
  'need.decide.no_reason': ({ min }) => ({
    fr: `Écrivez les raisons du comité, en ${min} signes au moins : elles sont publiques.`,
    en: `Write the reasons of the committee, in at least ${min} characters: they are public.`,
  }),
  'need.project.not_selected': {
    fr: 'Le projet s’ouvre quand le comité a retenu le besoin.',
    en: 'The project is opened once the committee has selected the need.',
  },
  'need.project.already': {
    fr: 'Le projet de ce besoin est déjà ouvert : retrouvez-le dans « Mes dossiers ».',
    en: 'The project of this need is opened already: find it in “My files”.',
  },
};

/** The states by which a list is narrowed. */
export const SHOWN_STATES = (['expressed', 'joined', 'selected', 'project', 'not_selected'] as const).map(
  (state) => [state, STATES[state]] as const,
);
