import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireManager } from '#people/gate.server.ts'
import { printReport } from '#programmes/print.server.ts'
import { readReport } from './manage-report/view.server.ts'

/** The minister's page as PDF: one A4, within the asker's part of government. */
export async function loader(asked: LoaderFunctionArgs) {
  const { within } = await requireManager(asked)
  const { sheet, facts, asof, demo } = await readReport(asked.request, within, Date.now())
  const pdf = await printReport(sheet, { asof, demo, made: facts.at })
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="mekha-report-${asof}-${sheet.language}.pdf"`,
      'cache-control': 'no-store',
      vary: 'cookie',
    },
  })
}
