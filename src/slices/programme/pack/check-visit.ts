import { onlyOnce } from './check-texts.ts';
import type { Report } from './contents.ts';
import { nearest } from './nearest.ts';
import type { Source } from './source.ts';
import type { Form, PublishedCall } from './types.ts';

/** The page visited is given by a question of the form that takes an address; a queue is kept by a desk, for money. */
export const checkDesk = (call: PublishedCall, form: Form, source: Source, report: Report): void => {
  if (call.queue && (call.decidedBy !== 'desk' || call.limitedBy !== 'euros'))
    report(
      source,
      ['queue'],
      {
        fr: 'Seul un guichet qui donne de l’argent sert dans l’ordre des dépôts.',
        en: 'Only a desk that gives money serves in the order of filing.',
      },
      { fr: 'decidedBy: desk et limitedBy: euros', en: 'decidedBy: desk and limitedBy: euros' },
    );
  if (call.queue && call.letters.waiting === undefined)
    report(
      source,
      ['letters', 'waiting'],
      { fr: '« waiting » manque.', en: '“waiting” is missing.' },
      { fr: 'la lettre de qui entre dans la file d’attente', en: 'the letter of those who enter the queue' },
    );
  if (call.visit === undefined) return;
  const { visit } = call;
  const addresses = form.sections
    .flatMap((section) => section.questions)
    .filter(({ type }) => type === 'url')
    .map(({ key }) => key);
  if (!addresses.includes(visit.question)) {
    const meant = nearest(visit.question, addresses);
    report(
      source,
      ['visit', 'question'],
      {
        fr: `Le formulaire « ${form.code} » n’a pas de question « ${visit.question} » qui demande une adresse.${meant ? ` Vouliez-vous dire « ${meant} » ?` : ''}`,
        en: `The form “${form.code}” has no question “${visit.question}” that asks for an address.${meant ? ` Did you mean “${meant}”?` : ''}`,
      },
      { fr: 'la clé d’une question de type url', en: 'the key of a question of type url' },
    );
  }
  onlyOnce(
    visit.signs,
    ({ code }) => code,
    (i) => ({ source, path: ['visit', 'signs', i, 'code'] }),
    report,
  );
};
