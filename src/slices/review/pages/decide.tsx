import { decidesOnFiles } from '#slices/programme';
import { Button, ButtonLink, Checkbox, Field, Fold, Panel, PostForm, Stack, T, useSay } from '#ui/kit';
import type { FileModel } from './file.tsx';

/** What an officer may decide on a file that awaits examination. */
export const Decide = (model: FileModel) => {
  const { application, round } = model;
  const flat = decidesOnFiles(round.call) === 'desk';
  return (
    <Panel title={<T fr="À vous" en="Your turn" />} tone="act">
      <Stack>
        {flat ? (
          <ButtonLink href={`/desk/${application.id}/grant`} kind="act" block>
            <T fr="Accorder l’aide…" en="Award the grant…" />
          </ButtonLink>
        ) : (
          <PostForm
            action={`/desk/${application.id}/admissibility`}
            label={{ fr: 'Déclarer recevable', en: 'Find admissible' }}
          >
            <Button kind="go" block>
              <T fr="Déclarer recevable" en="Find admissible" />
            </Button>
          </PostForm>
        )}
        <Refuse {...model} flat={flat} />
      </Stack>
    </Panel>
  );
};

/** Whether it was this form that was refused, and not another of the page: its texts are always sent, ticked or not. */
const isMine = (problem: FileModel['problem']): boolean =>
  Object.keys(problem?.fields ?? {}).some((name) => name.startsWith('explanation.'));

const Refuse = ({ application, round, flat, problem, eligibility }: FileModel & { flat: boolean }) => {
  const say = useSay();
  const typed = (name: string) => {
    const value = problem?.fields[name];
    return typeof value === 'string' ? value : (value?.[0] ?? '');
  };
  // What the rules found is written ready, to be completed or crossed out.
  const found = (code: string) =>
    eligibility.rules.flatMap((rule) => (rule.ok === false && rule.reason?.code === code ? [say(rule.sentence)] : []));
  const reasons = round.pack.reasons.filter((reason) => round.call.inadmissibility.includes(reason.code));
  return (
    <Fold
      open={isMine(problem)}
      summary={
        flat ? (
          <T fr="Refuser, avec les motifs…" en="Refuse, with reasons…" />
        ) : (
          <T fr="Déclarer irrecevable, avec les motifs…" en="Find inadmissible, with reasons…" />
        )
      }
    >
      <PostForm
        action={`/desk/${application.id}/${flat ? 'refusal' : 'inadmissibility'}`}
        label={{ fr: 'Motifs', en: 'Reasons' }}
      >
        <p>
          <T
            fr="Cochez les motifs, et dites pour chacun ce que vous avez constaté. Le porteur lira vos mots."
            en="Tick the reasons, and say for each what you found. The applicant will read your words."
          />
        </p>
        {reasons.map((reason) => (
          <div key={reason.code}>
            <Checkbox
              name={`reason.${reason.code}`}
              label={say(reason.names)}
              hint={reason.article}
              checked={typed(`reason.${reason.code}`) !== ''}
            />
            <Field
              name={`explanation.${reason.code}`}
              type="textarea"
              rows={3}
              optional
              label={<T fr="Ce que vous avez constaté" en="What you found" />}
              value={typed(`explanation.${reason.code}`) || found(reason.code).join(' ')}
              maxLength={4000}
            />
          </div>
        ))}
        <Button kind="act">
          {flat ? (
            <T fr="Refuser l’aide" en="Refuse the grant" />
          ) : (
            <T fr="Déclarer irrecevable" en="Find inadmissible" />
          )}
        </Button>
      </PostForm>
    </Fold>
  );
};
