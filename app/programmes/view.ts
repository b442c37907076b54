/** Which part of a target somebody looks at. A view is an address: whoever may see it can open it. */
import { z } from 'zod'
import { endOfDay } from '#ui/formats.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const code = z.string().regex(/^[A-Za-z0-9-]{1,60}$/)
const shape = z.object({
  in: code.optional().catch(undefined),
  type: code.optional().catch(undefined),
  level: code.optional().catch(undefined),
  province: code.optional().catch(undefined),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  asof: day
    .refine(given => !Number.isNaN(Date.parse(given)) && new Date(given).toISOString().startsWith(given))
    .optional()
    .catch(undefined),
})

/** `in` is an organisation; `level` belongs to `type`; `month` is when people came to count; `asof` a past day, Bangkok. */
export type View = z.output<typeof shape>
export type Filter = Pick<View, 'type' | 'level' | 'province' | 'month'>

/** Reads a view from an address; what cannot be read is left out. A level without its type says nothing. */
export function readView(params: URLSearchParams): View {
  const given = Object.fromEntries([...params].filter(([, value]) => value !== ''))
  const view = shape.parse(given)
  return view.type === undefined ? { ...view, level: undefined } : view
}

/** The view as the query of an address, empty or beginning with `?`. */
export function viewQuery(view: View, more: Record<string, string | undefined> = {}): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...view, ...more }))
    if (value !== undefined && value !== '') params.set(name, value)
  const query = params.toString()
  return query === '' ? '' : `?${query}`
}

export function isFiltered(view: View): boolean {
  return [view.type, view.level, view.province, view.month].some(value => value !== undefined)
}

/** The last instant that a view as of a past day knows of; undefined: now. A day that is not over is now. */
export function asOfInstant(view: View, now: number): number | undefined {
  if (view.asof === undefined) return undefined
  const end = endOfDay(view.asof)
  return end < now ? end : undefined
}
