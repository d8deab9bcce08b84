import type { Actor } from '#kernel/actor';
import { seesSome } from '#kernel/permission';
import type { SeeName } from '#kernel/seeing';
import type { Text } from '#kernel/text';
import type { Reactions } from '#platform/act';
import type { Reader } from '#platform/read';
import type { Tasks } from '#platform/tasks';
import type { Route } from '#platform/web';
import type { NavigationEntry } from '#platform/web/services';
import { type AccountSettings, accountRoutes, accountTasks, type ProgrammeChoice } from '#slices/account';
import { agreementPanel, agreementReactions, agreementRoutes, agreementTasks } from '#slices/agreement';
import { applicationReactions, applicationRoutes, applicationTasks } from '#slices/application';
import { awardPanel, awardReactions, awardRoutes, awardTasks, grantName, queuePanel } from '#slices/award';
import { callRoutes } from '#slices/call';
import { envelopeRoutes } from '#slices/envelope';
import { juryReactions, juryRoutes, juryTasks } from '#slices/jury';
import { maturityRoutes } from '#slices/maturity';
import { mergerRoutes } from '#slices/merger';
import { needRoutes, needTasks } from '#slices/need';
import { pathAtDesk, pathPanel, pathRoutes, pathTasks } from '#slices/path';
import { paymentPanel, paymentReactions, paymentRoutes, paymentTasks } from '#slices/payment';
import { privacyRoutes, privacyTasks } from '#slices/privacy';
import { currentProgrammes } from '#slices/programme';
import { publicationRoutes } from '#slices/publication';
import { deskPanel, reviewReactions, reviewRoutes, reviewTasks, servicePanel } from '#slices/review';
import { territoryRoutes } from '#slices/territory';
import { trainingReactions, trainingRoutes, trainingTasks } from '#slices/training';
import { journalRoutes } from './platform/journal/routes.tsx';
import { fileStates, scopeChoices } from './scopes.ts';

/** What the routes need to know of the instance. */
export type AppSettings = AccountSettings;

const programmeChoices = async (reader: Reader): Promise<readonly ProgrammeChoice[]> =>
  (await currentProgrammes(reader)).map(({ code, pack }) => ({
    code,
    names: pack.names,
    calls: pack.calls.map((call) => ({ code: call.code, names: call.names })),
  }));

/** Every page, form and download of the product. */
export const appRoutes = (settings: AppSettings): readonly Route[] => [
  ...publicationRoutes,
  ...territoryRoutes,
  ...accountRoutes({ scopes: scopeChoices, programmes: programmeChoices, fileStates, ...settings }),
  ...envelopeRoutes({ grantName }),
  ...callRoutes,
  ...maturityRoutes,
  ...applicationRoutes({
    panels: [pathPanel, deskPanel, servicePanel, queuePanel, awardPanel, agreementPanel, paymentPanel],
    publicUrl: settings.publicUrl,
  }),
  ...reviewRoutes({ panels: [pathAtDesk] }),
  ...juryRoutes,
  ...awardRoutes,
  ...agreementRoutes,
  ...paymentRoutes,
  ...pathRoutes,
  ...needRoutes,
  ...trainingRoutes(settings),
  ...privacyRoutes(settings),
  ...mergerRoutes(settings),
  ...journalRoutes,
];

const all = (...several: readonly Reactions[]): Reactions => {
  const merged: Record<string, string[]> = {};
  for (const reactions of several) {
    for (const [act, tasks] of Object.entries(reactions)) merged[act] = [...(merged[act] ?? []), ...(tasks ?? [])];
  }
  return merged;
};

/** What later slices do when an act has happened. */
export const appReactions: Reactions = all(
  applicationReactions,
  reviewReactions,
  juryReactions,
  awardReactions,
  agreementReactions,
  paymentReactions,
  trainingReactions,
);

/** Every task the worker knows. */
export const appTasks: Tasks = {
  ...accountTasks,
  ...applicationTasks,
  ...reviewTasks,
  ...juryTasks,
  ...awardTasks,
  ...agreementTasks,
  ...paymentTasks,
  ...pathTasks,
  ...needTasks,
  ...trainingTasks,
  ...privacyTasks,
};

type MenuLine = Readonly<{ text: Text; href: string; shownTo(actor: Actor | undefined): boolean }>;
const seeing =
  (name: SeeName) =>
  (actor: Actor | undefined): boolean =>
    actor !== undefined && seesSome(actor, name);

/** The menu: what each person has something to do with. A line hidden here is refused by its page all the same. */
const MENU: readonly MenuLine[] = [
  { text: { fr: 'Accueil', en: 'Home' }, href: '/', shownTo: () => true },
  { text: { fr: 'Appels', en: 'Calls' }, href: '/calls', shownTo: () => true },
  { text: { fr: 'Lauréats', en: 'Laureates' }, href: '/laureates', shownTo: () => true },
  { text: { fr: 'Besoins', en: 'Needs' }, href: '/needs', shownTo: () => true },
  {
    text: { fr: 'Mes dossiers', en: 'My files' },
    href: '/applications',
    shownTo: (actor) =>
      actor !== undefined &&
      (actor.memberships.length > 0 || (actor.provisional ?? []).length > 0 || actor.grants.length === 0),
  },
  {
    text: { fr: 'Formations', en: 'Trainings' },
    href: '/trainings',
    // Whoever gives one, or was registered by a colleague, holds no role and acts for no body.
    shownTo: (actor) => actor !== undefined,
  },
  { text: { fr: 'Bureau', en: 'Desk' }, href: '/desk', shownTo: seeing('review.see_file') },
  { text: { fr: 'Guichets', en: 'Desks' }, href: '/desks', shownTo: seeing('review.see_desks') },
  { text: { fr: 'Files d’attente', en: 'Queues' }, href: '/queues', shownTo: seeing('award.see_queue') },
  {
    text: { fr: 'Organismes', en: 'Organisations' },
    href: '/verifications',
    shownTo: seeing('account.see_verifications'),
  },
  {
    text: { fr: 'Jury', en: 'Jury' },
    href: '/juries',
    shownTo: seeing('jury.see_session'),
  },
  {
    text: { fr: 'Décisions', en: 'Decisions' },
    href: '/selections',
    shownTo: seeing('award.see_selection'),
  },
  {
    text: { fr: 'Conventions', en: 'Agreements' },
    href: '/agreements',
    shownTo: (actor) =>
      seeing('agreement.see')(actor) || (actor?.memberships ?? []).some(({ role }) => role === 'signatory'),
  },
  { text: { fr: 'Paiements', en: 'Payments' }, href: '/payments', shownTo: seeing('payment.see') },
  {
    text: { fr: 'Parcours', en: 'Paths' },
    href: '/paths',
    shownTo: (actor) => seeing('path.see_deliverables')(actor) || seeing('path.see_counts')(actor),
  },
  {
    text: { fr: 'Enveloppes', en: 'Envelopes' },
    href: '/envelopes',
    shownTo: seeing('envelope.see'),
  },
  { text: { fr: 'Journal', en: 'Journal' }, href: '/journal', shownTo: seeing('journal.see') },
  { text: { fr: 'Personnes', en: 'People' }, href: '/people', shownTo: seeing('people.see') },
  { text: { fr: 'Assistance', en: 'Support' }, href: '/support', shownTo: seeing('support.see') },
  { text: { fr: 'Droits', en: 'Rights' }, href: '/rights', shownTo: seeing('rights.see') },
  {
    text: { fr: 'Données', en: 'Data' },
    href: '/personal-data',
    shownTo: seeing('privacy.see'),
  },
];

export const navigation = (actor: Actor | undefined): readonly NavigationEntry[] =>
  MENU.filter((line) => line.shownTo(actor)).map(({ text, href }) => ({ text, href }));
