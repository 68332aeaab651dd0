/** Headers as people of the network write them, for several tests. */

const meetingHeader = `kind: meeting
title: Réunion départementale SPRO 41
series: departementale
document: releve-de-decisions
status: held
date: 2019-06-24
time: 14 h-16 h 30
location: Locaux de Cap emploi, Blois
attendees:
  - Camille BERTIN – Cap emploi 41 (directrice)
  - Dominique LEROY – CIO de Blois / CIO de Vendôme
  - Sacha MOREAU - Mission Locale
excused:
  - Alix DUPRÉ – CMA
agenda:
  - Actualités des partenaires (30 min, Camille BERTIN)
  - Programme des actions à venir
  - title: Questions diverses
    minutes: 15
next:
  - lundi 25 novembre 2019 à 14 h, locaux de la CMA
`

const eventHeader = `# annoncé en comité
kind: event
title: "Forum de l'emploi : édition 2019"
status: scheduled
date: jeudi 7 et vendredi 8 octobre 2021
time: 9 h-12 h et 14 h-17 h
location: 'Halle aux grains'
territory: 41
register:
  by: 2021-09-30
  link: https://exemple.fr/inscription?lieu=blois#haut
tags: [forum, emploi]
contact: 02 54 00 00 00   # accueil
`

const frenchHeader = `titre\u00a0: Réunion des coordinateurs
statut: tenue
lieu:
ordre du jour:
- Tour de table
- Carte des formations

présents:
- Camille BERTIN
-   Sacha MOREAU
`

const practiceHeader = `kind: practice
title: Un café de l’orientation
number: 12
theme: Accueil du public
places:
  - Blois
  - Romorantin-Lanthenay
links:
  - title: Fiche
    link: https://exemple.fr/fiche
updated: 2019-10-01
about:
`

export const realisticHeaders: readonly string[] = [
  meetingHeader,
  eventHeader,
  frenchHeader,
  practiceHeader,
  meetingHeader.replaceAll('\n', '\r\n'),
  'kind: person\nname: Camille BERTIN\naliases:\n  - C. BERTIN\nphone: 0612000000\nemail: camille@exemple.fr\n',
  'kind: structure\nname: Mission Locale du Blaisois\nshort: ML 41\nterritories: [41]\nformer: []\n',
  'kind: decision\ntitle: Rencontre à Montoire\nstatus: accepted\ndate: 2019-06-24\nsource: 2019-06-24-departementale#D1\n',
]
