import { type Answers, attestedContent, attestPartner, proposePartner } from '#slices/application';
import type { Form, QuestionRole } from '#slices/programme';
import type { Applicant } from './people.ts';
import type { FilePlan } from './plan.ts';
import { chance } from './random.ts';
import { applicantOf, type Stage, turn } from './stage.ts';
import { does } from './world.ts';

/** The share of the files of a jury that are those of a group. */
const TOGETHER = 0.15;
const BRINGS = [
  'Ses données, et deux agents pour les essais.',
  'L’hébergement du service et son assistance.',
  'Les accueils de son territoire, où le service est essayé d’abord.',
];

/** Some files are led with another body of the play, which attests for its own; an inadmissible one stays as it was planned. */
export const formGroup = async (
  stage: Stage,
  file: FilePlan,
  form: Form,
  answers: Answers,
  at: Date,
  applicationId: string,
): Promise<void> => {
  const partner = partnerOf(stage, file);
  if (partner === undefined) return;
  const luck = chance(stage.seed, 'brings', file.key);
  const brings = luck.pick(BRINGS);
  const contribution = luck.happens(0.5) ? `${luck.between(2, 20)}000` : '';
  const asked = { applicationId, territoryId: partner.body.territoryId, brings, contribution };
  const settings = { publicUrl: stage.world.publicUrl };
  const { subjectId } = await does(stage.world, proposePartner(settings), asked, turn(stage, file, at, 'partner'));
  const answerOf = (role: QuestionRole) => {
    const question = form.sections.flatMap(({ questions }) => questions).find((one) => one.role === role);
    return question && answers[question.key];
  };
  const territories = answerOf('territory');
  const shown = attestedContent(
    {
      title: String(answerOf('title') ?? ''),
      territories: Array.isArray(territories) ? (territories as string[]) : [],
    },
    { brings, contributionCents: contribution === '' ? null : `${contribution}00` },
  );
  const given = {
    partnerId: subjectId,
    attested: form.declarations.map(({ code }) => code),
    quality: partner.quality,
    shown,
  };
  const by = { ...turn(stage, file, at, 'attestation'), actor: partner.signatory };
  await does(stage.world, attestPartner(settings), given, by);
};

/** Another body of the play, for the files that have one. */
const partnerOf = (stage: Stage, file: FilePlan): Applicant | undefined => {
  if (file.round.call.partners === undefined || file.fate === 'inadmissible') return undefined;
  const luck = chance(stage.seed, 'group', file.key);
  if (!luck.happens(TOGETHER)) return undefined;
  const lead = applicantOf(stage, file);
  const others = [...stage.applicants.values()].filter(({ body }) => body.siren !== lead.body.siren);
  return others.length === 0 ? undefined : luck.pick(others);
};
