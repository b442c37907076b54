import type { LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { mutate } from '#db/door.server.ts'
import { absent, requireManager } from '#people/gate.server.ts'
import { findOrganisation } from '#people/organisation.server.ts'
import { csvFile } from '#programmes/cells.ts'
import { groups } from '#programmes/counting.ts'
import { exportedOrganisations, exportedPeople } from '#programmes/export.server.ts'
import { dayOf } from '#programmes/periods.ts'
import { findPeopleTarget } from '#programmes/target.server.ts'
import { asOfInstant, readView } from '#programmes/view.ts'
import { mostRows, workbook } from '#programmes/workbook.server.ts'
import { languageOf, wordsIn } from '#ui/language.tsx'
import { csvType, download, xlsxType } from './parts/download.ts'

const query = z.object({
  format: z.enum(['csv', 'xlsx']).catch('csv'),
  people: z.literal('1').optional().catch(undefined),
  group: z.enum(groups).catch('counted'),
  direct: z.literal('1').optional().catch(undefined),
})

/** The table of a page as a file, equal to what the page shows; who took it is recorded. */
export async function loader(asked: LoaderFunctionArgs) {
  const { visitor, within } = await requireManager(asked)
  const language = languageOf(asked.request)
  const params = new URL(asked.request.url).searchParams
  const { format, people, group, direct } = query.parse(Object.fromEntries(params))
  const view = readView(params)
  const now = Date.now()
  const asOf = asOfInstant(view, now)
  const target = await findPeopleTarget(asked.params.target ?? '')
  const place = view.in === undefined ? undefined : await findOrganisation(view.in)
  const theirs = place && within.some(path => place.path.startsWith(path))
  if (!target || (view.in !== undefined && !theirs)) throw absent()
  const given = { targetId: target.id, within, filter: view, asOf }
  const who = { ...given, group, path: place?.path ?? '/', direct: direct !== undefined }
  const table = people
    ? await exportedPeople(who, language, now)
    : await exportedOrganisations({ ...given, at: view.in }, language, now)
  if (!table) throw absent()
  if (format === 'xlsx' && table.total >= mostRows)
    throw new Response(wordsIn(language).close.export.tooMany, { status: 400 })
  if (asked.request.method === 'GET') {
    const detail = {
      format,
      people: people !== undefined,
      group,
      direct: who.direct,
      view,
      rows: table.total,
    }
    const deed = { actor: visitor, verb: 'people.export', subject: `target/${target.id}`, now, detail }
    await mutate(deed, async () => undefined)
  }
  const what = people ? group : 'organisations'
  const name = ['mekha', target.id, view.in, what, dayOf(asOf ?? now)].filter(Boolean).join('-')
  const { header, pages } = table
  return format === 'csv'
    ? download(csvFile(header, pages), { name: `${name}.csv`, type: csvType })
    : download(workbook({ name: what, header, pages }, now), { name: `${name}.xlsx`, type: xlsxType })
}
