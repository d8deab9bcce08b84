import { one } from '#platform/web';
import { timingOf } from '#slices/call';
import { Field, instant, Notice, SafeLink, T, useFrame } from '#ui/kit';
import { LATE_REASON_MIN } from '../application.ts';
import type { Assessment } from '../queries/assessment.ts';
import type { CheckModel } from './check.tsx';

/** Every partner attests before the file is filed, or is taken off it. */
export const Awaited = ({ assessment: { awaited }, base }: { assessment: Assessment; base: string }) =>
  awaited.length === 0 ? null : (
    <Notice
      kind="stop"
      title={{ fr: 'Des partenaires n’ont pas encore attesté', en: 'Partners have not attested yet' }}
    >
      <ul>
        {awaited.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      <p>
        <SafeLink href={`${base}/partners`}>
          {{ fr: 'Redemander leur attestation, ou les retirer', en: 'Ask them again to attest, or take them off' }}
        </SafeLink>
      </p>
    </Notice>
  );

/** After the closing, where late files are taken: said before filing, with what it may cost. */
export const Late = ({ model: { window, refused } }: { model: CheckModel }) => {
  const { at, lang } = useFrame();
  if (timingOf(window, at).kind !== 'late' || window.closesAt === null || window.lateUntil === null) return null;
  const said = (when: Date) => instant(when, window.zone, lang);
  return (
    <Notice
      kind="warn"
      title={{
        fr: 'L’appel est fermé : ce dossier sera en retard.',
        en: 'The call is closed: this file will be late.',
      }}
    >
      <p>
        <T
          fr={`L’appel a fermé le ${said(window.closesAt)}. Vous pouvez encore déposer jusqu’au ${said(window.lateUntil)}. Le retard sera écrit dans le dossier, et le service peut le refuser pour ce seul motif.`}
          en={`The call closed on ${said(window.closesAt)}. You may still submit until ${said(window.lateUntil)}. The lateness will be written in the file, and the desk may refuse it for that alone.`}
        />
      </p>
      <Field
        name="lateReason"
        type="textarea"
        label={{ fr: 'Pourquoi ce dossier est-il en retard ?', en: 'Why is this file late?' }}
        hint={{ fr: `${LATE_REASON_MIN} signes au moins.`, en: `${LATE_REASON_MIN} characters at least.` }}
        maxLength={2000}
        value={refused ? one(refused.fields, 'lateReason') : ''}
      />
    </Notice>
  );
};
