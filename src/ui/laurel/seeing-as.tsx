import { T, useSay } from '../frame.tsx';
import { Instant } from './amounts.tsx';
import { PostForm } from './form.tsx';

type Props = Readonly<{ bar: string; lookId: string; name: string; endsAt: Date }>;

/** On every page while somebody of support sees the service as this person. It stays in sight, and says how to stop. */
export const SeeingAs = ({ bar, lookId, name, endsAt }: Props) => (
  <section
    class="seeing"
    tabindex={0}
    aria-label={useSay()({ fr: 'Vous voyez comme une autre personne', en: 'You see as another person' })}
  >
    <div class={bar}>
      <p>
        <T fr="Vous voyez la plateforme comme" en="You see the service as" /> <b>{name}</b>
        <T fr=" — lecture seule, jusqu’à " en=" — read-only, until " />
        <Instant at={endsAt} show="clock" />
      </p>
      <PostForm action={`/support/looks/${lookId}/end`}>
        <button class="btn btn--s" type="submit">
          <T fr="Terminer" en="Stop" />
        </button>
      </PostForm>
    </div>
  </section>
);
