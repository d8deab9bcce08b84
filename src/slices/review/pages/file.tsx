import { actInWords, roleInWords } from '#kernel/acts-in-words';
import type { Text } from '#kernel/text';
import type { JournalLine } from '#platform/journal/queries';
import type { Problem } from '#platform/web';
import type { Application, FilePanelView, FrozenVersion } from '#slices/application';
import { type Eligibility, type RoundSheet, RulesTable, type TerritorialDesk } from '#slices/call';
import {
  Deadline,
  ErrorSummary,
  Figures,
  Instant,
  Journal,
  Layout,
  Money,
  Notice,
  number,
  PageTitle,
  Panel,
  Ref,
  SplitPage,
  Stack,
  T,
  useFrame,
  useSay,
} from '#ui/kit';
import type { AcceptedLateness, Finding } from '../queries/files.ts';
import type { Passing } from '../queries/passings.ts';
import { ServiceAtDesk } from './confirm.tsx';
import { FiledContent } from './content.tsx';
import { Decide } from './decide.tsx';
import { Lateness } from './lateness.tsx';
import { PassOn } from './pass-on.tsx';
import type { ServiceModel } from './service.tsx';
import { FileState } from './states.tsx';

export type FileModel = Readonly<{
  application: Application;
  frozen: FrozenVersion;
  round: RoundSheet;
  eligibility: Eligibility;
  coverage: Readonly<{ inhabitants: number; vintage: number }>;
  finding: Finding | undefined;
  /** By whom and why the lateness was accepted, when the file came late. */
  accepted: AcceptedLateness | undefined;
  /** The page it gives to be visited, when its call asks for one. */
  service: ServiceModel | undefined;
  journal: readonly JournalLine[];
  /** The territorial desk that has it, and all those of its call. */
  desk: TerritorialDesk | undefined;
  desks: readonly TerritorialDesk[];
  passings: readonly Passing[];
  /** What later stages add. */
  panels: readonly FilePanelView[];
  /** The person may decide: an officer on this file, while it awaits examination. */
  decides: boolean;
  /** Silence: on which day it means what. */
  silence: readonly Readonly<{ at: Date; meaning: Text }>[];
  problem?: Problem | undefined;
}>;

/** A file on one page: what was asked, by whom, under which rules, and what the desk may decide. */
export const FilePage = (model: FileModel) => {
  const { application, frozen, round } = model;
  const say = useSay();
  const errors = model.problem ? [{ field: '', message: model.problem.message }, ...model.problem.errors] : [];
  return (
    <Layout
      title={application.title || application.number}
      width="full"
      errors={errors}
      crumbs={[{ text: { fr: 'Bureau', en: 'Desk' }, href: '/desk' }]}
    >
      <ErrorSummary errors={errors} />
      <PageTitle
        title={application.title || application.number}
        over={
          <>
            <Ref>{application.number}</Ref> · {say(round.call.names)}, {say(round.round.names)}
          </>
        }
        tag={<FileState state={application.state} />}
        lede={frozen.content.organisation.name}
      >
        <FileFigures {...model} />
      </PageTitle>
      <SplitPage
        asideFirst
        asideLabel={{ fr: 'Agir et suivre', en: 'Act and follow' }}
        main={
          <Stack>
            <Lateness {...model} />
            {model.panels.map((panel) => (
              <Panel key={panel.key} title={panel.title}>
                {panel.view()}
              </Panel>
            ))}
            <Rules eligibility={model.eligibility} warnings={frozen.content.warnings} />
            {model.service && (
              <ServiceAtDesk
                model={model.service}
                base={`/desk/${application.id}`}
                decides={model.decides}
                problem={model.problem}
              />
            )}
            <FiledContent
              content={frozen.content}
              attesters={frozen.attesters}
              form={formOf(round)}
              costs={round.call.costs}
              filesHref={`/desk/${application.id}/files`}
            />
            <FileJournal lines={model.journal} />
          </Stack>
        }
        aside={
          <Stack>
            {model.decides && <Decide {...model} />}
            {model.decides && model.desks.length > 0 && <PassOn {...model} />}
            <DeskPath {...model} />
            {model.finding && <Found finding={model.finding} round={round} />}
            <Silence silence={model.silence} />
          </Stack>
        }
      />
    </Layout>
  );
};

const formOf = (round: RoundSheet) => {
  const form = round.pack.forms.find((one) => one.code === round.call.form);
  if (form === undefined) throw new Error(`the pack has no form ${round.call.form}`);
  return form;
};

const FileFigures = ({ application, frozen, coverage }: FileModel) => {
  const { lang } = useFrame();
  return (
    <Figures
      items={[
        ...(application.askedCents === null
          ? []
          : [{ label: <T fr="Demandé" en="Asked" />, value: <Money cents={application.askedCents} /> }]),
        ...(frozen.content.figures
          ? [
              {
                label: <T fr="Coût du projet" en="Cost of the project" />,
                value: <Money cents={BigInt(frozen.content.figures.costsCents)} />,
              },
              {
                label: <T fr="Dépense éligible" en="Eligible costs" />,
                value: <Money cents={BigInt(frozen.content.figures.eligibleCents)} />,
              },
            ]
          : []),
        ...(coverage.inhabitants > 0
          ? [
              {
                label: <T fr="Territoire" en="Territory" />,
                value: number(coverage.inhabitants, lang),
                sub: <T fr={`habitants, Insee ${coverage.vintage}`} en={`inhabitants, Insee ${coverage.vintage}`} />,
              },
            ]
          : []),
      ]}
    />
  );
};

const Rules = ({
  eligibility,
  warnings,
}: {
  eligibility: Eligibility;
  warnings: FrozenVersion['content']['warnings'];
}) => {
  const say = useSay();
  return (
    <Panel title={<T fr="Recevabilité, règle par règle" en="Admissibility, rule by rule" />} flush>
      <RulesTable eligibility={eligibility} reader="desk" />
      {warnings.length > 0 && (
        <Notice kind="warn" title={<T fr="Déposé malgré ces avertissements" en="Submitted despite these warnings" />}>
          <ul>
            {warnings.map((warning) => (
              <li key={warning.code}>{say(warning.message)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </Panel>
  );
};

/** The desk that has the file, and those it came through. */
const DeskPath = ({ desk, desks, passings }: FileModel) => {
  const say = useSay();
  const nameOf = (scope: string) => say(desks.find((one) => one.scope === scope)?.names ?? NATIONAL);
  if (desk === undefined && passings.length === 0) return null;
  return (
    <Panel title={<T fr="Guichet" en="Desk" />}>
      {desk && <p>{say(desk.names)}</p>}
      {passings.length > 0 && (
        <ul>
          {passings.map((one) => (
            <li key={one.rank}>
              <T fr="Transmis par" en="Passed on by" /> {nameOf(one.fromDesk)},{' '}
              <Instant at={one.passedAt} show="short" />
              <small>{one.reason}</small>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
};

const NATIONAL = { fr: 'le guichet national', en: 'the national desk' };

const Found = ({ finding, round }: { finding: Finding; round: RoundSheet }) => {
  const say = useSay();
  const nameOf = (code: string) => round.pack.reasons.find((reason) => reason.code === code)?.names;
  return (
    <Notice
      kind={finding.verdict === 'admissible' ? 'ok' : 'stop'}
      title={
        finding.verdict === 'admissible' ? (
          <T fr="Déclaré recevable" en="Found admissible" />
        ) : (
          <T fr="Refusé, avec ces motifs" en="Refused, with these reasons" />
        )
      }
    >
      <p>
        {finding.decidedByName}, <Instant at={finding.decidedAt} show="full" />
      </p>
      {finding.reasons.length > 0 && (
        <ul>
          {finding.reasons.map((reason) => (
            <li key={reason.code}>
              <strong>{say(nameOf(reason.code) ?? reason.code)}</strong> : {reason.explanation}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
};

const Silence = ({ silence }: { silence: FileModel['silence'] }) => {
  const say = useSay();
  if (silence.length === 0) return null;
  return (
    <Panel title={<T fr="Délais" en="Time limits" />}>
      <Stack>
        {silence.map((one) => (
          <Deadline key={one.at.toISOString() + one.meaning.fr} at={one.at} what={say(one.meaning)} />
        ))}
      </Stack>
    </Panel>
  );
};

const FileJournal = ({ lines }: { lines: readonly JournalLine[] }) => {
  const say = useSay();
  return (
    <Panel title={<T fr="Journal du dossier" en="Journal of the file" />}>
      <Journal
        label={{ fr: 'Journal du dossier', en: 'Journal of the file' }}
        items={lines.map((line) => ({
          kind: 'done',
          what: say(actInWords(line.act)),
          by: `${line.actorName} (${say(roleInWords(line.role))})`,
          at: line.at,
        }))}
      />
    </Panel>
  );
};
