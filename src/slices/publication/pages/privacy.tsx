import type { Text } from '#kernel/text';
import { Facts, Register, SafeLink, T, Table, useFrame, useSay } from '#ui/kit';
import { PAGES } from '../words.ts';
import { Given, GivenEmail, Reading } from './given.tsx';

type Category = Readonly<{ who: Text; data: Text; why: Text; kept: Text }>;

const CATEGORIES: readonly Category[] = [
  {
    who: { fr: 'Personnes qui demandent une aide pour un organisme', en: 'People who apply for a body' },
    data: { fr: 'Nom, adresse électronique, organisme, qualité', en: 'Name, e-mail address, body, quality' },
    why: {
      fr: 'Recevoir et suivre la demande, signer la convention',
      en: 'Receiving and following the application, signing the agreement',
    },
    kept: {
      fr: 'Avec le dossier ; le compte est fermé après 24 mois sans connexion',
      en: 'With the file; the account is closed after 24 months without signing in',
    },
  },
  {
    who: { fr: 'Contacts et représentants cités dans un dossier', en: 'Contacts and representatives named in a file' },
    data: { fr: 'Nom, fonction, adresse électronique, téléphone', en: 'Name, office, e-mail address, telephone' },
    why: {
      fr: 'Écrire au demandeur, vérifier qui peut l’engager',
      en: 'Writing to the applicant, checking who may commit it',
    },
    kept: { fr: 'Avec le dossier', en: 'With the file' },
  },
  {
    who: { fr: 'Agents et membres du jury', en: 'Staff and members of the jury' },
    data: {
      fr: 'Nom, adresse électronique, rôles, déclarations d’intérêts, notes données',
      en: 'Name, e-mail address, roles, declarations of interests, scores given',
    },
    why: {
      fr: 'Instruire, décider sans conflit d’intérêts, rendre compte',
      en: 'Examining, deciding without conflict of interests, accounting',
    },
    kept: { fr: 'Avec les dossiers qu’ils ont traités', en: 'With the files they dealt with' },
  },
  {
    who: { fr: 'Toutes les personnes connectées', en: 'Everyone who signs in' },
    data: { fr: 'Dates de connexion, actes faits et leur date', en: 'Times of sign-in, acts done and their time' },
    why: { fr: 'Sécurité, preuve de ce qui a été fait et par qui', en: 'Security, proof of what was done and by whom' },
    kept: { fr: 'Le journal est conservé avec les dossiers', en: 'The journal is kept with the files' },
  },
];

/** What is done with personal data, why, for how long, and the rights of people (RGPD, articles 13 and 14). */
export const PrivacyPage = () => {
  const { instance } = useFrame();
  return (
    <Reading
      title={PAGES.privacy}
      lede={
        <T
          fr="Ce que nous savons de vous, pourquoi, pendant combien de temps, et ce que vous pouvez demander."
          en="What we know about you, why, for how long, and what you may ask."
        />
      }
    >
      <Register title={<T fr="Qui est responsable" en="Who is responsible" />}>
        <Facts
          items={[
            {
              label: <T fr="Responsable du traitement" en="Controller" />,
              value: <Given value={instance.publisher.name} />,
            },
            { label: <T fr="Adresse" en="Address" />, value: <Given value={instance.publisher.address} /> },
            {
              label: <T fr="Délégué à la protection des données" en="Data protection officer" />,
              value: <GivenEmail value={instance.dpoEmail} />,
            },
          ]}
        />
      </Register>
      <Register
        title={<T fr="Pourquoi" en="Why" />}
        aside={<T fr="RGPD, article 6, 1, e" en="GDPR, article 6(1)(e)" />}
      >
        <p>
          <T
            fr="Nous utilisons ces données pour remplir une mission d’intérêt public : recevoir les demandes d’aide, les examiner, décider, verser, contrôler et rendre compte. Nous n’avons donc pas à vous demander votre accord. Rien n’est vendu ni utilisé pour autre chose. Aucune décision n’est prise par une machine seule."
            en="We use these data to carry out a task in the public interest: receiving applications, examining them, deciding, paying, checking and accounting. We therefore need not ask for your consent. Nothing is sold or used for anything else. No decision is made by a machine alone."
          />
        </p>
      </Register>
      <Register title={<T fr="Quelles données" en="Which data" />}>
        <Categories />
      </Register>
      <Register title={<T fr="Qui les voit" en="Who sees them" />}>
        <ul>
          <li>
            <T
              fr="Les membres de votre organisme qui ont accès au dossier."
              en="The members of your body who have access to the file."
            />
          </li>
          <li>
            <T
              fr="Les agents chargés du programme, le jury pour les dossiers qu’il examine, l’autorité qui décide, les personnes qui paient et celles qui contrôlent."
              en="The staff in charge of the programme, the jury for the files it examines, the authority that decides, the people who pay and those who audit."
            />
          </li>
          <li>
            <T
              fr="L’hébergeur du site, qui les garde pour notre compte."
              en="The host of the site, who keeps them on our behalf."
            />
          </li>
          <li>
            <T
              fr="Le public ne voit que le nom de l’organisme lauréat, le titre et le résumé de son projet, le montant et l’avancement de l’aide."
              en="The public only sees the name of the laureate body, the title and summary of its project, the amount and the progress of the grant."
            />
          </li>
        </ul>
      </Register>
      <Register title={<T fr="Combien de temps" en="For how long" />}>
        <ul>
          <li>
            <T
              fr="Dossier d’aide : jusqu’à 12 mois après la fin du délai pendant lequel l’aide peut être contrôlée. Il est ensuite archivé ou détruit, comme le prévoit le code du patrimoine."
              en="Grant file: until 12 months after the end of the period in which the grant may be audited. It is then archived or destroyed, as the French heritage code provides."
            />
          </li>
          <li>
            <T
              fr="Données essentielles de l’aide publiées en ligne : cinq ans au moins."
              en="Essential data of the grant published online: five years at least."
            />
          </li>
          <li>
            <T fr="Compte inactif : 24 mois." en="Inactive account: 24 months." />
          </li>
        </ul>
      </Register>
      <Rights />
    </Reading>
  );
};

const Categories = () => {
  const say = useSay();
  return (
    <Table
      caption={{ fr: 'Données personnelles traitées', en: 'Personal data processed' }}
      captionHidden
      rows={CATEGORIES}
      rowKey={(row) => row.who.fr}
      columns={[
        { key: 'who', head: { fr: 'De qui', en: 'Whose' }, rowHeader: true, cell: (row) => say(row.who) },
        { key: 'data', head: { fr: 'Quoi', en: 'What' }, cell: (row) => say(row.data) },
        { key: 'why', head: { fr: 'Pour quoi faire', en: 'What for' }, cell: (row) => say(row.why) },
        { key: 'kept', head: { fr: 'Conservé', en: 'Kept' }, cell: (row) => say(row.kept) },
      ]}
    />
  );
};

const Rights = () => {
  const { instance } = useFrame();
  return (
    <Register title={<T fr="Vos droits" en="Your rights" />}>
      <p>
        <T
          fr="Vous pouvez demander à voir vos données, à les faire corriger, à en limiter l’usage, ou vous y opposer pour une raison qui tient à votre situation. Nous pouvons refuser d’effacer ce que la loi nous oblige à garder, et nous vous le dirons."
          en="You may ask to see your data, to have them corrected, to have their use restricted, or object for a reason that has to do with your situation. We may refuse to erase what the law obliges us to keep, and we will tell you so."
        />
      </p>
      <p>
        <T fr="Écrivez à :" en="Write to:" /> <GivenEmail value={instance.dpoEmail} />.{' '}
        <T
          fr="Nous répondons en un mois, trois si la demande est complexe."
          en="We answer within one month, three if the request is complex."
        />
      </p>
      <p>
        <T
          fr="La réponse ne vous convient pas ? Vous pouvez adresser une réclamation à la Commission nationale de l’informatique et des libertés (CNIL), 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07 :"
          en="Not satisfied with the answer? You may complain to the French data protection authority (CNIL), 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07, France:"
        />{' '}
        <SafeLink href="https://www.cnil.fr/fr/plaintes">cnil.fr</SafeLink>
      </p>
    </Register>
  );
};
