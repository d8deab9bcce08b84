import { crpa } from '#kernel/articles';
import type { Day } from '#kernel/period';
import { date, say } from '#kernel/shown';
import type { Text } from '#kernel/text';

/** A request as it was first received, and the service that received it though it was not the competent one. */
export type Misdirected = Readonly<{ firstReceivedOn: Day; by: Text }>;
/** The competent service, as the person may reach it. */
export type CompetentDesk = Readonly<{ names: Text; contact: Text }>;

export type Forwarding = Readonly<{
  /** The time limit of silence runs from here: passing on gives the administration no more time. */
  silenceFrom: Day;
  /** That of the acknowledgement runs from here. */
  acknowledgementFrom: Day;
  notice: Text;
}>;

/**
 * A request sent to a service that is not competent is passed on to the one that is, and the person is told. The time
 * limit after which silence rejects it runs from the first receipt, however often it is passed on; that of the
 * acknowledgement, from the day the competent service has it.
 * @rule CRPA-L114-2
 * @article CRPA L114-2, L114-3, R112-11-2
 * @source CRPA
 * @certainty sourced
 * @caller forward.afterClosing = the first receipt counts (reading)
 */
export const forward = (
  { firstReceivedOn, by }: Misdirected,
  { names, contact }: CompetentDesk,
  on: Day,
): Forwarding => ({
  silenceFrom: firstReceivedOn,
  acknowledgementFrom: on,
  notice: say(
    {
      fr: 'Votre demande ne relevait pas de « {} ». Nous l’avons transmise le {} à « {} » : {}. Vous n’avez rien à refaire. Le délai de réponse court depuis le {}, jour où nous l’avons reçue ({}).',
      en: 'Your request was not for “{}”. We passed it on, on {}, to “{}”: {}. You have nothing to do again. The time to answer runs from {}, the day we received it ({}).',
    },
    by,
    date(on),
    names,
    contact,
    date(firstReceivedOn),
    crpa('L114-2'),
  ),
});
