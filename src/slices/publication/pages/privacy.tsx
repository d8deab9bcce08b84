import { USUAL_RETENTION } from '#kernel/instance';
import { CATEGORIES, type Category } from '#kernel/personal-data';
import { Facts, Register, SafeLink, T, Table, useFrame, useSay } from '#ui/kit';
import { PAGES } from '../words.ts';
import { Given, GivenEmail, Reading } from './given.tsx';

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
              fr="Le public ne voit que le nom de l’organisme lauréat, le titre et le résumé de son projet, le montant et l’avancement de l’aide. Cela reste en ligne cinq ans au moins."
              en="The public only sees the name of the laureate body, the title and summary of its project, the amount and the progress of the grant. This stays online for five years at least."
            />
          </li>
        </ul>
      </Register>
      <Rights />
    </Reading>
  );
};

/** The register of processing, as the program holds it, with the durations of this instance. */
const Categories = () => {
  const say = useSay();
  const { instance } = useFrame();
  const durations = instance.retention ?? USUAL_RETENTION;
  const rows: readonly Category[] = Object.values(CATEGORIES);
  return (
    <Table
      caption={{ fr: 'Données personnelles traitées', en: 'Personal data processed' }}
      captionHidden
      rows={rows}
      rowKey={(row) => row.names.fr}
      columns={[
        { key: 'what', head: { fr: 'Quoi', en: 'What' }, rowHeader: true, cell: (row) => say(row.names) },
        { key: 'whose', head: { fr: 'De qui', en: 'Whose' }, cell: (row) => say(row.whose) },
        { key: 'why', head: { fr: 'Pour quoi faire', en: 'What for' }, cell: (row) => say(row.purpose) },
        { key: 'who', head: { fr: 'Qui les voit', en: 'Who sees them' }, cell: (row) => say(row.recipients) },
        { key: 'kept', head: { fr: 'Combien de temps', en: 'For how long' }, cell: (row) => say(row.kept(durations)) },
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
        <T
          fr="Vous avez un compte ? Vous pouvez le faire vous-même : lire tout ce que nous savons de vous, l’emporter, le corriger, demander l’effacement."
          en="You have an account? You can do it yourself: read all we know about you, take it away, correct it, ask for erasure."
        />{' '}
        <SafeLink href="/account/data">
          <T fr="Mes données personnelles" en="My personal data" />
        </SafeLink>
      </p>
      <p>
        <T fr="Sans compte, écrivez à :" en="Without an account, write to:" /> <GivenEmail value={instance.dpoEmail} />.{' '}
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
