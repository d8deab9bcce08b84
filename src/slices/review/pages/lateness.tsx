import { one } from '#platform/web';
import { timingInWords } from '#slices/application';
import { Button, errorOn, Field, Instant, Notice, PostForm, T } from '#ui/kit';
import type { FileModel } from './file.tsx';

/** A file that came after the hour: by how much and why, and what the desk makes of it. */
export const Lateness = ({ application, frozen, accepted, decides, problem }: FileModel) => {
  const { timing } = frozen.content;
  if (timing === undefined) return null;
  if (timing.kind === 'in_grace') return <Notice kind="info" title={timingInWords(timing)} />;
  return (
    <Notice kind="warn" title={timingInWords(timing)}>
      <p>
        <T fr="Le porteur écrit :" en="The applicant writes:" /> « {timing.reason} »
      </p>
      {accepted && (
        <p>
          <T fr="Retard accepté par" en="Lateness accepted by" /> {accepted.byName},{' '}
          <Instant at={accepted.at} show="full" /> : {accepted.explanation}
        </p>
      )}
      {!accepted && decides && (
        <>
          <p>
            <T
              fr="Avant de déclarer ce dossier recevable, acceptez le retard et dites pourquoi. Sinon, déclarez-le irrecevable avec le motif du retard."
              en="Before finding this file admissible, accept the lateness and say why. Otherwise, find it inadmissible with the reason of lateness."
            />
          </p>
          <PostForm action={`/desk/${application.id}/lateness`} label={{ fr: 'Retard', en: 'Lateness' }}>
            <Field
              name="explanation"
              type="textarea"
              rows={3}
              label={{ fr: 'Pourquoi le retard est accepté', en: 'Why the lateness is accepted' }}
              value={problem ? one(problem.fields, 'explanation') : ''}
              error={errorOn(problem?.errors ?? [], 'explanation')}
              maxLength={4000}
            />
            <Button kind="act">
              <T fr="Accepter le retard" en="Accept the lateness" />
            </Button>
          </PostForm>
        </>
      )}
    </Notice>
  );
};
