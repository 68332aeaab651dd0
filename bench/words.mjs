/** What the generated minutes are made of. The people are invented. */

export const givenNames = [
  'Agathe',
  'Bastien',
  'Clémence',
  'Damien',
  'Élodie',
  'Farid',
  'Gwenaëlle',
  'Hervé',
  'Inès',
  'Jérôme',
  'Karine',
  'Loïc',
  'Maïlys',
  'Noël',
  'Océane',
  'Philippe',
  'Quitterie',
  'Régis',
  'Solène',
  'Thierry',
  'Ursula',
  'Valérie',
]

export const familyNames = [
  'Aubrac',
  'Bellanger-Roy',
  'Chassaigne',
  'Delorme',
  'Estève',
  'Fauvel',
  'Guérinet',
  'Houdebine',
  'Ibarra',
  'Jolivet',
  'Kervella',
  'Lhomme',
  'Mazurier',
  'Naudet',
  'Ouvrard',
  'Pichereau',
  'Quentric',
  'Ribot',
  'Sauvêtre',
  'Thoreau',
  'Vauzelle',
  'Wattelet',
]

export const structures = [
  'Mission Locale du Blaisois',
  'CIO de Vendôme',
  'Cap emploi 41',
  'Pôle emploi Romorantin',
  'CCI 41',
  'CMA 41',
  'GIP Alfa Centre',
  'Conseil départemental',
  'Fongecif Centre',
  'Greta Val de Loire',
  'AFPA de Blois',
  'Maison des adolescents',
  'Bureau information jeunesse',
  'Agglopolys',
]

export const roles = [
  'directrice',
  'conseiller',
  'coordinatrice',
  'chargé de mission',
  'psychologue de l’Éducation nationale',
  'référente entreprises',
  'animateur territorial',
]

export const places = [
  'salle des fêtes de Montoire-sur-le-Loir',
  'Locaux de la CMA, Blois',
  'halle aux grains, Blois',
  'CIO de Vendôme',
  'espace culturel de Salbris',
  'lycée agricole de Vendôme',
  'Maison de l’emploi, Romorantin-Lanthenay',
]

export const points = [
  'Actualités des partenaires',
  'Programme des actions à venir',
  'Bilan des forums',
  'Accueil du public',
  'Outils communs',
  'Formation des conseillers',
  'Relations avec les entreprises',
  'Questions diverses',
  'Observation du territoire',
  'Communication du réseau',
]

export const eventTitles = [
  'Forum des métiers de l’industrie',
  'Session d’interconnaissance des conseillers',
  'Visite de chantier',
  'Journée « Un après-midi, un métier »',
  'Rencontre autour de l’alternance',
  'Atelier CV et entretien',
  'Portes ouvertes des centres de formation',
  'Café des parents',
  'Nuit de l’orientation',
]

export const tasks = [
  'envoyer le tableau des contacts à tous les membres du réseau',
  'relancer les établissements qui n’ont pas répondu',
  'préparer une trame commune pour le premier entretien',
  'réserver la salle et prévenir la mairie',
  'rédiger une page de bilan et la faire relire',
  'mettre à jour la liste des offres de service',
  'proposer trois dates aux partenaires',
  'recenser les besoins de formation des nouveaux conseillers',
]

export const decisions = [
  'le calendrier des rencontres est arrêté pour le semestre',
  'une seule affiche est imprimée pour tout le département',
  'chaque structure désigne un correspondant',
  'les fiches sont relues par deux structures avant leur mise en ligne',
  'le groupe se réunit une fois par trimestre, à tour de rôle chez chacun',
  'l’outil est essayé pendant un an',
]

/** Sentences; `%p` is a person, `%s` a structure, `%l` a place. */
export const sentences = [
  '%p rappelle que les inscriptions se font auprès de %s, au plus tard la semaine précédente.',
  'Les échanges portent sur l’accueil : deux structures reçoivent le même public sans toujours le savoir.',
  '%s a vu passer une soixantaine de personnes en un mois, dont un tiers venait pour la première fois.',
  'Le bilan est bon, mais la salle était trop petite ; %p cherche une autre adresse pour l’an prochain.',
  '%p présente l’outil qu’utilise %s depuis la rentrée : une fiche, six questions, une page de résultat.',
  'Plusieurs collègues demandent que les dates soient connues plus tôt, afin de prévenir les établissements.',
  'Le transport reste la première difficulté : depuis %l, il n’y a pas de car après 17 h.',
  'Une convention lie désormais %s et %s ; elle prévoit deux permanences par mois.',
  'Les entreprises du bâtiment et de l’industrie recrutent, surtout des jeunes en apprentissage.',
  'La question du financement est posée : l’enveloppe couvre les affiches, pas les déplacements.',
  '%p a rencontré les professeurs principaux, qui souhaitent une intervention par trimestre.',
  'Le site a reçu 1 240 visites en trois mois ; la page la plus lue est celle des portes ouvertes.',
  'Il est convenu que chacun relit la fiche de sa structure et signale ce qui a changé.',
  '%s ouvre un nouvel accueil à %l, deux demi-journées par semaine, sur rendez-vous ou non.',
  'Les participants visitent ensuite les ateliers ; la discussion se poursuit autour d’un café.',
  'Le numéro vert (0 800 222 100) reste mal connu : il figurera au dos des dépliants.',
]

export const weekdays = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi']

export const months = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
]
