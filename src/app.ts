import { type Actor, holdsSomewhere, type Role } from '#kernel/actor';
import type { Text } from '#kernel/text';
import type { Reactions } from '#platform/act';
import type { Reader } from '#platform/read';
import type { Tasks } from '#platform/tasks';
import type { Route } from '#platform/web';
import type { NavigationEntry } from '#platform/web/services';
import { type AccountSettings, accountRoutes, accountTasks, type ProgrammeChoice } from '#slices/account';
import { agreementPanel, agreementReactions, agreementRoutes, agreementTasks } from '#slices/agreement';
import { applicationReactions, applicationRoutes, applicationTasks } from '#slices/application';
import { awardPanel, awardReactions, awardRoutes, awardTasks } from '#slices/award';
import { callRoutes } from '#slices/call';
import { juryReactions, juryRoutes, juryTasks } from '#slices/jury';
import { paymentReactions, paymentRoutes, paymentTasks } from '#slices/payment';
import { currentProgrammes, programmeRoutes } from '#slices/programme';
import { publicationRoutes } from '#slices/publication';
import { reviewReactions, reviewRoutes, reviewTasks } from '#slices/review';
import { territoryRoutes } from '#slices/territory';
import { journalRoutes } from './platform/journal/routes.tsx';

/** What the routes need to know of the instance. */
export type AppSettings = AccountSettings;

const programmeChoices = async (reader: Reader): Promise<readonly ProgrammeChoice[]> =>
  (await currentProgrammes(reader)).map(({ code, pack }) => ({ code, names: pack.names }));

/** Every page, form and download of the product. */
export const appRoutes = (settings: AppSettings): readonly Route[] => [
  ...publicationRoutes,
  ...territoryRoutes,
  ...accountRoutes({ ...settings, programmes: programmeChoices }),
  ...programmeRoutes,
  ...callRoutes,
  ...applicationRoutes({ panels: [awardPanel, agreementPanel] }),
  ...reviewRoutes,
  ...juryRoutes,
  ...awardRoutes,
  ...agreementRoutes,
  ...paymentRoutes,
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
};

type MenuLine = Readonly<{ text: Text; href: string; shownTo(actor: Actor | undefined): boolean }>;
const holding =
  (...roles: readonly Role[]) =>
  (actor: Actor | undefined): boolean =>
    actor !== undefined && roles.some((role) => holdsSomewhere(actor, role));

/** The menu: what each person has something to do with. A line hidden here is refused by its page all the same. */
const MENU: readonly MenuLine[] = [
  { text: { fr: 'Accueil', en: 'Home' }, href: '/', shownTo: () => true },
  { text: { fr: 'Appels', en: 'Calls' }, href: '/calls', shownTo: () => true },
  { text: { fr: 'Lauréats', en: 'Laureates' }, href: '/laureates', shownTo: () => true },
  {
    text: { fr: 'Mes dossiers', en: 'My files' },
    href: '/applications',
    shownTo: (actor) =>
      actor !== undefined &&
      (actor.memberships.length > 0 || (actor.provisional ?? []).length > 0 || actor.grants.length === 0),
  },
  { text: { fr: 'Bureau', en: 'Desk' }, href: '/desk', shownTo: holding('officer', 'manager', 'auditor') },
  {
    text: { fr: 'Organismes', en: 'Organisations' },
    href: '/verifications',
    shownTo: holding('officer', 'manager', 'administrator'),
  },
  {
    text: { fr: 'Jury', en: 'Jury' },
    href: '/juries',
    shownTo: holding('juror', 'chair', 'secretary', 'manager', 'auditor'),
  },
  {
    text: { fr: 'Décisions', en: 'Decisions' },
    href: '/selections',
    shownTo: holding('authority', 'manager', 'auditor'),
  },
  {
    text: { fr: 'Conventions', en: 'Agreements' },
    href: '/agreements',
    shownTo: holding('authority', 'manager', 'auditor'),
  },
  { text: { fr: 'Paiements', en: 'Payments' }, href: '/payments', shownTo: holding('payer', 'manager', 'auditor') },
  {
    text: { fr: 'Enveloppes', en: 'Envelopes' },
    href: '/envelopes',
    shownTo: holding('manager', 'authority', 'payer', 'auditor'),
  },
  { text: { fr: 'Journal', en: 'Journal' }, href: '/journal', shownTo: holding('auditor', 'administrator') },
  { text: { fr: 'Personnes', en: 'People' }, href: '/people', shownTo: holding('administrator') },
];

export const navigation = (actor: Actor | undefined): readonly NavigationEntry[] =>
  MENU.filter((line) => line.shownTo(actor)).map(({ text, href }) => ({ text, href }));
