import { count, Files, Instant, Notice, Register, SafeLink, T, useFrame, useSay } from '#ui/kit';
import type { Coverage } from '../queries/grants.ts';
import { PAGES } from '../words.ts';
import { Given, GivenEmail, Reading } from './given.tsx';

/** What is published, in which formats, under which licence, and what is left out. */
export const OpenDataPage = (coverage: Coverage) => (
  <Reading
    title={PAGES.openData}
    lede={
      <T
        fr="Les aides dont la convention est signée, ligne par ligne, à télécharger et à réutiliser."
        en="Grants whose agreement is signed, line by line, to download and reuse."
      />
    }
  >
    <Register title={<T fr="Les fichiers" en="The files" />} aside={<Freshness {...coverage} />}>
      <Downloads />
      {coverage.withoutNumber > 0 && <LeftOut {...coverage} />}
    </Register>
    <Register title={<T fr="Ce qu’ils contiennent" en="What they hold" />}>
      <p>
        <T
          fr="Une ligne par aide : qui la donne, qui la reçoit (avec son numéro SIRET), le jour de la convention, l’objet, le montant total en euros, la date ou la période de versement. Seules y figurent les conventions en vigueur, signées des deux côtés ; elles sont en ligne au plus tard trois mois après la signature, et pendant cinq ans au moins."
          en="One line per grant: who gives it, who receives it (with its SIRET number), the day of the agreement, its purpose, the total amount in euros, the day or period of payment. Only agreements in force, signed by both sides, are in it; they are online three months after signature at the latest, and for at least five years."
        />
      </p>
      <p>
        <T
          fr="Aucune donnée personnelle : ni nom de personne, ni adresse électronique, ni note du jury."
          en="No personal data: no name of a person, no e-mail address, no score of the jury."
        />
      </p>
      <p>
        <T
          fr="Format : CSV, encodage UTF-8, virgule entre les colonnes, point pour les centimes, dates AAAA-MM-JJ."
          en="Format: CSV, UTF-8 encoding, a comma between columns, a point for cents, dates as YYYY-MM-DD."
        />
      </p>
    </Register>
    <Licence />
  </Reading>
);

const Downloads = () => (
  <Files
    label={{ fr: 'Fichiers à télécharger', en: 'Files to download' }}
    items={[
      {
        name: 'laureates.csv',
        href: '/laureates.csv',
        download: true,
        detail: (
          <T
            fr="16 colonnes : schéma SCDL « Subventions », version 2.1.1. Le plus utilisé, lisible par les outils de data.gouv.fr."
            en="16 columns: SCDL schema “Subventions”, version 2.1.1. The most used, read by the tools of data.gouv.fr."
          />
        ),
      },
      {
        name: 'laureates-reglementaire.csv',
        href: '/laureates-reglementaire.csv',
        download: true,
        detail: (
          <T
            fr="14 colonnes : format de l’arrêté du 17 novembre 2017, celui que demande la loi."
            en="14 columns: format of the French order of 17 November 2017, the one the law asks for."
          />
        ),
      },
    ]}
  />
);

const AGREEMENTS = { fr: ['convention', 'conventions'], en: ['agreement', 'agreements'] } as const;

const Freshness = ({ inForce, latest }: Coverage) => {
  const say = useSay();
  return (
    <>
      {say(count(inForce, AGREEMENTS))}.{' '}
      {latest && (
        <>
          <T fr="La plus récente :" en="The latest:" /> <Instant at={latest} show="day" />.
        </>
      )}{' '}
      <T
        fr="Les fichiers sont écrits au moment où vous les demandez."
        en="The files are written when you ask for them."
      />
    </>
  );
};

const LeftOut = ({ withoutNumber }: Coverage) => {
  const missing = count(withoutNumber, AGREEMENTS);
  return (
    <Notice kind="warn" title={<T fr="Lignes absentes" en="Missing lines" />}>
      <p>
        <T
          fr={`${missing.fr} en vigueur ne figurent pas dans ces fichiers : le numéro SIRET du bénéficiaire, obligatoire, n’est pas encore connu.`}
          en={`${missing.en} in force missing from these files: the SIRET number of the beneficiary, which is required, is not known yet.`}
        />
      </p>
    </Notice>
  );
};

const Licence = () => {
  const { instance } = useFrame();
  return (
    <Register title={<T fr="Licence et contact" en="Licence and contact" />}>
      <p>
        <T fr="Ces données sont sous" en="These data are under the" />{' '}
        <SafeLink href="https://www.data.gouv.fr/pages/legal/licences/etalab-2.0">
          <T fr="Licence Ouverte 2.0" en="Open Licence 2.0 (Licence Ouverte)" />
        </SafeLink>
        <T
          fr=" : vous pouvez les copier, les modifier et les diffuser, y compris pour vendre un service, à condition de citer la source et la date. Source :"
          en=": you may copy, modify and share them, also to sell a service, provided you name the source and the date. Source:"
        />{' '}
        <Given value={instance.publisher.name} />.
      </p>
      <p>
        <T fr="Une erreur dans les données ? Écrivez à" en="A mistake in the data? Write to" />{' '}
        <GivenEmail value={instance.contactEmail} />.
      </p>
      <p>
        <T
          fr="Textes : loi n° 2000-321 du 12 avril 2000, article 10 ; décret n° 2017-779 du 5 mai 2017 ; arrêté du 17 novembre 2017."
          en="Texts: French law no. 2000-321 of 12 April 2000, article 10; decree no. 2017-779 of 5 May 2017; order of 17 November 2017."
        />
      </p>
    </Register>
  );
};
