import {
  BoardPage,
  Button,
  Dialog,
  Figures,
  Instant,
  Journal,
  Meter,
  Money,
  Panel,
  PostForm,
  Stack,
  T,
  useFrame,
  useSay,
} from '#ui/kit';
import { euros } from '#ui/words';
import { isVoter } from '../jury.ts';
import { quorumOf, votersOn } from '../meeting.ts';
import type { FileLine } from '../queries/files.ts';
import { PROPOSALS } from '../words.ts';
import { leads, Presences, SecondConvocation } from './attendance.tsx';
import { NowDeliberating } from './deliberation.tsx';
import { RankingTable } from './ranking.tsx';
import type { SessionPageModel } from './session.tsx';

/** What the jury has given so far, of what this person sees. */
export const givenBy = (files: readonly FileLine[]): bigint =>
  files.reduce((total, file) => total + (file.proposal === 'laureate' ? BigInt(file.amountCents ?? 0n) : 0n), 0n);

/** The meeting as it goes. */
export const Board = (model: SessionPageModel) => {
  const { viewer, session } = model;
  if (viewer.seat !== undefined && !viewer.declared) return <Presences {...model} />;
  return (
    <Stack>
      <Headline {...model} />
      <BoardPage
        asideLabel={{ fr: 'Enveloppe, membres et délibérations', en: 'Envelope, members and deliberations' }}
        main={
          <Stack>
            {session.state === 'open' && <NowDeliberating {...model} />}
            <Panel title={<T fr="Classement" en="Ranking" />} flush>
              <RankingTable {...model} />
            </Panel>
          </Stack>
        }
        aside={
          <Stack>
            <Envelope {...model} />
            {session.state === 'open' ? <Presences {...model} /> : null}
            <Done {...model} />
            <End {...model} />
            {session.state === 'open' && <SecondConvocation {...model} />}
          </Stack>
        }
      />
    </Stack>
  );
};

const Headline = ({ files, jury, left }: SessionPageModel) => {
  const { lang } = useFrame();
  const { required, reached, ...answer } = quorumOf(jury);
  const standing = files.filter((file) => file.state === 'in_jury' || file.proposal !== null);
  const done = files.filter((file) => file.proposal !== null).length;
  const given = givenBy(files);
  const over = given > left;
  return (
    <Figures
      items={[
        {
          label: <T fr="Présents ou représentés" en="Present or represented" />,
          value: (
            <T
              fr={`${votersOn(jury).length} sur ${jury.members.filter(isVoter).length}`}
              en={`${votersOn(jury).length} of ${jury.members.filter(isVoter).length}`}
            />
          ),
          kept: !('refusal' in answer),
          sub:
            'refusal' in answer ? (
              <T
                fr={`quorum de ${required} non atteint (${reached})`}
                en={`quorum of ${required} not reached (${reached})`}
              />
            ) : (
              <T fr={`quorum de ${required}`} en={`quorum of ${required}`} />
            ),
        },
        {
          label: <T fr="Dossiers délibérés" en="Files deliberated" />,
          value: <T fr={`${done} sur ${standing.length}`} en={`${done} of ${standing.length}`} />,
          sub: <T fr={`il en reste ${standing.length - done}`} en={`${standing.length - done} to go`} />,
        },
        {
          label: <T fr="Proposé en séance" en="Proposed in the meeting" />,
          value: euros(given, lang),
          sub: <T fr={`sur ${euros(left, 'fr')} disponibles`} en={`of ${euros(left, 'en')} available`} />,
        },
        {
          label: over ? (
            <T fr="Au-delà de l’enveloppe" en="Over the envelope" />
          ) : (
            <T fr="Reste à proposer" en="Left to propose" />
          ),
          value: euros(over ? given - left : left - given, lang),
          sub: over && (
            <T fr="la liste sera refusée : réduisez un montant" en="the list will be refused: lower an amount" />
          ),
        },
      ]}
    />
  );
};

const Envelope = ({ files, left }: SessionPageModel) => {
  const given = givenBy(files);
  return (
    <Panel title={<T fr="Enveloppe de l’appel" en="Envelope of the call" />}>
      <Meter
        label={{ fr: 'Ce qui reste sur l’enveloppe', en: 'What is left on the envelope' }}
        total={left > given ? left : given}
        parts={[
          { kind: 'deliberation', amount: given, label: { fr: 'Proposé en séance', en: 'Proposed in the meeting' } },
        ]}
        legend="column"
        tall
      />
      <p>
        <T
          fr="Aucune liste de lauréats ne dépasse l’enveloppe : elle serait refusée en entier."
          en="No list of laureates exceeds the envelope: it would be refused whole."
        />
      </p>
    </Panel>
  );
};

/** What was deliberated, last first. */
const Done = ({ files }: SessionPageModel) => {
  const say = useSay();
  const { lang } = useFrame();
  const done = files
    .filter((file) => file.decidedAt !== null)
    .sort((one, other) => Number(other.decidedAt) - Number(one.decidedAt));
  if (done.length === 0) return null;
  return (
    <Panel title={<T fr="Délibérations" en="Deliberations" />}>
      <Journal
        items={done.slice(0, 12).map((file) => ({
          kind: 'done',
          what: `${file.number} · ${say(PROPOSALS[file.proposal ?? 'refused'])}${file.amountCents === null ? '' : `, ${euros(BigInt(file.amountCents), lang)}`}, ${file.votesFor} / ${file.votesAgainst} / ${file.abstentions}`,
          when: <Instant at={file.decidedAt as Date} show="clock" />,
        }))}
      />
    </Panel>
  );
};

const End = (model: SessionPageModel) => {
  const { session, viewer } = model;
  if (session.state === 'open' && leads(model)) {
    return (
      <Dialog
        id="end-meeting"
        open={<T fr="Lever la séance…" en="End the meeting…" />}
        openKind="act"
        title={<T fr="Lever la séance ?" en="End the meeting?" />}
        keep={<T fr="Poursuivre la séance" en="Go on with the meeting" />}
        act={
          <PostForm action={`/juries/${session.id}/closing`}>
            <Button kind="act">
              <T fr="Lever la séance" en="End the meeting" />
            </Button>
          </PostForm>
        }
      >
        <T
          fr="Le jury ne délibère plus ensuite. Le procès-verbal attend la signature de la présidence."
          en="The jury no longer deliberates afterwards. The minutes await the signature of the chair."
        />
      </Dialog>
    );
  }
  if (session.state === 'closed' && viewer.seat === 'chair') {
    return (
      <PostForm action={`/juries/${session.id}/signature`}>
        <p>
          <T
            fr="Relisez le procès-verbal avant de signer : il ne change plus ensuite."
            en="Read the minutes before signing: they do not change afterwards."
          />
        </p>
        <Button kind="act" icon="sign">
          <T fr="Signer le procès-verbal" en="Sign the minutes" />
        </Button>
      </PostForm>
    );
  }
  return null;
};

export const Asked = ({ file }: { file: FileLine }) =>
  file.askedCents === null ? null : <Money cents={BigInt(file.askedCents)} />;
