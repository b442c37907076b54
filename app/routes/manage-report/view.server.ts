/** What the preview and the PDF of the minister's page have in common: whose figures, of which day, in which language. */
import { findDemo } from '#people/installation.server.ts'
import { dayOf } from '#programmes/periods.ts'
import { reportFacts } from '#programmes/report.server.ts'
import { reportSheet } from '#programmes/report.ts'
import { asOfInstant, readView } from '#programmes/view.ts'
import { isoDay, type Language, moment } from '#ui/formats.ts'
import { languageOf, wordsIn } from '#ui/language.tsx'

const day = 86_400_000

/** The page that an address asks for. Without a day it is of yesterday, whose figures never change again. */
export async function readReport(request: Request, within: readonly string[], now: number) {
  const params = new URL(request.url).searchParams
  const asked = params.get('language')
  const language: Language = asked === 'th' || asked === 'en' ? asked : languageOf(request)
  const asof = readView(params).asof ?? dayOf(now - day)
  const asOf = asOfInstant({ asof }, now)
  const t = wordsIn(language)
  const facts = await reportFacts(within, now, asOf)
  const stamp = asOf === undefined ? moment(now, language) : t.close.report.endOf(isoDay(asof, language))
  return {
    language,
    asof: asOf === undefined ? dayOf(now) : asof,
    facts,
    demo: (await findDemo()) ? t.close.report.demo : null,
    sheet: reportSheet(facts, stamp, t, language),
  }
}
