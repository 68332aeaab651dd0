/** Every written form, in the order they are tried at each place of a text. */
import { backToSchoolForm } from './back-to-school.ts'
import { dayForm } from './day.ts'
import type { DateForm } from './form.ts'
import { fourMonthForm } from './four-month.ts'
import { isoForm } from './iso.ts'
import { monthDayForm } from './month-day.ts'
import { monthForm } from './month.ts'
import { numericDayForm } from './numeric-day.ts'
import { numericMonthForm } from './numeric-month.ts'
import { partOfMonthForm } from './part-of-month.ts'
import { partOfYearForm } from './part-of-year.ts'
import { quarterForm } from './quarter.ts'
import { relativeForm } from './relative.ts'
import { schoolYearForm } from './school-year.ts'
import { seasonForm } from './season.ts'
import { semesterForm } from './semester.ts'
import { unknownForm } from './unknown.ts'
import { unspecifiedForm } from './unspecified.ts'
import { weekOfForm } from './week-of.ts'
import { weekForm } from './week.ts'
import { yearForm } from './year.ts'

/** Order matters where two forms begin alike: the first that reads a place keeps it. */
export const dateForms: readonly DateForm[] = [
  isoForm,
  numericDayForm,
  numericMonthForm,
  quarterForm,
  semesterForm,
  fourMonthForm,
  partOfMonthForm,
  partOfYearForm,
  dayForm,
  monthDayForm,
  monthForm,
  seasonForm,
  weekForm,
  weekOfForm,
  schoolYearForm,
  backToSchoolForm,
  unspecifiedForm,
  yearForm,
  unknownForm,
  relativeForm,
]
