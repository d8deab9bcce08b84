import type { Actor } from '#kernel/actor';
import { addDays, legalDay } from '#kernel/period';
import { standingOn } from '#kernel/permission';
import { RIGHTS } from '#kernel/rights';
import { journalOf } from '#platform/journal/queries';
import type { Reader } from '#platform/read';
import type { Problem } from '#platform/web';
import { applicationForStaff, knownOfFiled, zoneOfReceipt } from '#slices/application';
import { assessEligibility, type RoundSheet, roundFor, territorialDeskAt, territorialDesks } from '#slices/call';
import { addMonths, closingInstant } from '#slices/territory';
import type { FileModel } from './pages/file.tsx';
import type { ReviewSettings } from './panels.ts';
import { acceptedLateness, findingAtDesk, placeOf } from './queries/files.ts';
import { passingsOf } from './queries/passings.ts';
import { serviceOf } from './visit/service-model.ts';

type Asking = Readonly<{ reader: Reader; actor: Actor; at: Date }>;

/** Everything a page of the desk says of one file, if this person may read it. */
export const fileModel = async (
  { reader, actor, at }: Asking,
  id: string,
  { panels }: ReviewSettings,
  problem?: Problem,
): Promise<FileModel | undefined> => {
  const seen = await findingAtDesk(reader, actor, id);
  if (seen === undefined) return undefined;
  const [file, journal] = await Promise.all([applicationForStaff(reader, id), journalOf(reader, [id])]);
  const round = file && (await roundFor(reader, file.application.roundId, file.application.versionId));
  if (file === undefined || round === undefined) return undefined;
  const { content } = file.frozen;
  const form = round.pack.forms.find((one) => one.code === content.formCode);
  if (form === undefined) return undefined;
  const [{ known, coverage }, lies] = await Promise.all([
    knownOfFiled(reader, file, round, form),
    placeOf(reader, file.application, round),
  ]);
  const officer = standingOn(RIGHTS['review.find_admissible'], actor, lies);
  const isWaiting = ['submitted', 'queued'].includes(file.application.state);
  const desk = territorialDeskAt(round, file.application.desk);
  return {
    application: file.application,
    frozen: file.frozen,
    round,
    coverage,
    eligibility: assessEligibility({ ...round, desk }, known),
    finding: seen.finding,
    accepted: content.timing?.kind === 'late' ? await acceptedLateness(reader, id) : undefined,
    journal,
    service: await serviceOf(reader, file.application, round, 'officer', at),
    desk,
    desks: territorialDesks(round),
    passings: await passingsOf(reader, id),
    panels: (await Promise.all(panels.map((panel) => panel({ reader, actor, at }, { id, round })))).filter(
      (panel) => panel !== undefined,
    ),
    decides: officer !== undefined && isWaiting,
    silence: isWaiting ? silenceOf(round, file.application.submittedAt as Date, content.desk) : [],
    problem,
  };
};

/**
 * Two silences of opposite meaning may coexist: a date is never shown without what it means. They run from the first
 * receipt, whatever desk has the file now (CRPA L114-3). @param desk the one that received first
 */
const silenceOf = (round: RoundSheet, submittedAt: Date, desk: string | undefined): FileModel['silence'] => {
  const { settings } = round.pack;
  const zone = zoneOfReceipt(round, desk);
  const received = legalDay(submittedAt, zone);
  const endOf = (months: number): Date => {
    const end = closingInstant(addMonths(received, months), '23:59:59', zone);
    return 'refusal' in end ? new Date(`${addDays(received, months * 30)}T22:00:00Z`) : end;
  };
  if (round.call.regime !== 'D514') {
    return [
      {
        at: endOf(settings.silenceMonths),
        meaning: {
          fr: 'Sans réponse, la demande est réputée rejetée (CRPA, L231-4)',
          en: 'Without an answer, the request is deemed rejected (CRPA, L231-4)',
        },
      },
    ];
  }
  return [
    {
      at: endOf(settings.admissibilityMonths),
      meaning: {
        fr: 'Sans réponse, la demande est réputée recevable (décret 2018-514, art. 4)',
        en: 'Without an answer, the request is deemed admissible (décret 2018-514, art. 4)',
      },
    },
    {
      at: endOf(settings.investmentSilenceMonths),
      meaning: {
        fr: 'Sans décision, la demande est réputée rejetée (décret 2018-514, art. 7)',
        en: 'Without a decision, the request is deemed rejected (décret 2018-514, art. 7)',
      },
    },
  ];
};
