/** The minister's page on paper: one A4 with a code that reopens the same figures. */
import QRCode from 'qrcode'
import { env } from '#env'
import { wordsIn } from '#ui/language.tsx'
import { type ReportSheet, unbroken } from './report.ts'
import { typeset } from './typeset.server.ts'

/** Every text of a document, with its official terms made unbreakable. */
function throughout<T>(given: T, change: (text: string) => string): T {
  if (typeof given === 'string') return change(given) as T
  if (Array.isArray(given)) return given.map(one => throughout(one, change)) as T
  if (given === null || typeof given !== 'object') return given
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, throughout(value, change)]),
  ) as T
}

/** Where the same figures are found again. */
export function reopenAddress(asof: string): string {
  return `${env.origin}/manage?asof=${asof}`
}

/** The page as PDF. `made` is the time in the file, ms UTC: the instant that its figures are of. */
export async function printReport(
  sheet: ReportSheet,
  { asof, demo, made }: { asof: string; demo: string | null; made: number },
): Promise<Buffer> {
  const address = reopenAddress(asof)
  const { terms } = wordsIn(sheet.language).close.report
  const qr = await QRCode.toString(address, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' })
  const { language, ...words } = throughout(sheet, text => unbroken(text, terms))
  return typeset('report', { ...words, language: sheet.language, demo, made, address, qr })
}
