import type { Ground } from '#kernel/grounds';
import { RIGHTS_IN_WORDS } from '#kernel/rights-in-words';
import { Day, Facts, Fold, SafeLink, Stack, T } from '#ui/kit';
import { type Places, placeName } from '../places.ts';
import type { Holding } from '../queries/rights.ts';
import { rightsOf } from '../rights.ts';
import { roleName } from '../words.ts';

/** From whom a role comes: a grant, a delegation, a seat, an organisation. */
export const Source = ({ holding }: { holding: Holding }) => {
  if (holding.scopeKind === 'organisation')
    return (
      <span>
        <T fr="Membre de" en="Member of" /> {holding.organisation}
      </span>
    );
  if (holding.scopeKind === 'jury')
    return (
      <SafeLink href={`/juries/${holding.scopeId}`}>
        <T fr="Siège au jury" en="Seat in the jury" />
      </SafeLink>
    );
  const reason = holding.reason ?? '';
  return (
    <span>
      {holding.onBehalfOf === null ? (
        <T fr="Donné par" en="Given by" />
      ) : (
        <T fr="Confié pendant une absence par" en="Lent during an absence by" />
      )}{' '}
      <T
        fr={`${holding.onBehalfOf ?? holding.givenBy ?? 'Lauréat'} : ${reason}`}
        en={`${holding.onBehalfOf ?? holding.givenBy ?? 'Lauréat'}: ${reason}`}
      />
    </span>
  );
};

export const Days = ({ holding: { startsOn, endsOn } }: { holding: Holding }) => {
  if (startsOn === null) return <T fr="Tant que dure le siège" en="As long as the seat lasts" />;
  return (
    <span>
      <T fr="Du " en="From " />
      <Day day={startsOn} show="short" />
      {endsOn === null ? (
        <T fr=", sans terme" en=", without end" />
      ) : (
        <>
          <T fr=" au " en=" to " />
          <Day day={endsOn} show="short" />
        </>
      )}
    </span>
  );
};

/** Each role with where it holds, until when, from whom, and the list of what it lets the person do. */
export const Holdings = ({ holdings, places }: { holdings: readonly Holding[]; places: Places }) => (
  <Stack>
    {holdings.map((holding) => (
      <section key={`${holding.grantId ?? holding.scopeId} ${holding.role}`}>
        <h3>
          <T {...roleName(holding.role)} />
        </h3>
        <Facts items={factsOf(holding, places)} />
        <RightsList names={rightsOf(holding.role, holding.scopeKind as Ground)} />
      </section>
    ))}
  </Stack>
);

const factsOf = (holding: Holding, places: Places) =>
  holding.organisation === null
    ? [
        { label: { fr: 'Où', en: 'Where' }, value: placeName(holding, places) },
        { label: { fr: 'Quand', en: 'When' }, value: <Days holding={holding} /> },
        { label: { fr: 'De qui', en: 'From whom' }, value: <Source holding={holding} /> },
      ]
    : [{ label: { fr: 'Où', en: 'Where' }, value: holding.organisation }];

const RightsList = ({ names }: { names: ReturnType<typeof rightsOf> }) => (
  <Fold summary={{ fr: `Ce que ce rôle permet (${names.length})`, en: `What this role allows (${names.length})` }}>
    <ul>
      {names.map((name) => (
        <li key={name}>
          <T {...RIGHTS_IN_WORDS[name]} />
        </li>
      ))}
    </ul>
  </Fold>
);
