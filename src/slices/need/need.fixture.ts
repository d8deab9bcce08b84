import type { Answers, BudgetAnswer } from '#slices/application';
import { localAnswers } from '../../../tests/files.ts';

/** What bodies say in the tests: one need twice, each its way, and another. */
export const STREET = {
  title: 'Signaler un problème de voirie sans appeler la mairie',
  summary:
    'Les habitants signalent un trou dans la chaussée ou un lampadaire en panne par téléphone. Les agents recopient l’appel et personne ne sait où en est la réparation.',
};
/** The same, as another body would write it. */
export const STREET_AGAIN = {
  title: 'Signalement des problèmes de voirie par les habitants',
  summary:
    'Quand un lampadaire est en panne ou qu’il y a un trou dans la chaussée, les habitants appellent la mairie par téléphone. Les agents recopient ces appels et ne peuvent pas dire où en est la réparation.',
};
export const ARCHIVES = {
  title: 'Retrouver une délibération ancienne',
  summary:
    'Les délibérations d’avant 2010 sont sur papier, dans trois bâtiments. Il faut une demi-journée pour en retrouver une quand un notaire la demande.',
};
export const ROOMS = {
  title: 'Gérer le prêt des salles',
  summary: 'Les associations demandent les salles par courriel et deux agents tiennent deux agendas papier.',
};
export const CANTEEN = {
  title: 'Payer la cantine en ligne',
  summary: 'Les familles paient la cantine par chèque, le secrétariat les compte chaque vendredi à la main.',
};

/** What is left to answer in a project: its title and summary come from the need; half of 20,000 € is asked. */
export const projectAnswers = (): Answers => {
  const { intitule: _title, resume: _summary, budget, ...rest } = localAnswers();
  const funding: BudgetAnswer['funding'] = [
    { id: 'f1', label: 'Aide de l’État', source: 'state_grant', cents: '1000000' },
    { id: 'f2', label: 'Fonds propres', source: 'own', cents: '1000000' },
  ];
  return { ...rest, budget: { ...(budget as BudgetAnswer), funding } };
};

/** The words of a page, for the report of a test that failed. */
export const said = (body: string): string => body.replace(/<[^>]*>/g, ' ').slice(0, 2500);
