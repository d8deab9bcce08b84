import type { Ground } from '#kernel/rights';
import { RIGHTS_IN_WORDS } from '#kernel/rights-in-words';
import { Day, Fold, SafeLink, Stack, T } from '#ui/kit';
import { type Places, placeName } from '../places.ts';
import type { Holding } from '../queries/rights.ts';
import { rightsOf } from '../rights.ts';
import { roleName } from '../words.ts';

/** Where, until when, from whom: what gives a role, in one sentence. */
export const Source = ({ holding }: { holding: Holding }) => {
  if (holding.scopeKind === 'organisation')
    return (
      <>
        <T fr="membre de" en="member of" /> {holding.organisation}
      </>
    );
  if (holding.scopeKind === 'jury')
    return (
      <SafeLink href={`/juries/${holding.scopeId}`}>
        <T fr="siège au jury" en="seat in the jury" />
      </SafeLink>
    );
  return (
    <>
      {holding.onBehalfOf === null ? (
        <T fr="donné par" en="given by" />
      ) : (
        <T fr="confié pendant une absence par" en="lent during an absence by" />
      )}{' '}
      {holding.onBehalfOf ?? holding.givenBy ?? 'Lauréat'}
      {holding.reason && ` (${holding.reason})`}
    </>
  );
};

export const Days = ({ holding: { startsOn, endsOn } }: { holding: Holding }) => {
  if (startsOn === null) return <T fr="tant que dure le siège" en="as long as the seat lasts" />;
  return (
    <>
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
    </>
  );
};

/** Each role with where it holds, and the list of what it lets the person do. */
export const Holdings = ({ holdings, places }: { holdings: readonly Holding[]; places: Places }) => (
  <Stack>
    {holdings.map((holding) => (
      <section key={`${holding.grantId ?? holding.scopeId} ${holding.role}`}>
        <h3>
          <T {...roleName(holding.role)} />
        </h3>
        <p>
          <T {...placeName(holding, places)} />
          {'. '}
          <Days holding={holding} />
          {'. '}
          <Source holding={holding} />
        </p>
        <RightsList names={rightsOf(holding.role, holding.scopeKind as Ground)} />
      </section>
    ))}
  </Stack>
);

export const RightsList = ({ names }: { names: ReturnType<typeof rightsOf> }) => (
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
