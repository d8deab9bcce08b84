import { cja, crpa } from '#kernel/articles';
import type { CodesOf, Facts, Sentence } from '#kernel/refusal';
import { date, say } from '#kernel/shown';
import type { Text } from '#kernel/text';
import type { mayNotify } from './appeal.ts';

/** The mention of time limits and means. @param facts `service`, `court`, `address` */
export const shownMeans = ({ service = '', court = '', address = '' }: Facts): Text =>
  say(
    {
      fr: 'Vous pouvez contester cette décision dans les deux mois : recours gracieux auprès de {}, ou recours devant {} ({}, www.telerecours.fr) ({}).',
      en: 'You may contest this decision within two months: by asking {} to look again (recours gracieux), or before {} ({}, www.telerecours.fr) ({}).',
    },
    service,
    court,
    address,
    cja('R421-5'),
  );

/** @param facts `court`, `lastDay`, and `distance` (months that distance adds, 0 for none) */
export const shownLastDay = ({ court = '', lastDay, distance = 0 }: Facts): Text =>
  say(
    {
      fr: 'Tribunal compétent : {}. Dernier jour pour le saisir : {}{} ({}).',
      en: 'Court: {}. Last day to go to it: {}{} ({}).',
    },
    court,
    date(lastDay),
    Number(distance) === 0
      ? ''
      : say({ fr: ', dont {} mois pour la distance', en: ', {} month(s) of it for distance' }, distance),
    cja('R421-1'),
  );

/** @param facts `silenceOn`, `lastDay` */
export const shownAppeal = ({ silenceOn, lastDay }: Facts): Text =>
  say(
    {
      fr: 'Votre recours est arrivé dans les délais. Sans réponse le {}, il est rejeté et vous pourrez saisir le tribunal jusqu’au {} ({}).',
      en: 'Your appeal came in time. Without an answer on {}, it is rejected and you may go to court up to and including {} ({}).',
    },
    date(silenceOn),
    date(lastDay),
    crpa('L411-2'),
  );

/** @param facts `reasonsBy` */
export const shownReasons = ({ reasonsBy }: Facts): Text =>
  say(
    {
      fr: 'Demande de motifs reçue : réponse au plus tard le {}. Vous aurez ensuite deux mois pour saisir le tribunal ({}).',
      en: 'Request for reasons received: answer on {} at the latest. You will then have two months to go to court ({}).',
    },
    date(reasonsBy),
    crpa('L232-4'),
  );

export const sentences: Readonly<Record<CodesOf<typeof mayNotify>, Sentence>> = {
  'award.notify.no_time_limit': say(
    {
      fr: 'La lettre ne peut partir : elle ne dit pas le délai pour contester, qui ne vaudrait alors pas ({}).',
      en: 'The letter cannot leave: it does not state the time limit to appeal, which would then not bind ({}).',
    },
    cja('R421-5'),
  ),
  'award.notify.no_means': say(
    {
      fr: 'La lettre ne peut partir : elle ne dit pas comment contester, et le délai ne vaudrait alors pas ({}).',
      en: 'The letter cannot leave: it does not state how to appeal, and the time limit would then not bind ({}).',
    },
    cja('R421-5'),
  ),
};
