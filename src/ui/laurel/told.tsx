import { fieldId } from '../field-id.ts';
import { clock, count, daysUntil, instant, number } from '../format.ts';
import { T, useFrame } from '../frame.tsx';
import type {
  BalanceProps,
  DeadlineProps,
  DialogProps,
  EmptyStateProps,
  ErrorSummaryProps,
  IconName,
  NoticeKind,
  NoticeProps,
  RuleResultProps,
  SavedStateProps,
  StackProps,
  TagProps,
  WhoProps,
} from '../props.tsx';
import { typeset } from '../typeset.ts';
import { Instant } from './amounts.tsx';
import { Icon } from './icon.tsx';
import { initials } from './layout.tsx';
import { Button } from './links.tsx';

const POINTS = {
  fr: ['point à corriger', 'points à corriger'],
  en: ['point to correct', 'points to correct'],
} as const;

/** First in the page; takes the focus; each line leads to its field. */
export const ErrorSummary = ({ errors, title, note }: ErrorSummaryProps) => {
  if (errors === undefined || errors.length === 0) return null;
  return (
    <div class="errors" role="alert" tabindex={-1} aria-labelledby="errors-title" id="errors" data-focus>
      <h2 id="errors-title">
        <Icon name="warn" />
        {title ?? count(errors.length, POINTS)}
      </h2>
      <ol>
        {errors.map((error, index) => (
          <li key={`${error.field}-${index}`}>
            {error.field === '' ? error.message : <a href={`#${fieldId(error.field)}`}>{error.message}</a>}
          </li>
        ))}
      </ol>
      {note && <p class="sm soft">{note}</p>}
    </div>
  );
};

const NOTICE_ICON: Readonly<Record<NoticeKind, IconName>> = {
  info: 'info',
  ok: 'check',
  warn: 'clock',
  stop: 'warn',
  act: 'lock',
};

export const Notice = ({ kind = 'info', title, icon, live, id, children }: NoticeProps) => (
  <div
    id={id}
    class={kind === 'info' ? 'note' : `note note--${kind}`}
    role={live ? (kind === 'stop' ? 'alert' : 'status') : undefined}
  >
    <Icon name={icon ?? NOTICE_ICON[kind]} />
    <div class="flow">
      <p>
        <b>{title}</b>
      </p>
      {children && <div class="flow">{children}</div>}
    </div>
  </div>
);

/** A state: a shape, a word, then a colour. */
export const Tag = ({ kind = 'neutral', children }: TagProps) => (
  <span class={kind === 'neutral' ? 'tag' : `tag tag--${kind}`}>{children}</span>
);

/** The result of one rule: met, or to look at. */
export const RuleResult = ({ met, children }: RuleResultProps) => (
  <span class={met ? 'known sm' : 'bad'}>
    <Icon name={met ? 'check' : 'warn'} />
    <span>{children ?? (met ? { fr: 'remplie', en: 'met' } : { fr: 'non remplie', en: 'not met' })}</span>
  </span>
);

/** How long is left, never without the date in full. */
export const Deadline = ({ at, what, soonDays = 7, zone }: DeadlineProps) => {
  const frame = useFrame();
  const days = daysUntil(frame.at, at, zone ?? frame.zone);
  const isPast = at.getTime() <= frame.at.getTime();
  const look = isPast ? 'due due--late' : days <= soonDays ? 'due due--soon' : 'due';
  return (
    <p class={look}>
      <b>
        <Left days={days} isPast={isPast} ms={at.getTime() - frame.at.getTime()} />
      </b>
      <span>
        {what}
        <small>{zone ? typeset(instant(at, zone, frame.lang), frame.lang) : <Instant at={at} show="zoned" />}</small>
      </span>
    </p>
  );
};

const HOUR_MS = 3_600_000;

/** The last hours are told: « 3 h 20 », « 12 min ». @param ms left, below nought once past */
const Left = ({ days, isPast, ms }: { days: number; isPast: boolean; ms: number }) => {
  const { lang } = useFrame();
  if (isPast && days < 0) {
    const late = number(-days, lang);
    return <T fr={`retard ${late} j`} en={`${late} d late`} />;
  }
  if (!isPast && ms < 12 * HOUR_MS) {
    const [hours, minutes] = [Math.floor(ms / HOUR_MS), Math.floor((ms % HOUR_MS) / 60_000)];
    if (hours === 0 && minutes === 0) return <T fr="moins d’une minute" en="less than a minute" />;
    const left = hours === 0 ? `${minutes} min` : `${hours} h ${String(minutes).padStart(2, '0')}`;
    return <T fr={`reste ${left}`} en={`${left} left`} />;
  }
  if (days === 0) return isPast ? <T fr="passé" en="past" /> : <T fr="aujourd’hui" en="today" />;
  return <T fr={`J−${number(days, lang)}`} en={`${number(days, lang)} d left`} />;
};

/** Where autosave speaks; without script it only says when the page was last saved. */
export const SavedState = ({ state = 'waiting', at }: SavedStateProps) => {
  const { lang, zone } = useFrame();
  const time = at && clock(at, zone, lang);
  return (
    <p class={state === 'failed' ? 'saved is-fail' : 'saved'} role="status" data-saved>
      {state === 'failed' && <Icon name="warn" />}
      {state === 'saved' && <Icon name="check" />}
      <span data-saved-words>
        {state === 'saved' &&
          (time ? <T fr={`Enregistré à ${time}`} en={`Saved at ${time}`} /> : <T fr="Enregistré" en="Saved" />)}
        {state === 'failed' &&
          (time ? (
            <T fr={`Non enregistré depuis ${time}`} en={`Not saved since ${time}`} />
          ) : (
            <T fr="Non enregistré" en="Not saved" />
          ))}
      </span>
    </p>
  );
};

export const Balance = ({ even, text, detail, id, sums }: BalanceProps) => (
  <p class={even ? 'balance' : 'balance is-off'} id={id} data-balance={sums ?? ''}>
    <span>
      <Icon name={even ? 'check' : 'warn'} />
      <b>{text}</b>
    </span>
    <span data-balance-detail>{detail}</span>
  </p>
);

export const EmptyState = ({ title, children, action }: EmptyStateProps) => (
  <div class="empty">
    <svg viewBox="0 0 48 48" aria-hidden="true">
      <path
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        d="M8 40C24 36 34 26 42 8M16 36c-8-4-9-12-4-18 6 5 8 12 4 18zM24 31c8 3 15 0 18-8-9-2-16 1-18 8z"
      />
    </svg>
    <h2 class="h-p">{title}</h2>
    {children && <div class="flow">{children}</div>}
    {action && (
      <a class="btn btn--quiet" href={action.href}>
        {action.text}
      </a>
    )}
  </div>
);

/** Says the consequence before an act. Opens without script; the harmless way out comes last. */
export const Dialog = ({ id, open, openKind = 'quiet', openIcon, title, keep, children, act }: DialogProps) => (
  <>
    <Button type="button" kind={openKind} icon={openIcon} popovertarget={id}>
      {open}
    </Button>
    <div popover="auto" id={id} role="dialog" aria-labelledby={`${id}-t`}>
      <div class="flow">
        <h2 id={`${id}-t`}>{title}</h2>
        {children}
        <div class="dialog__ways">
          {act}
          <Button type="button" kind="quiet" popovertarget={id} popovertargetaction="hide">
            {keep}
          </Button>
        </div>
      </div>
    </div>
  </>
);

export const Who = ({ name, detail }: WhoProps) => (
  <p class="who">
    <i aria-hidden="true">{initials(name)}</i>
    <span>
      {name}
      {detail && <small>{detail}</small>}
    </span>
  </p>
);

/** Something is happening now: a session is open. */
export const Live = ({ children }: StackProps) => <span class="live">{children}</span>;

/** A reference, a SIREN, a hash: narrow and never broken. */
export const Ref = ({ children }: StackProps) => <span class="ref">{children}</span>;
