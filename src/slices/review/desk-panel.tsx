import { type FilePanel, homeOf, zoneOfReceipt } from '#slices/application';
import { DeskFacts, deskEnvelope, roundFor, territorialDeskAt, territorialDeskFor } from '#slices/call';
import { Stack } from '#ui/kit';
import { forwarding, passingsOf } from './queries/passings.ts';

/** On the applicant's page: which desk has the file or will have it, and how it came there. */
export const deskPanel: FilePanel = async ({ reader }, application) => {
  const round = await roundFor(reader, application.roundId, application.versionId);
  if (round?.call.territorialDesks === undefined) return undefined;
  const desk =
    application.submittedAt === null
      ? territorialDeskFor(round, await homeOf(reader, application.organisationId))
      : territorialDeskAt(round, application.desk);
  const passings = await passingsOf(reader, application.id);
  const left = desk && (await deskEnvelope(reader, round.programmeId, desk.envelopeCode))?.left;
  if (desk === undefined && passings.length === 0) return undefined;
  const received = {
    at: application.submittedAt ?? application.openedAt,
    zone: zoneOfReceipt(round, passings[0]?.fromDesk ?? application.desk ?? undefined),
  };
  return {
    key: 'desk',
    title: { fr: 'Votre guichet', en: 'Your desk' },
    view: () => (
      <Stack>
        {passings.map((one) => (
          <p key={one.rank}>{forwarding(round, one, received).notice}</p>
        ))}
        {desk && <DeskFacts round={round} desk={desk} left={left} />}
      </Stack>
    ),
  };
};
