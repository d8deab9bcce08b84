import type { TaskContext } from '#platform/tasks';
import { applicationForStaff, zoneOfReceipt } from '#slices/application';
import { deskOf, roundFor } from '#slices/call';
import { forwarding, passingsOf } from '#slices/review';
import type { LetterContent } from './letter.ts';

/** The letter that tells an applicant to which desk a file was passed on (CRPA L114-2); it decides nothing. */
export const passingLetter = async (
  { reader }: TaskContext,
  applicationId: string,
): Promise<Readonly<{ content: LetterContent; rank: number }> | undefined> => {
  const file = await applicationForStaff(reader, applicationId);
  const round = file && (await roundFor(reader, file.application.roundId, file.application.versionId));
  const passing = (await passingsOf(reader, applicationId)).at(-1);
  if (file === undefined || round === undefined || passing === undefined) return undefined;
  const { content, filedAt } = file.frozen;
  const { notice } = forwarding(round, passing, { at: filedAt, zone: zoneOfReceipt(round, content.desk) });
  const from = deskOf(round, passing.fromDesk).names;
  return {
    rank: passing.rank,
    content: {
      subject: {
        fr: `Votre demande ${content.number} est transmise au bon service`,
        en: `Your request ${content.number} was passed on to the right service`,
      },
      body: {
        fr: `${notice.fr}\n\nPourquoi : ${passing.reason}`,
        en: `${notice.en}\n\nWhy: ${passing.reason}`,
      },
      author: { ...passing.passedBy, quality: 'instructeur', service: from.fr },
      reference: content.number,
      recipient: content.organisation.name,
      issuer: from,
      programme: round.pack.names,
      at: passing.passedAt.toISOString(),
    },
  };
};
