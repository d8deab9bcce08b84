import { Facts, Register, SafeLink, T, useFrame } from '#ui/kit';
import { PAGES } from '../words.ts';
import { Given, GivenEmail, GivenPhone, Reading, Responsibility } from './given.tsx';

/** Who publishes, who directs, who hosts (law 2004-575, article 1-1). */
export const LegalNoticePage = () => {
  const { instance } = useFrame();
  return (
    <Reading
      title={PAGES.legalNotice}
      lede={
        <T
          fr="Qui publie ce site, qui en répond et où il est hébergé (loi n° 2004-575 du 21 juin 2004, article 1-1)."
          en="Who publishes this site, who answers for it and where it is hosted (French law no. 2004-575 of 21 June 2004, article 1-1)."
        />
      }
    >
      <Register title={<T fr="Éditeur" en="Publisher" />}>
        <Responsibility {...instance.publisher} />
        <Facts
          items={[
            {
              label: <T fr="Directeur ou directrice de la publication" en="Director of the publication" />,
              value: <Given value={instance.director} />,
            },
          ]}
        />
      </Register>
      <Register title={<T fr="Hébergeur" en="Host" />}>
        <Responsibility {...instance.host} />
      </Register>
      <Register title={<T fr="Nous joindre" en="Contact us" />}>
        <Facts
          items={[
            { label: <T fr="Courriel" en="E-mail" />, value: <GivenEmail value={instance.contactEmail} /> },
            { label: <T fr="Téléphone" en="Telephone" />, value: <GivenPhone value={instance.contactPhone} /> },
            { label: <T fr="Adresse postale" en="Postal address" />, value: <Given value={instance.postalAddress} /> },
          ]}
        />
      </Register>
      <Register title={<T fr="Réutiliser" en="Reuse" />}>
        <p>
          <T
            fr="Les données publiées sont sous Licence Ouverte 2.0 : vous pouvez les réutiliser, même pour en tirer un revenu, en citant leur source et leur date."
            en="Published data are under the Open Licence 2.0 (Licence Ouverte): you may reuse them, for profit too, provided you name their source and their date."
          />{' '}
          <SafeLink href="/open-data">
            <T text={PAGES.openData} />
          </SafeLink>
        </p>
        <p>
          <T
            fr="Le logiciel Lauréat est libre, sous licence publique de l’Union européenne (EUPL 1.2). Les textes et documents déposés par les demandeurs leur appartiennent."
            en="The Lauréat software is free software, under the European Union Public Licence (EUPL 1.2). Texts and documents filed by applicants belong to them."
          />
        </p>
      </Register>
      <Register title={<T fr="Témoins de connexion (cookies)" en="Cookies" />}>
        <p>
          <T
            fr="Ce site n’en dépose que pour fonctionner : vous garder connecté, protéger vos envois, retenir votre langue et l’apparence choisie. Aucune mesure d’audience, aucune publicité, rien qui vienne d’un autre site."
            en="This site sets cookies only to work: to keep you signed in, to protect what you send, to remember your language and the appearance chosen. No audience measurement, no advertising, nothing from another site."
          />
        </p>
      </Register>
    </Reading>
  );
};
