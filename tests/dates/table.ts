/**
 * What people write, and what it must mean. One line a case:
 *   text | EDTF | precision | what was inferred
 * The EDTF column may also say `none` (no date) or `impossible` (a day that does not exist).
 * Days are compared with those of the EDTF, whose own days `read.test.ts` holds.
 */
import type { DateContext } from '../../src/dates/types.ts'

/** One case of the table. */
export interface DateCase {
  readonly text: string
  readonly edtf: string
  readonly precision: string
  readonly inferred: readonly string[]
}

/** Cases read in one context. */
export interface DateGroup {
  readonly title: string
  readonly context: DateContext
  readonly cases: readonly DateCase[]
}

function group(title: string, context: DateContext, lines: string): DateGroup {
  const cases = lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): DateCase => {
      const [text = '', edtf = '', precision = 'day', inferred = ''] = line
        .split(' | ')
        .map((cell) => cell.trim())
      return {
        text,
        edtf: edtf === '-' ? '' : edtf,
        precision,
        inferred: inferred === '' ? [] : inferred.split(' '),
      }
    })
  return { title, context, cases }
}

const june2019: DateContext = { near: '2019-06-24' }

/** Every group, in the order of `docs/dates.md`. */
export const dateGroups: readonly DateGroup[] = [
  group(
    'full days',
    {},
    `
    lundi 24 juin 2019 | 2019-06-24
    Lundi 24 juin 2019 | 2019-06-24
    LUNDI 24 JUIN 2019 | 2019-06-24
    lundi, 24 juin 2019 | 2019-06-24
    le lundi 24 juin 2019 | 2019-06-24
    lundi le 24 juin 2019 | 2019-06-24
    24 juin 2019 | 2019-06-24
    8 Février 2017 | 2017-02-08
    8 fevrier 2017 | 2017-02-08
    09 mars 2017 | 2017-03-09
    1er décembre 2016 | 2016-12-01
    1 er décembre 2016 | 2016-12-01
    1<sup>er</sup> décembre 2016 | 2016-12-01
    1ᵉʳ décembre 2016 | 2016-12-01
    1ER DÉCEMBRE 2016 | 2016-12-01
    le 29 Octobre 2015 | 2015-10-29
    le 29 septembre 2015 | 2015-09-29
    lundi\u00a024\u00a0juin\u00a02019 | 2019-06-24
    lundi\u202f24 juin   2019 | 2019-06-24
    \u200blundi 24 juin 2019\ufeff | 2019-06-24
    lun. 24 juin 2019 | 2019-06-24
    mar. 25 juin 2019 | 2019-06-25
    mer. 26 juin 2019 | 2019-06-26
    jeu. 27 juin 2019 | 2019-06-27
    ven. 28 juin 2019 | 2019-06-28
    sam. 29 juin 2019 | 2019-06-29
    dim. 30 juin 2019 | 2019-06-30
    12 janv. 2019 | 2019-01-12
    12 févr. 2019 | 2019-02-12
    12 fév 2019 | 2019-02-12
    12 avr. 2019 | 2019-04-12
    12 juil. 2019 | 2019-07-12
    12 août 2019 | 2019-08-12
    12 aout 2019 | 2019-08-12
    12 sept. 2019 | 2019-09-12
    12 oct. 2019 | 2019-10-12
    12 nov 2019 | 2019-11-12
    12 déc. 2019 | 2019-12-12
    le 24 juin de l'année 2019 | 2019-06-24
    24 juin 2019. | 2019-06-24
    29 février 2020 | 2020-02-29
    29/02/2020 | 2020-02-29
    24/06/2019 (lundi) | 2019-06-24
  `,
  ),
  group(
    'days in figures',
    {},
    `
    24/09/2019 | 2019-09-24
    1/9/2019 | 2019-09-01
    01/09/2019 | 2019-09-01
    11/12/2019 | 2019-12-11
    24/09/19 | 2019-09-24
    24/09/98 | 1998-09-24
    24.09.2019 | 2019-09-24
    24.09.19 | 2019-09-24
    24-09-2019 | 2019-09-24
    24 / 09 / 2019 | 2019-09-24
    le 24/09/2019 | 2019-09-24
    mardi 24/09/2019 | 2019-09-24
    Mardi, 24/09/2019 | 2019-09-24
    du 24/09/2019 au 26/09/2019 | 2019-09-24/2019-09-26
    24/09-26/09/2019 | 2019-09-24/2019-09-26
    du 24 au 26/09/2019 | 2019-09-24/2019-09-26
    24/09 et 25/09/2019 | {2019-09-24,2019-09-25}
    24 et 25/09/2019 | {2019-09-24,2019-09-25}
    09/2019 | 2019-09 | month
    9/2019 | 2019-09 | month
  `,
  ),
  group(
    'ISO 8601 and EDTF',
    {},
    `
    2019-06-24 | 2019-06-24
    2019-06 | 2019-06 | month
    2019 | 2019 | year
    2018-W15 | 2018-W15 | week
    2018-w15 | 2018-W15 | week
    2018-W15-1 | 2018-04-09
    2018-W15-7 | 2018-04-15
    2018-W01-1 | 2018-01-01
    2020-W53-5 | 2021-01-01
    2018-04-09/2018-04-14 | 2018-04-09/2018-04-14
    2018-04/2018-06 | 2018-04/2018-06 | period
    2008/2013 | 2008/2013 | period
    2016-01/2017-12 | 2016-01/2017-12 | period
    2016-09/2017-08 | 2016-09/2017-08 | school-year
    2016-09/2016-12-31 | 2016-09/2016-12-31 | period
    2018-21 | 2018-21 | season
    2018-24 | 2018-24 | season
    2019-33 | 2019-33 | quarter
    2019-36 | 2019-36 | quarter
    2019-37 | 2019-37 | four-month
    2019-39 | 2019-39 | four-month
    2019-40 | 2019-40 | semester
    2019-41 | 2019-41 | semester
    2019-T4 | 2019-36 | quarter
    2019-Q4 | 2019-36 | quarter
    2019-q1 | 2019-33 | quarter
    2019-06~ | 2019-06~ | month
    2019-06? | 2019-06? | month
    2019-06-24% | 2019-06-24%
    2019~ | 2019~ | year
    201X | 201X | period
    201x | 201X | period
    20XX | 20XX | period
    2019-XX | 2019-XX | year
    2019-XX-XX | 2019-XX-XX | year
    2019-06-XX | 2019-06-XX | month
    2019-04/.. | 2019-04/.. | period
    2019-04/ | 2019-04/.. | period
    ../2019 | ../2019 | period
    2019-04-12/.. | 2019-04-12/.. | period
    {2021-10-07,2021-10-08} | {2021-10-07,2021-10-08}
    {2021-10-08,2021-10-07} | {2021-10-07,2021-10-08}
    {2018-04-09..2018-04-14,2018-04-20} | {2018-04-09..2018-04-14,2018-04-20}
    {2019-06,2019-09} | {2019-06,2019-09} | month
    {2019-06,2019-09-02} | {2019-06,2019-09-02} | period
    le 2019-06-24 | 2019-06-24
    du 2019-06-24 au 2019-06-28 | 2019-06-24/2019-06-28
    2019-06-24 et 2019-06-28 | {2019-06-24,2019-06-28}
    2019-13 | impossible
    2019-20 | impossible
    2019-25 | impossible
    2019-42 | impossible
    2019-02-30 | impossible
    2019-06-00 | impossible
    2019-00-10 | impossible
    2018-W53 | impossible
    2018-W00 | impossible
    2018-W15-8 | impossible
    2019-06/2019-04 | impossible
    2019-S1 | none
    S1 2019 | none
    2018-S15 | none
    20190624 | none
    ../.. | none
    / | none
    {} | none
  `,
  ),
  group(
    'ranges and lists',
    {},
    `
    du 9 au 14 avril 2018 | 2018-04-09/2018-04-14
    du lundi 9 au samedi 14 avril 2018 | 2018-04-09/2018-04-14
    du 9 au 14 avril 2018 (semaine 15) | 2018-04-09/2018-04-14
    du 9 au 14 avril 2018 (S15) | 2018-04-09/2018-04-14
    du 9 au 20 avril 2018 (semaines 15 et 16) | 2018-04-09/2018-04-20
    9-14 avril 2018 | 2018-04-09/2018-04-14
    9 – 14 avril 2018 | 2018-04-09/2018-04-14
    9 — 14 avril 2018 | 2018-04-09/2018-04-14
    entre le 9 et le 14 avril 2018 | 2018-04-09/2018-04-14
    du 28 février au 3 mars 2022 | 2022-02-28/2022-03-03
    du 28 décembre 2021 au 3 janvier 2022 | 2021-12-28/2022-01-03
    du 28 décembre au 3 janvier 2022 | 2021-12-28/2022-01-03
    du 28 décembre 2021 au 3 janvier | 2021-12-28/2022-01-03
    jeudi 7 et vendredi 8 octobre 2021 | {2021-10-07,2021-10-08}
    les 7 et 8 octobre 2021 | {2021-10-07,2021-10-08}
    7, 8 et 9 octobre 2021 | {2021-10-07,2021-10-08,2021-10-09}
    7 & 8 octobre 2021 | {2021-10-07,2021-10-08}
    les 16/17 février 2018 | {2018-02-16,2018-02-17}
    les jeudis 7 et 14 octobre 2021 | {2021-10-07,2021-10-14}
    26 avril et 3 juillet 2017 | {2017-04-26,2017-07-03}
    26 avril 2017 et 3 juillet 2017 | {2017-04-26,2017-07-03}
    le 26 avril, le 3 juillet et le 5 octobre 2017 | {2017-04-26,2017-07-03,2017-10-05}
    12 décembre et 10 janvier 2020 | {2019-12-12,2020-01-10}
    3 juillet et 26 avril 2017 | {2017-04-26,2017-07-03}
    du 9 au 11 et le 20 avril 2018 | {2018-04-09..2018-04-11,2018-04-20}
    du 9 au 11 avril et du 16 au 18 avril 2018 | {2018-04-09..2018-04-11,2018-04-16..2018-04-18}
    le 3, du 9 au 11 et le 20 avril 2018 | {2018-04-03,2018-04-09..2018-04-11,2018-04-20}
    7 et 7 octobre 2021 | 2021-10-07
    d'octobre à décembre 2019 | 2019-10/2019-12 | period
    d’octobre à décembre 2019 | 2019-10/2019-12 | period
    sur la période d'octobre à décembre 2019 | 2019-10/2019-12 | period
    octobre-décembre 2019 | 2019-10/2019-12 | period
    Octobre – Décembre 2019 | 2019-10/2019-12 | period
    mai-juin 2019 | 2019-05/2019-06 | period
    entre juin et août 2019 | 2019-06/2019-08 | period
    de novembre à mars 2020 | 2019-11/2020-03 | period
    de novembre 2019 à mars 2020 | 2019-11/2020-03 | period
    de septembre 2016 à août 2017 | 2016-09/2017-08 | school-year
    de septembre au 31 décembre 2016 | 2016-09/2016-12-31 | period
    de septembre et jusqu'au 31 décembre 2016 | 2016-09/2016-12-31 | period
    en avril et en mai 2017 | {2017-04,2017-05} | month
    juin/juillet 2019 | {2019-06,2019-07} | month
    1er/2e trimestre 2019 | {2019-33,2019-34} | quarter
    juin et septembre 2019 | {2019-06,2019-09} | month
    juin 2019, septembre 2019 et 3 mars 2020 | {2019-06,2019-09,2020-03-03} | period
    2019 et 2020 | {2019,2020} | year
    2016-2018 | 2016/2018 | period
    sur la période 2008-2013 | 2008/2013 | period
    de 2016 à 2018 | 2016/2018 | period
    1er et 2e trimestres 2019 | {2019-33,2019-34} | quarter
    du 1er au 3e trimestre 2019 | 2019-33/2019-35 | period
    semaines 15 et 16 de 2018 | {2018-W15,2018-W16} | week
    de fin juin à mi-juillet 2019 | 2019-06-21/2019-07-20 | period
    fin juin – début juillet 2019 | 2019-06-21/2019-07-10 | period
    du printemps à l'automne 2019 | 2019-21/2019-23 | period
    du 14 au 9 avril 2018 | impossible
    du 12/04/2019 au 03/04/2019 | impossible
    entre le 9 avril 2018 | none
    du 9 au 14 | none
    1 et 2 | none
    1, 2, 3 | none
  `,
  ),
  group(
    'limits',
    {},
    `
    à partir du 12 mars 2019 | 2019-03-12/.. | period
    à partir de juin 2019 | 2019-06/.. | period
    À partir d'octobre 2019 | 2019-10/.. | period
    à compter du 1er janvier 2020 | 2020-01-01/.. | period
    depuis janvier 2019 | 2019-01/.. | period
    jusqu'au 31 décembre 2016 | ../2016-12-31 | period
    jusqu’au 31 décembre 2016 | ../2016-12-31 | period
    jusqu'à fin juin 2019 | ../2019-06-30 | period
    from 12 March 2019 | 2019-03-12/.. | period
    from 12 March 2019 onwards | 2019-03-12/.. | period
    since January 2019 | 2019-01/.. | period
    until 31 December 2016 | ../2016-12-31 | period
  `,
  ),
  group(
    'months and their parts',
    {},
    `
    juin 2019 | 2019-06 | month
    en juin 2019 | 2019-06 | month
    Juillet 2015 | 2015-07 | month
    depuis Janvier 2016 à mars 2016 | 2016-01/2016-03 | period
    le mois de juin 2019 | 2019-06 | month
    au mois d'août 2019 | 2019-08 | month
    courant mars 2019 | 2019-03 | month
    au cours du mois de mars 2019 | 2019-03 | month
    début juin 2019 | 2019-06-01/2019-06-10 | part-of-month
    mi-juin 2019 | 2019-06-11/2019-06-20 | part-of-month
    mi juin 2019 | 2019-06-11/2019-06-20 | part-of-month
    à la mi-juin 2019 | 2019-06-11/2019-06-20 | part-of-month
    fin juin 2019 | 2019-06-21/2019-06-30 | part-of-month
    Fin février 2020 | 2020-02-21/2020-02-29 | part-of-month
    fin du mois de juin 2019 | 2019-06-21/2019-06-30 | part-of-month
    milieu juin 2019 | 2019-06-11/2019-06-20 | part-of-month
    première quinzaine de juin 2019 | 2019-06-01/2019-06-15 | part-of-month
    2e quinzaine d'avril 2019 | 2019-04-16/2019-04-30 | part-of-month
    d'ici fin juin 2019 | 2019-06-21/2019-06-30 | part-of-month
    avant fin juin 2019 | 2019-06-21/2019-06-30 | part-of-month
    vers la mi-juin 2019 | 2019-06-11~/2019-06-20~ | part-of-month
    début et fin juin 2019 | none
    juin 19 | none
    juin 45 | none
  `,
  ),
  group(
    'longer periods',
    {},
    `
    4e trimestre 2019 | 2019-36 | quarter
    4ème trimestre 2019 | 2019-36 | quarter
    4ième trimestre 2019 | 2019-36 | quarter
    4<sup>e</sup> trimestre 2019 | 2019-36 | quarter
    4 e trimestre 2019 | 2019-36 | quarter
    4ème trim. 2019 | 2019-36 | quarter
    quatrième trimestre 2019 | 2019-36 | quarter
    dernier trimestre 2019 | 2019-36 | quarter
    au dernier trimestre 2019 | 2019-36 | quarter
    premier trimestre 2019 | 2019-33 | quarter
    1er trimestre de l'année 2019 | 2019-33 | quarter
    T4 2019 | 2019-36 | quarter
    T4-2019 | 2019-36 | quarter
    2019 T4 | 2019-36 | quarter
    5e trimestre 2019 | none
    T5 2019 | none
    1er trimestre 2016-2017 | none
    T4 | none
    1er semestre 2019 | 2019-40 | semester
    sur le 1er semestre 2019 | 2019-40 | semester
    1<sup>er</sup> semestre 2019 | 2019-40 | semester
    2e semestre 2019 | 2019-41 | semester
    2nd semestre 2019 | 2019-41 | semester
    second semestre 2019 | 2019-41 | semester
    deuxième semestre de 2019 | 2019-41 | semester
    3e semestre 2019 | none
    1er quadrimestre 2019 | 2019-37 | four-month
    3e quadrimestre 2019 | 2019-39 | four-month
    printemps 2018 | 2018-21 | season
    au printemps 2018 | 2018-21 | season
    l'été 2019 | 2019-22 | season
    à l’automne 2019 | 2019-23 | season
    hiver 2018 | 2018-24 | season
    hiver 2018-2019 | 2018-24 | season
    hiver 2018/2019 | 2018-24 | season
    hiver 2018-19 | 2018-24 | season
    2020 | 2020 | year
    en 2020 | 2020 | year
    En 2017 | 2017 | year
    à prévoir en 2020 | 2020 | year
    à planifier au 4e trimestre 2019 | 2019-36 | quarter
    pour 2020 | 2020 | year
    l'année 2019 | 2019 | year
    au cours de l'année 2019 | 2019 | year
    année civile 2019 | 2019 | year
    courant 2e trimestre 2019 | 2019-34 | quarter
    dans le courant du mois de juin 2019 | 2019-06 | month
    d'ici la fin de l'année 2019 | 2019-10/2019-12 | period
    courant 2019 | 2019 | year
    début 2020 | 2020-01/2020-03 | period
    mi-2020 | 2020-05/2020-08 | period
    Fin 2015 | 2015-10/2015-12 | period
    fin d'année 2016 | 2016-10/2016-12 | period
    fin de l’année 2016 | 2016-10/2016-12 | period
    année scolaire 2016-2017 | 2016-09/2017-08 | school-year
    année scolaire 2016/2017 | 2016-09/2017-08 | school-year
    l'année scolaire 2016 - 2017 | 2016-09/2017-08 | school-year
    année scolaire 2016/17 | 2016-09/2017-08 | school-year
    année scolaire 2016-17 | 2016-09/2017-08 | school-year
    2016/17 | none
    2016-17 | impossible
    rentrée 2016/2017 | 2016-09/2017-08 | school-year
    à la rentrée 2016/2017 | 2016-09/2017-08 | school-year
    2016/2017 | 2016-09/2017-08 | school-year
    2016-2017 | 2016-09/2017-08 | school-year
    rentrée 2019 | 2019-09 | month
    à la rentrée de Septembre 2017 | 2017-09 | month
    rentrée scolaire 2019 | 2019-09 | month
    rentrée de janvier 2019 | 2019-01 | month
    année scolaire 2016-2018 | none
    fin d'année scolaire 2019 | none
    2017/2016 | impossible
    semaine 15 de 2018 | 2018-W15 | week
    semaine 15 2018 | 2018-W15 | week
    semaine 15 (2018) | 2018-W15 | week
    semaine n°15 de 2018 | 2018-W15 | week
    sem. 15 2018 | 2018-W15 | week
    sem. 1 2018 | none
    semaine 54 de 2018 | none
    semaine 53 de 2018 | impossible
    la semaine du 12 mars 2018 | 2018-W11 | week
    semaine du lundi 9 avril 2018 | 2018-W15 | week
    semaine du 9 au 13 avril 2018 | 2018-04-09/2018-04-13
    semaine du 9 avril 2018 (semaine 15) | 2018-W15 | week
    semaine du 30 décembre 2019 | 2020-W01 | week
    les années 2010 | 201X | period
    un jour de juin 2019 | 2019-06-XX | month
  `,
  ),
  group(
    'doubt',
    {},
    `
    juin 2019 ? | 2019-06? | month
    juin 2019? | 2019-06? | month
    fin Juin 2017 ? | 2017-06-21?/2017-06-30? | part-of-month
    lundi 24 juin 2019 ? | 2019-06-24?
    24 juin 2019 (?) | 2019-06-24?
    12 mars 2020 (à confirmer) | 2020-03-12?
    mars 2020 (date à confirmer) | 2020-03? | month
    mars 2020 (date à préciser) | 2020-03 | month
    12 mars 2020 à confirmer | 2020-03-12?
    vers le 12 juin 2019 | 2019-06-12~
    vers juin 2019 | 2019-06~ | month
    aux alentours du 12 juin 2019 | 2019-06-12~
    aux environs de juin 2019 | 2019-06~ | month
    environ juin 2019 | 2019-06~ | month
    vers juin 2019 ? | 2019-06% | month
    7 et 8 octobre 2021 ? | {2021-10-07?,2021-10-08?}
    du 9 au 14 avril 2018 ? | 2018-04-09?/2018-04-14?
    around June 2019 | 2019-06~ | month
    June 2019 (to be confirmed) | 2019-06? | month
  `,
  ),
  group(
    'still to be found',
    {},
    `
    à planifier | - | unknown
    A PLANIFIER | - | unknown
    À planifier | - | unknown
    date à planifier | - | unknown
    à programmer | - | unknown
    à reprogrammer | - | unknown
    à fixer | - | unknown
    à définir | - | unknown
    date à définir | - | unknown
    à déterminer | - | unknown
    à confirmer | - | unknown
    date à confirmer | - | unknown
    la date à préciser | - | unknown
    dates à venir | - | unknown
    à prévoir | - | unknown
    date non fixée | - | unknown
    date inconnue | - | unknown
    TBD | - | unknown
    tbc | - | unknown
    to be scheduled | - | unknown
    to be confirmed | - | unknown
    date to be confirmed | - | unknown
    to schedule | - | unknown
    not yet scheduled | - | unknown
    planifier | none
    2020, à planifier | none
    prévu | none
  `,
  ),
  group(
    'small words',
    {},
    `
    avant le 15 octobre 2019 | 2019-10-15
    d'ici le 15 octobre 2019 | 2019-10-15
    d’ici au 15 octobre 2019 | 2019-10-15
    au plus tard le 15 octobre 2019 | 2019-10-15
    pour le 15 octobre 2019 | 2019-10-15
    avant le 30 Juin 2016 | 2016-06-30
    prévu le 15 octobre 2019 | 2019-10-15
    prévue en juin 2019 | 2019-06 | month
    le 20 mars 2017 prochain | 2017-03-20
    le 20 mars 2017 inclus | 2017-03-20
    dates : 7 et 8 octobre 2021 | {2021-10-07,2021-10-08}
    le 24 juin 2019 à Blois | none
    le 24 juin 2019 et | none
    après le 24 juin 2019 | none
    sauf le 24 juin 2019 | none
    le 12 ou le 13 mars 2020 | none
  `,
  ),
  group(
    'English',
    {},
    `
    Tuesday 24 June 2019 | 2019-06-24
    Monday 24 June 2019 | 2019-06-24
    Mon 24 Jun 2019 | 2019-06-24
    24 June 2019 | 2019-06-24
    24th June 2019 | 2019-06-24
    the 24th of June 2019 | 2019-06-24
    the 24th of June, 2019 | 2019-06-24
    June 24, 2019 | 2019-06-24
    June 24 2019 | 2019-06-24
    June 24th, 2019 | 2019-06-24
    Monday, June 24, 2019 | 2019-06-24
    1st December 2016 | 2016-12-01
    2nd May 2019 | 2019-05-02
    3rd March 2019 | 2019-03-03
    Mar 12, 2019 | 2019-03-12
    12 Mar 2019 | 2019-03-12
    11/12/2019 | 2019-12-11
    7 and 8 October 2021 | {2021-10-07,2021-10-08}
    Thursday 7 and Friday 8 October 2021 | {2021-10-07,2021-10-08}
    October 7 and 8, 2021 | {2021-10-07,2021-10-08}
    October 7-8, 2021 | 2021-10-07/2021-10-08
    7, 8, and 9 October 2021 | {2021-10-07,2021-10-08,2021-10-09}
    9 to 14 April 2018 | 2018-04-09/2018-04-14
    from 9 to 14 April 2018 | 2018-04-09/2018-04-14
    between 9 and 14 April 2018 | 2018-04-09/2018-04-14
    9-14 April 2018 (week 15) | 2018-04-09/2018-04-14
    October to December 2019 | 2019-10/2019-12 | period
    June 2019 | 2019-06 | month
    in June 2019 | 2019-06 | month
    early June 2019 | 2019-06-01/2019-06-10 | part-of-month
    mid-June 2019 | 2019-06-11/2019-06-20 | part-of-month
    late June 2019 | 2019-06-21/2019-06-30 | part-of-month
    end of June 2019 | 2019-06-21/2019-06-30 | part-of-month
    beginning of June 2019 | 2019-06-01/2019-06-10 | part-of-month
    second half of June 2019 | 2019-06-16/2019-06-30 | part-of-month
    Q4 2019 | 2019-36 | quarter
    2019 Q4 | 2019-36 | quarter
    4th quarter 2019 | 2019-36 | quarter
    fourth quarter of 2019 | 2019-36 | quarter
    last quarter of 2019 | 2019-36 | quarter
    first half of 2019 | 2019-40 | semester
    H2 2019 | 2019-41 | semester
    second four-month period of 2019 | 2019-38 | four-month
    spring 2018 | 2018-21 | season
    summer of 2019 | 2019-22 | season
    fall 2019 | 2019-23 | season
    winter 2018-2019 | 2018-24 | season
    school year 2016-2017 | 2016-09/2017-08 | school-year
    2016-2017 school year | 2016-09/2017-08 | school-year
    academic year 2016/2017 | 2016-09/2017-08 | school-year
    in the year 2020 | 2020 | year
    end of 2019 | 2019-10/2019-12 | period
    early 2020 | 2020-01/2020-03 | period
    week 15 of 2018 | 2018-W15 | week
    W15 2018 | 2018-W15 | week
    week of 9 April 2018 | 2018-W15 | week
    the week of June 24, 2019 | 2019-W26 | week
    by 15 October 2019 | 2019-10-15
    before 15 October 2019 | 2019-10-15
    no later than 15 October 2019 | 2019-10-15
    the 2010s | 201X | period
    Q4 | none
    next Monday | none
    first half | none
  `,
  ),
  group(
    'days that do not exist',
    {},
    `
    31/04/2019 | impossible
    31 avril 2019 | impossible
    29 février 2023 | impossible
    29/02/2023 | impossible
    30 février 2020 | impossible
    32/01/2019 | impossible
    12/13/2019 | impossible
    00/12/2019 | impossible
    13/2019 | impossible
    45 mars 2019 | impossible
    0 juin 2019 | impossible
    le 30 et le 31 avril 2019 | impossible
    du 28 au 31 avril 2019 | impossible
    June 31, 2019 | impossible
    31 avril | none
  `,
  ),
  group(
    'no dates',
    { near: '2019-06-24', today: '2019-06-24' },
    `
    24h00 non-stop | none
    24h00 | none
    16/18 | none
    1/2 | none
    16-18 | none
    36h pour les collégiens | none
    54 heures | none
    0800 222 100 | none
    06 12 34 56 78 | none
    0612345678 | none
    niveau 1 | none
    Salle Lentin 1 | none
    D1 | none
    A1 | none
    E2020 | none
    a2019 | none
    T4 | none
    Q4 | none
    S1 | none
    1 | none
    12 | none
    le 12 | none
    1er | none
    2e | none
    50 % | none
    12 € | none
    150 participants | none
    120 personnes en Avril 2016 | none
    2 semaines avant | none
    Montoire-sur-le-Loir | none
    Mission Locale | none
    Prénom NOM | none
    Mars SARL | none
    M. Avril | none
    3 h | none
    30 min | none
    14 h | none
    le matin | none
    de | none
    le | none
    à | none
    , | none
    ? | none
    - | none
    () | none
    (24 juin 2019 | none
    24 juin 2019) | none
    1234 | none
    2500 | none
    12345 | none
    2019 2020 | none
    SPRO 41 | none
    L2121-15 | none
    41000 Blois | none
    non | none
    le la les | none
    semaine | none
    trimestre | none
    premier | none
    l'année | none
  `,
  ),
  group(
    'years that the record supplies',
    june2019,
    `
    le 6 juin | 2019-06-06 | day | year
    6 juin | 2019-06-06 | day | year
    le 28 juin | 2019-06-28 | day | year
    le 25/11 | 2019-11-25 | day | year
    25/11 | 2019-11-25 | day | year
    le 1/2 | 2019-02-01 | day | year
    le 24/09 | 2019-09-24 | day | year
    1er décembre | 2019-12-01 | day | year
    10 janvier | 2019-01-10 | day | year
    15 décembre | 2019-12-15 | day | year
    20 décembre | 2019-12-20 | day | year
    samedi 17 février | 2018-02-17 | day | year
    lundi 25 novembre | 2019-11-25 | day | year
    mardi 25/06 | 2019-06-25 | day | year
    26 avril et 3 juillet | {2019-04-26,2019-07-03} | day | year
    16 et 17 février | {2019-02-16,2019-02-17} | day | year
    jeudi 11 et vendredi 12 octobre | {2018-10-11,2018-10-12} | day | year
    du 28 décembre au 3 janvier | 2018-12-28/2019-01-03 | day | year
    d'octobre à décembre | 2019-10/2019-12 | period | year
    septembre | 2019-09 | month | year
    Septembre | 2019-09 | month | year
    mars | 2019-03 | month | year
    en juin | 2019-06 | month | year
    May | 2019-05 | month | year
    Octobre-Novembre | 2019-10/2019-11 | period | year
    mai-juin | 2019-05/2019-06 | period | year
    fin juin ? | 2019-06-21?/2019-06-30? | part-of-month | year
    dernier trimestre | 2019-36 | quarter | year
    1er semestre | 2019-40 | semester | year
    au printemps | 2019-21 | season | year
    été | 2019-22 | season | year
    semaine 15 | 2019-W15 | week | year
    la semaine du 12 mars | 2019-W11 | week | year
    à la rentrée | 2019-09 | month | year
    fin d'année | 2019-10/2019-12 | period | year
    jusqu'au 15 octobre | ../2019-10-15 | period | year
    à partir de septembre | 2019-09/.. | period | year
    le 20 mars prochain | 2020-03-20 | day | year
    le 20 mars dernier | 2019-03-20 | day | year
    juin prochain | 2020-06 | month | year
    l'été prochain | 2020-22 | season | year
    29 février | 2020-02-29 | day | year
    31 avril | impossible
    30/02 | impossible
    lundi 24 | 2019-06-24 | day | month year
    lundi 1er | 2019-07-01 | day | month year
    jeudi 27 et vendredi 28 | {2019-06-27,2019-06-28} | day | month year
    du lundi 24 au vendredi 28 | 2019-06-24/2019-06-28 | day | month year
    lundi 8 prochain | 2019-07-08 | day | month year
    Vendredi 11 | none
    lundi | none
    lundi prochain | none
    demain | none
    dans deux semaines | none
    la semaine prochaine | none
    June 24 | 2019-06-24 | day | year
    24th June | 2019-06-24 | day | year
  `,
  ),
  group(
    'a record of February 2017',
    { near: '2017-02-08' },
    `
    le 8 Décembre | 2016-12-08 | day | year
    le 20 Mars prochain | 2017-03-20 | day | year
    le 30 mars | 2017-03-30 | day | year
    Le 9 Mars | 2017-03-09 | day | year
    27 Avril | 2017-04-27 | day | year
    Le 19 Janvier | 2017-01-19 | day | year
    le 10 Février | 2017-02-10 | day | year
    26 Avril et 3 Juillet | {2017-04-26,2017-07-03} | day | year
    en Juin | 2017-06 | month | year
    (fin Juin ? ) | none
    fin Juin ? | 2017-06-21?/2017-06-30? | part-of-month | year
    en avril et en mai | {2017-04,2017-05} | month | year
    Vendredi 11 | none
  `,
  ),
  group(
    'the first on or after (a due date)',
    { near: '2019-06-24', yearRule: 'on-or-after' },
    `
    15 octobre | 2019-10-15 | day | year
    24 juin | 2019-06-24 | day | year
    23 juin | 2020-06-23 | day | year
    10 janvier | 2020-01-10 | day | year
    fin juin | 2019-06-21/2019-06-30 | part-of-month | year
    mars | 2020-03 | month | year
    lundi 23 mars | 2020-03-23 | day | year
    29 février | 2020-02-29 | day | year
  `,
  ),
  group(
    'the last on or before',
    { near: '2019-06-24', yearRule: 'on-or-before' },
    `
    24 juin | 2019-06-24 | day | year
    25 juin | 2018-06-25 | day | year
    15 octobre | 2018-10-15 | day | year
    mars | 2019-03 | month | year
  `,
  ),
  group(
    'before, strictly',
    { near: '2019-06-24', yearRule: 'before' },
    `
    24 juin | 2018-06-24 | day | year
    23 juin | 2019-06-23 | day | year
    juin | 2019-06 | month | year
  `,
  ),
  group(
    'after, strictly',
    { near: '2019-06-24', yearRule: 'after' },
    `
    24 juin | 2020-06-24 | day | year
    25 juin | 2019-06-25 | day | year
    juin | 2019-06 | month | year
  `,
  ),
  group(
    'relative, on Monday 24 June 2019',
    { near: '2019-06-24', today: '2019-06-24' },
    `
    aujourd'hui | 2019-06-24 | day | today
    Aujourd’hui | 2019-06-24 | day | today
    demain | 2019-06-25 | day | today
    après-demain | 2019-06-26 | day | today
    hier | 2019-06-23 | day | today
    avant-hier | 2019-06-22 | day | today
    lundi | 2019-07-01 | day | today
    mardi | 2019-06-25 | day | today
    lundi prochain | 2019-07-01 | day | today
    vendredi prochain | 2019-06-28 | day | today
    jeudi en huit | 2019-07-04 | day | today
    jeudi en quinze | 2019-07-11 | day | today
    ce lundi | 2019-06-24 | day | today
    ce jeudi | 2019-06-27 | day | today
    vendredi dernier | 2019-06-21 | day | today
    lundi dernier | 2019-06-17 | day | today
    dans deux semaines | 2019-07-08 | day | today
    dans 2 semaines | 2019-07-08 | day | today
    d'ici deux semaines | 2019-07-08 | day | today
    dans 10 jours | 2019-07-04 | day | today
    dans huit jours | 2019-07-01 | day | today
    dans quinze jours | 2019-07-08 | day | today
    dans 15 jours | 2019-07-09 | day | today
    dans un mois | 2019-07-24 | day | today
    dans un an | 2020-06-24 | day | today
    il y a trois semaines | 2019-06-03 | day | today
    la semaine prochaine | 2019-W27 | week | today
    cette semaine | 2019-W26 | week | today
    le mois prochain | 2019-07 | month | today
    ce mois-ci | 2019-06 | month | today
    l'année prochaine | 2020 | year | today
    le trimestre prochain | 2019-35 | quarter | today
    fin du mois | 2019-06-21/2019-06-30 | part-of-month | today
    avant demain | 2019-06-25 | day | today
    de demain à vendredi | 2019-06-25/2019-06-28 | day | today
    demain et jeudi | {2019-06-25,2019-06-27} | day | today
    lundi 1er juillet | 2019-07-01 | day | year
    today | 2019-06-24 | day | today
    tomorrow | 2019-06-25 | day | today
    the day after tomorrow | 2019-06-26 | day | today
    yesterday | 2019-06-23 | day | today
    next Monday | 2019-07-01 | day | today
    this Friday | 2019-06-28 | day | today
    last Friday | 2019-06-21 | day | today
    in two weeks | 2019-07-08 | day | today
    in 10 days | 2019-07-04 | day | today
    in a month | 2019-07-24 | day | today
    three weeks ago | 2019-06-03 | day | today
    next week | 2019-W27 | week | today
    next month | 2019-07 | month | today
    this year | 2019 | year | today
  `,
  ),
  group(
    'relative, at the end of a month',
    { today: '2020-01-31' },
    `
    dans un mois | 2020-02-29 | day | today
    demain | 2020-02-01 | day | today
    le mois prochain | 2020-02 | month | today
  `,
  ),
]
