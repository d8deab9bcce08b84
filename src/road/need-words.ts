/** What bodies of the play say they need: invented, and plausible. Two sentences, so that two bodies say them each their way. */
export type Saying = Readonly<{ theme: string; titles: readonly [string, string]; says: readonly [string, string] }>;

export const SAYINGS: readonly Saying[] = [
  {
    theme: 'vie-locale',
    titles: ['Signaler un problème de voirie et suivre sa réparation', 'Suivi des signalements de voirie'],
    says: [
      'Les habitants signalent par téléphone un trou dans la chaussée ou un lampadaire en panne, et l’agent recopie l’appel.',
      'Personne ne sait dire où en est la réparation, ni si deux voisins parlent du même trou.',
    ],
  },
  {
    theme: 'demarches',
    titles: [
      'Inscrire ses enfants à la cantine et à la garderie au même endroit',
      'Inscriptions à la cantine et à la garderie',
    ],
    says: [
      'Les familles remplissent trois dossiers papier pour la cantine, la garderie et le centre de loisirs.',
      'Le secrétariat ressaisit les mêmes adresses et les mêmes quotients familiaux dans trois logiciels.',
    ],
  },
  {
    theme: 'outils',
    titles: ['Retrouver une délibération ancienne en quelques minutes', 'Chercher dans les délibérations archivées'],
    says: [
      'Les délibérations d’avant 2010 sont sur papier, dans plusieurs bâtiments.',
      'Il faut une demi-journée pour en retrouver une quand un notaire ou un habitant la demande.',
    ],
  },
  {
    theme: 'inclusion',
    titles: [
      'Aider une personne dans ses démarches sans prendre ses mots de passe',
      'Accompagner les usagers sans leurs mots de passe',
    ],
    says: [
      'Les agents d’accueil font les démarches à la place des personnes et notent leurs mots de passe sur un cahier.',
      'Ils demandent un moyen sûr d’agir pour quelqu’un, et d’en garder la trace.',
    ],
  },
  {
    theme: 'donnees',
    titles: ['Savoir quels logements sont vacants dans le centre', 'Repérer les logements vacants'],
    says: [
      'La liste fiscale des logements vacants arrive une fois par an, avec beaucoup d’erreurs.',
      'Il faut la croiser à la main avec l’eau, la poste et ce que savent les agents de terrain.',
    ],
  },
  {
    theme: 'vie-locale',
    titles: ['Prêter les salles communales sans deux agendas', 'Réserver une salle communale en ligne'],
    says: [
      'Les associations demandent une salle par courriel, et deux services tiennent chacun leur agenda.',
      'Des salles sont promises deux fois, ou restent vides alors qu’on les croyait prises.',
    ],
  },
  {
    theme: 'demarches',
    titles: ['Suivre une demande d’urbanisme sans téléphoner', 'Où en est mon permis de construire ?'],
    says: [
      'Les demandeurs appellent chaque semaine pour savoir où en est leur permis de construire.',
      'L’instructeur a la réponse dans son logiciel, mais aucun moyen de la montrer.',
    ],
  },
  {
    theme: 'outils',
    titles: ['Remplacer un agent absent sans tout perdre', 'Transmettre les dossiers d’un agent absent'],
    says: [
      'Quand une secrétaire de mairie est absente, personne ne sait quels dossiers étaient en cours.',
      'Les consignes sont dans sa tête, dans ses courriels et sur des feuilles collées à l’écran.',
    ],
  },
  {
    theme: 'donnees',
    titles: ['Mesurer la consommation d’énergie de chaque bâtiment', 'Suivre l’énergie des bâtiments publics'],
    says: [
      'Les factures d’électricité et de gaz arrivent sous vingt formats, et sont recopiées dans un tableur.',
      'Une fuite ou un chauffage resté allumé se voit six mois plus tard.',
    ],
  },
  {
    theme: 'inclusion',
    titles: ['Trouver un lieu qui aide avec le numérique', 'Une carte des lieux d’aide au numérique'],
    says: [
      'Les habitants ne savent pas où trouver un conseiller, un ordinateur ou une imprimante près de chez eux.',
      'Chaque organisme tient sa liste, et aucune n’est à jour.',
    ],
  },
  {
    theme: 'demarches',
    titles: [
      'Prendre rendez-vous pour une carte d’identité dans la mairie voisine',
      'Partager les rendez-vous de titres d’identité',
    ],
    says: [
      'Certaines mairies ont trois mois d’attente pour une carte d’identité, d’autres ont des créneaux vides.',
      'L’habitant appelle dix mairies, et prend deux rendez-vous pour être sûr d’en avoir un.',
    ],
  },
  {
    theme: 'vie-locale',
    titles: ['Prévenir les habitants d’une coupure d’eau ou d’une alerte', 'Alerter les habitants d’un quartier'],
    says: [
      'En cas de coupure d’eau ou d’inondation, les élus font du porte-à-porte et posent des affiches.',
      'La liste des numéros de téléphone date du dernier plan communal de sauvegarde.',
    ],
  },
  {
    theme: 'outils',
    titles: ['Préparer le conseil sans imprimer mille pages', 'Envoyer les dossiers du conseil par voie électronique'],
    says: [
      'Chaque conseil demande d’imprimer et de porter plusieurs centaines de pages.',
      'Les annexes changent la veille, et les élus n’ont pas tous la même version.',
    ],
  },
  {
    theme: 'donnees',
    titles: ['Savoir combien de repas préparer demain', 'Prévoir le nombre de repas à la cantine'],
    says: [
      'Un repas sur huit est jeté parce que le nombre d’enfants n’est connu que le matin.',
      'Les absences sont signalées à l’école, et la cuisine centrale l’apprend trop tard.',
    ],
  },
  {
    theme: 'inclusion',
    titles: ['Comprendre un courrier administratif', 'Des courriers que tout le monde comprend'],
    says: [
      'Un courrier sur trois fait revenir la personne au guichet pour se le faire expliquer.',
      'Les modèles de lettres viennent des éditeurs, et personne ne peut les réécrire simplement.',
    ],
  },
  {
    theme: 'vie-locale',
    titles: ['Déclarer un don ou un objet perdu', 'Objets trouvés : une seule liste'],
    says: [
      'Les objets trouvés sont inscrits sur un registre dans chaque mairie et dans chaque bus.',
      'La personne qui a perdu ses clés doit appeler cinq numéros différents.',
    ],
  },
];

/** Second turns of phrase, for a body that says again what another has said. */
export const OPENINGS = ['Chez nous aussi :', 'Nos communes disent la même chose.', 'Depuis des années,'] as const;

export const ADDITIONS = [
  'Nous ajouterions un suivi par message.',
  'Il faudrait que cela marche aussi au téléphone.',
  'Nous voudrions reprendre nos données existantes.',
  'Nos agents aideraient à l’essayer.',
  '',
  '',
  '',
] as const;

export const REASONS = {
  selected: 'Le besoin est partagé, il est bien décrit, et aucune solution libre ne le couvre aujourd’hui.',
  not_selected: 'Des solutions existent déjà et peuvent être reprises : le comité propose d’abord de les essayer.',
} as const;
