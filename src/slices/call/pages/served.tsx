import type { PublishedCall } from '#slices/programme';
import { count, Facts, Money, Register, T, useSay } from '#ui/kit';
import type { Serving } from '../queries/rounds.ts';

/** A desk that serves in the order of filing: what is left, who waits, and what the product goes and sees. */
export const Served = ({ serving, call }: { serving: Serving; call: PublishedCall }) => {
  const say = useSay();
  return (
    <Register
      title={<T fr="Premier arrivé, premier servi" en="First come, first served" />}
      aside={
        <T
          fr="Ce qui compte est l’instant où un dossier complet est déposé."
          en="What counts is the instant at which a complete file is submitted."
        />
      }
    >
      <Facts
        items={[
          { label: <T fr="Il reste" en="Left" />, value: <Money cents={serving.leftCents} /> },
          {
            label: <T fr="Dans la file d’attente" en="In the queue" />,
            value: say(count(serving.waiting, { fr: ['dossier', 'dossiers'], en: ['file', 'files'] })),
          },
        ]}
      />
      <p>
        <T
          fr="Quand l’enveloppe est épuisée, un bon dossier attend dans la file. Chaque crédit qui revient sert la tête de file ; personne ne passe devant."
          en="When the envelope is spent, a good file waits in the queue. Each credit that comes back serves the head of the queue; nobody goes before it."
        />
      </p>
      {call.visit && (
        <p>
          <T
            fr="Après le dépôt, nous visitons la page dont vous donnez l’adresse, et nous vous disons ce que nous y avons vu. Un instructeur confirme."
            en="After the filing, we visit the page whose address you give, and tell you what we saw there. An officer confirms."
          />
        </p>
      )}
    </Register>
  );
};
