import { legalDay } from '#kernel/period';
import type { Text } from '#kernel/text';
import { Facts, number, plainDate, Register, SafeLink, T, Tag, useFrame, useSay } from '#ui/kit';
import { type Accessibility, accessibilityState, defaults } from '../law/accessibility.ts';
import { Given, GivenEmail, GivenPhone, Reading } from './given.tsx';

const STATE: Readonly<Record<Accessibility['mention'], Text>> = {
  totalement: { fr: 'Totalement conforme', en: 'Fully compliant' },
  partiellement: { fr: 'Partiellement conforme', en: 'Partially compliant' },
  non: { fr: 'Non conforme', en: 'Not compliant' },
};

/** The statement every public service publishes (law 2005-102, article 47; decree 2019-768), from the audit declared. */
export const AccessibilityPage = () => {
  const { instance, at, zone } = useFrame();
  const audit = instance.accessibility;
  const state = accessibilityState(
    audit && { ratePercent: audit.ratePercent, on: audit.auditedOn },
    legalDay(at, zone),
  );
  return (
    <Reading
      title={{ fr: 'Déclaration d’accessibilité', en: 'Accessibility statement' }}
      lede={
        <T
          fr="Chacun doit pouvoir utiliser ce site, avec ou sans handicap (loi n° 2005-102 du 11 février 2005, article 47)."
          en="Everyone must be able to use this site, with or without a disability (French law no. 2005-102 of 11 February 2005, article 47)."
        />
      }
    >
      <Register title={<T fr="État de conformité" en="State of conformity" />}>
        <State mention={state.mention} />
        {state.validUntil && <Validity day={state.validUntil} />}
      </Register>
      <Results />
      <NotAccessible mention={state.mention} />
      <Register title={<T fr="Établissement de cette déclaration" en="How this statement was drawn up" />}>
        <Drawing />
      </Register>
      <Register title={<T fr="Signaler un obstacle" en="Report an obstacle" />}>
        <p>
          <T
            fr={`Quelque chose vous empêche de lire une page ou de faire une démarche ? Dites-le-nous : nous vous répondons en ${defaults.complaintDays} jours au plus, et nous vous proposons un autre moyen d’obtenir la même chose.`}
            en={`Does something keep you from reading a page or completing a step? Tell us: we answer within ${defaults.complaintDays} days at most, and offer you another way to obtain the same thing.`}
          />
        </p>
        <Facts
          items={[
            { label: <T fr="Courriel" en="E-mail" />, value: <GivenEmail value={instance.contactEmail} /> },
            { label: <T fr="Téléphone" en="Telephone" />, value: <GivenPhone value={instance.contactPhone} /> },
            { label: <T fr="Adresse postale" en="Postal address" />, value: <Given value={instance.postalAddress} /> },
          ]}
        />
      </Register>
      <Remedies />
    </Reading>
  );
};

const State = ({ mention }: { mention: Accessibility['mention'] }) => {
  const { instance } = useFrame();
  const say = useSay();
  return (
    <>
      <p>
        <Tag kind={mention === 'totalement' ? 'ok' : 'warn'}>{STATE[mention]}</Tag>
      </p>
      <p>
        <Given value={instance.publisher.name} />{' '}
        <T
          fr="s’engage à rendre ses sites accessibles. Cette déclaration porte sur"
          en="undertakes to make its sites accessible. This statement covers"
        />{' '}
        <strong>{instance.name}</strong>. <T fr="Ce site est :" en="This site is:" />{' '}
        <strong>{say(STATE[mention]).toLowerCase()}</strong>{' '}
        <T
          fr="au référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1.2."
          en="with the French general accessibility standard (RGAA), version 4.1.2."
        />
      </p>
    </>
  );
};

const Validity = ({ day }: { day: string }) => (
  <p>
    <T
      fr={`Cette déclaration vaut jusqu’au ${plainDate(day, 'fr')} : trois ans après le contrôle, au plus. Passé ce jour et sans nouveau contrôle, le site est dit non conforme.`}
      en={`This statement holds until ${plainDate(day, 'en')}: three years after the audit at most. After that day and without another audit, the site is said not to comply.`}
    />
  </p>
);

const Results = () => {
  const { instance, lang } = useFrame();
  const audit = instance.accessibility;
  return (
    <Register title={<T fr="Résultat des tests" en="Results of the tests" />}>
      {audit === undefined ? (
        <p>
          <T
            fr="Aucun contrôle complet de conformité au RGAA n’a encore été fait sur ce site : il est donc dit non conforme, quelle que soit sa qualité réelle. L’exploitant complétera cette partie après le contrôle."
            en="No full audit against the RGAA has been made on this site yet: it is therefore said not to comply, whatever its real quality. The operator will complete this part after the audit."
          />
        </p>
      ) : (
        <p>
          <T
            fr={`Le contrôle du ${plainDate(audit.auditedOn, 'fr')}, fait par ${audit.auditor}, montre que ${number(audit.ratePercent, lang, 2)} % des critères applicables sont respectés.`}
            en={`The audit of ${plainDate(audit.auditedOn, 'en')}, made by ${audit.auditor}, shows that ${number(audit.ratePercent, lang, 2)}% of the applicable criteria are met.`}
          />
        </p>
      )}
      <p>
        <T
          fr="À chaque version du logiciel, ses pages passent des tests automatiques d’accessibilité (axe), en clair et en sombre. Ces tests ne remplacent pas un contrôle."
          en="With each version of the software, its pages go through automatic accessibility tests (axe), in light and dark. These tests do not replace an audit."
        />
      </p>
    </Register>
  );
};

const NotAccessible = ({ mention }: { mention: Accessibility['mention'] }) => (
  <Register title={<T fr="Contenus non accessibles" en="Content that is not accessible" />}>
    <h3>
      <T fr="Non-conformités" en="Failures" />
    </h3>
    <p>
      {mention === 'totalement' ? (
        <T fr="Aucune n’est connue." en="None is known." />
      ) : (
        <T
          fr="La liste des critères non respectés est à compléter par l’exploitant après le contrôle."
          en="The list of criteria that are not met is to be filled in by the operator after the audit."
        />
      )}
    </p>
    <h3>
      <T fr="Dérogations pour charge disproportionnée" en="Derogations for disproportionate burden" />
    </h3>
    <p>
      <T fr="Aucune n’est invoquée." en="None is claimed." />
    </p>
    <h3>
      <T fr="Contenus exemptés" en="Content outside the duty" />
    </h3>
    <p>
      <T
        fr="Les pièces jointes déposées par les demandeurs : elles viennent de tiers et nous ne les modifions pas."
        en="Attachments filed by applicants: they come from third parties and we do not alter them."
      />
    </p>
  </Register>
);

const Drawing = () => {
  const { instance, lang } = useFrame();
  const audit = instance.accessibility;
  return (
    <Facts
      items={[
        {
          label: <T fr="Date d’établissement" en="Drawn up on" />,
          value: audit === undefined ? <Given value="" /> : plainDate(audit.auditedOn, lang),
        },
        {
          label: <T fr="Technologies utilisées" en="Technologies used" />,
          value: 'HTML, CSS, SVG, JavaScript, PDF/UA',
        },
        {
          label: <T fr="Sans JavaScript" en="Without JavaScript" />,
          value: <T fr="le site s’utilise entièrement" en="the site can be used entirely" />,
        },
        {
          label: <T fr="Environnement et outils du contrôle" en="Environment and tools of the audit" />,
          value:
            audit === undefined ? (
              <Given value="" />
            ) : (
              <T fr={`ceux de ${audit.auditor}`} en={`those of ${audit.auditor}`} />
            ),
        },
      ]}
    />
  );
};

const Remedies = () => (
  <Register
    title={<T fr="Voies de recours" en="If you get no answer" />}
    aside={
      <T
        fr="Après un signalement resté sans réponse, ou dont la réponse ne vous convient pas."
        en="After a report that got no answer, or an answer that does not suit you."
      />
    }
  >
    <p>
      <T
        fr="Vous pouvez saisir le Défenseur des droits :"
        en="You may turn to the French Defender of Rights (Défenseur des droits):"
      />
    </p>
    <ul>
      <li>
        <T fr="en lui écrivant en ligne :" en="by writing online:" />{' '}
        <SafeLink href="https://formulaire.defenseurdesdroits.fr/">formulaire.defenseurdesdroits.fr</SafeLink>
      </li>
      <li>
        <T fr="en rencontrant son délégué dans votre région :" en="by meeting its delegate in your region:" />{' '}
        <SafeLink href="https://www.defenseurdesdroits.fr/saisir/delegues">defenseurdesdroits.fr</SafeLink>
      </li>
      <li>
        <T
          fr="par la poste, sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris Cedex 07"
          en="by post, no stamp needed in France: Défenseur des droits, Libre réponse 71120, 75342 Paris Cedex 07"
        />
      </li>
    </ul>
  </Register>
);
