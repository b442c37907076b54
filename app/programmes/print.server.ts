/** The minister's page on paper: one A4 with a code that reopens the same figures. */
import QRCode from 'qrcode'
import { env } from '#env'
import { wordsIn } from '#ui/language.tsx'
import { type ReportSheet, wholeOf } from './report.ts'
import { typeset } from './typeset.server.ts'

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
  return typeset('report', { ...sheet, demo, made, address, qr, whole: wholeOf(terms) })
}
