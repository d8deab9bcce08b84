import { inWords } from '#slices/programme';
import { Facts, instant, Money, Notice, percent, SafeLink, Stack, T, useFrame, useSay } from '#ui/kit';
import type { TerritorialDesk } from '../desks.ts';
import { rulesAt, windowAt } from '../desks.ts';
import { formOf } from '../eligibility.ts';
import type { RoundSheet } from '../queries/rounds.ts';

type Props = Readonly<{
  round: RoundSheet;
  desk: TerritorialDesk;
  /** What is left on its envelope, in cents; undefined: not told here. */
  left: bigint | undefined;
}>;

/** The desk of a territory: how it is reached, until when it takes files, what is left, what it asks of its own. */
export const DeskFacts = ({ round, desk, left }: Props) => {
  const say = useSay();
  const { lang, at } = useFrame();
  const window = windowAt(round, desk);
  const isOver = window.closesAt !== null && window.closesAt <= at;
  const { rateBasisPoints } = rulesAt(round, desk);
  return (
    <Stack>
      {isOver && (
        <Notice
          kind="stop"
          title={<T fr="Ce guichet ne prend plus de dossier." en="This desk takes no more files." />}
        />
      )}
      <Facts
        items={[
          { label: <T fr="Votre guichet" en="Your desk" />, value: <strong>{say(desk.names)}</strong> },
          { label: <T fr="Pour le joindre" en="To reach it" />, value: <Contact desk={desk} /> },
          { label: <T fr="Ouvre" en="Opens" />, value: instant(window.opensAt, desk.zone, lang) },
          {
            label: <T fr="Ferme" en="Closes" />,
            value:
              window.closesAt === null ? (
                <T fr="sans date, jusqu’à la fin de son enveloppe" en="no date, until its envelope is used up" />
              ) : (
                instant(window.closesAt, desk.zone, lang)
              ),
          },
          ...(rateBasisPoints === undefined
            ? []
            : [
                {
                  label: <T fr="Aide" en="Grant" />,
                  value: (
                    <T
                      fr={`jusqu’à ${percent(rateBasisPoints, 'fr')} de la dépense éligible`}
                      en={`up to ${percent(rateBasisPoints, 'en')} of eligible costs`}
                    />
                  ),
                },
              ]),
          ...(left === undefined
            ? []
            : [{ label: <T fr="Reste sur son enveloppe" en="Left on its envelope" />, value: <Money cents={left} /> }]),
          ...desk.eligibility.map((rule) => ({
            label: <T fr="Règle de ce guichet" en="Rule of this desk" />,
            value: say(inWords(rule.require, formOf(round))),
          })),
        ]}
      />
    </Stack>
  );
};

/** The telephone, the e-mail, the address; said plainly when they are those of the desk of the call. */
const Contact = ({ desk }: { desk: TerritorialDesk }) => {
  const say = useSay();
  return (
    <>
      <SafeLink href={`tel:${desk.phone.replace(/\s/g, '')}`}>{desk.phone}</SafeLink>
      {desk.hours && ` (${say(desk.hours)})`}
      {desk.email && (
        <>
          {', '}
          <SafeLink href={`mailto:${desk.email}`}>{desk.email}</SafeLink>
        </>
      )}
      {!desk.email && desk.address && `, ${desk.address.join(', ')}`}
      {desk.reachedByCall && <br />}
      {desk.reachedByCall && (
        <small>
          <T
            fr="Nous ne connaissons pas encore le contact propre de ce guichet : le guichet national répond pour lui."
            en="We do not know yet how this desk itself is reached: the national desk answers for it."
          />
        </small>
      )}
    </>
  );
};
