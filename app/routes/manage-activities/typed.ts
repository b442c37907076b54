import { z } from 'zod'
import type { ActivityFacts } from '#programmes/activity.server.ts'
import { activityKinds, instantsOf } from '#programmes/activity.ts'
import type { Words } from '#ui/words.th.ts'
import type { ActivityErrors, ActivityTyped } from './form.tsx'

/** One line: nothing in it can break a calendar file or a table. */
const text = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^\P{Cc}*$/u)
const time = z.union([z.literal(''), z.iso.time({ precision: -1 })])
const form = z.object({
  targetId: z.string().min(1),
  kind: z.enum(activityKinds),
  th: text,
  en: text,
  placeTh: text,
  placeEn: text,
  startDay: z.iso.date(),
  startTime: time,
  endDay: z.iso.date(),
  endTime: time,
  seats: z
    .string()
    .trim()
    .regex(/^$|^[1-9]\d{0,4}$/)
    .transform(typed => (typed === '' ? null : Number(typed)))
    .refine(seats => seats === null || seats <= 10_000),
})

/** What was typed as the facts of an activity, or what to mend field by field. */
export function factsTyped(
  typed: Partial<ActivityTyped>,
  t: Words['manageActivities']['faults'],
): { facts: ActivityFacts } | { errors: ActivityErrors } {
  const parsed = form.safeParse(typed)
  if (!parsed.success) {
    const open = new Set(parsed.error.issues.map(issue => String(issue.path[0])))
    const sentences: ActivityErrors = {
      targetId: t.target,
      kind: t.kind,
      th: t.text,
      en: t.text,
      placeTh: t.text,
      placeEn: t.text,
      startDay: t.day,
      startTime: t.time,
      endDay: t.day,
      endTime: t.time,
      seats: t.seats,
    }
    return { errors: Object.fromEntries(Object.entries(sentences).filter(([name]) => open.has(name))) }
  }
  const { startDay, startTime, endDay, endTime, ...facts } = parsed.data
  const when = instantsOf({ startDay, startTime, endDay, endTime })
  if ('wrong' in when) {
    const missing =
      when.wrong === 'startTime' || (when.wrong === 'endTime' && endTime === '' && startTime !== '')
    return { errors: { [when.wrong]: missing ? t.time : t.end } }
  }
  return { facts: { ...facts, ...when } }
}
