import type { Text } from '#kernel/text';
import { faultInWords } from '#platform/visit/words';
import type { VisitRule } from '#slices/programme';
import { Facts, Fold, Instant, Notice, Ref, SafeLink, Stack, T, Tag, type TagKind, useFrame, useSay } from '#ui/kit';
import type { Confirmation, VisitRow } from '../visit/queries.ts';

/** The page a file gives, what visits saw there, and what an officer found. */
export type ServiceModel = Readonly<{
  rule: VisitRule;
  address: string | undefined;
  visits: readonly VisitRow[];
  confirmation: Confirmation | undefined;
  /** Why no other visit may be asked for now by this person; undefined when one may. */
  whyNoVisit: Text | undefined;
}>;

const OUTCOMES: Readonly<Record<NonNullable<VisitRow['outcome']>, readonly [TagKind, Text]>> = {
  seen: ['ok', { fr: 'Vu', en: 'Seen' }],
  not_seen: ['warn', { fr: 'Pas vu', en: 'Not seen' }],
  failed: ['warn', { fr: 'Visite sans résultat', en: 'Visit without result' }],
};

const PENDING: readonly [TagKind, Text] = ['neutral', { fr: 'Visite en cours', en: 'Visit under way' }];

/** What a visit found, in a sentence. */
export const visitInWords = (visit: VisitRow, rule: VisitRule): Text => {
  if (visit.outcome === null) {
    return { fr: 'Le produit va voir cette page : le résultat arrive.', en: 'The page is being visited: wait for it.' };
  }
  if (visit.outcome === 'seen') {
    const names = visit.sightings.map(({ sign }) => rule.signs.find(({ code }) => code === sign)?.names);
    const listed = names.flatMap((name) => name ?? []);
    return {
      fr: `La visite a vu : ${listed.map(({ fr }) => fr).join(' ; ')}.`,
      en: `The visit saw: ${listed.map(({ en }) => en).join('; ')}.`,
    };
  }
  if (visit.fault) return faultInWords(visit.fault);
  return visit.isDrawnByScript
    ? {
        fr: 'La page est dessinée par un script, que la visite ne lance pas : elle n’a rien pu voir.',
        en: 'The page is drawn by a script, which the visit does not run: it could see nothing.',
      }
    : {
        fr: 'La page répond, et la visite n’y a pas vu ce qu’elle cherchait.',
        en: 'The page answers, and the visit did not see there what it looked for.',
      };
};

/** What is looked for, said before anything was seen. */
export const LookedFor = ({ rule }: { rule: VisitRule }) => {
  const say = useSay();
  return (
    <ul>
      {rule.signs.map((sign) => (
        <li key={sign.code}>{say(sign.names)}</li>
      ))}
    </ul>
  );
};

/** The address, the last visit, those before it folded away. */
export const Visits = ({ model }: { model: ServiceModel }) => {
  const [last, ...before] = model.visits;
  if (model.address === undefined) {
    return (
      <p>
        <T fr="Ce dossier ne donne pas d’adresse à visiter." en="This file gives no address to visit." />
      </p>
    );
  }
  return (
    <Stack>
      <p>
        <SafeLink href={model.address}>{model.address}</SafeLink>
      </p>
      {last === undefined ? (
        <p>
          <T
            fr="Cette page n’a pas encore été visitée : elle l’est dans la minute qui suit le dépôt."
            en="This page was not visited yet: it is within the minute after the filing."
          />
        </p>
      ) : (
        <OneVisit visit={last} rule={model.rule} />
      )}
      {before.length > 0 && (
        <Fold summary={{ fr: 'Visites précédentes', en: 'Earlier visits' }}>
          <Stack>
            {before.map((visit) => (
              <OneVisit key={visit.id} visit={visit} rule={model.rule} />
            ))}
          </Stack>
        </Fold>
      )}
    </Stack>
  );
};

const OneVisit = ({ visit, rule }: { visit: VisitRow; rule: VisitRule }) => {
  const say = useSay();
  const [kind, words] = visit.outcome === null ? PENDING : OUTCOMES[visit.outcome];
  return (
    <section>
      <p>
        <Tag kind={kind}>{words}</Tag> <Instant at={visit.visitedAt ?? visit.askedAt} show="full" />
      </p>
      <p>{say(visitInWords(visit, rule))}</p>
      {visit.outcome !== null && <Details visit={visit} />}
    </section>
  );
};

/** What lets somebody else check: the road, the connection, what the page said, its fingerprint. */
const Details = ({ visit }: { visit: VisitRow }) => {
  const { lang } = useFrame();
  const secure = { fr: 'chiffrée, certificat vérifié', en: 'encrypted, certificate verified' };
  const plain = { fr: 'non chiffrée', en: 'not encrypted' };
  const found = visit.sightings.map(({ where }) => where);
  return (
    <Fold summary={{ fr: 'Le détail de la visite', en: 'The visit in detail' }}>
      <Facts
        items={[
          {
            label: { fr: 'Adresses suivies', en: 'Addresses followed' },
            value: (
              <ol>
                {visit.hops.map((hop) => (
                  <li key={hop.address}>
                    {hop.address} {hop.status && <Ref>{String(hop.status)}</Ref>}
                  </li>
                ))}
              </ol>
            ),
          },
          ...(visit.isSecure === null
            ? []
            : [{ label: { fr: 'Connexion', en: 'Connection' }, value: visit.isSecure ? secure : plain }]),
          ...(found.length === 0 ? [] : [{ label: { fr: 'Où', en: 'Where' }, value: found.join(' · ') }]),
          ...(visit.title === ''
            ? []
            : [{ label: { fr: 'Titre de la page', en: 'Title of the page' }, value: visit.title }]),
          ...(visit.excerpt === ''
            ? []
            : [{ label: { fr: 'Premiers mots', en: 'First words' }, value: visit.excerpt }]),
          ...(visit.hash === null
            ? []
            : [
                {
                  label: { fr: 'Empreinte (SHA-256)', en: 'Fingerprint (SHA-256)' },
                  value: <Ref>{visit.hash.replace(/.{8}(?=.)/g, '$&\u200b')}</Ref>,
                },
                {
                  label: { fr: 'Taille', en: 'Size' },
                  value: `${new Intl.NumberFormat(lang).format(visit.pageBytes)} ${lang === 'fr' ? 'octets' : 'bytes'}`,
                },
              ]),
        ]}
      />
    </Fold>
  );
};

/** The last word of the desk on the service. */
export const Confirmed = ({ confirmation }: { confirmation: Confirmation }) => (
  <Notice
    kind={confirmation.isConfirmed ? 'ok' : 'warn'}
    title={
      confirmation.isConfirmed ? (
        <T fr="Le guichet confirme le service" en="The desk confirms the service" />
      ) : (
        <T fr="Le guichet ne confirme pas le service" en="The desk does not confirm the service" />
      )
    }
  >
    {confirmation.explanation !== '' && <p>{confirmation.explanation}</p>}
    <p>
      {confirmation.confirmedByName}, <Instant at={confirmation.confirmedAt} show="full" />
    </p>
  </Notice>
);
