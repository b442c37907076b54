import { z } from 'zod'
import { personnelKinds, positionTypes, publicSector } from '#db/data/positions.ts'
import type { CountingRule } from '#db/schema.ts'
import { startOfDay } from './periods.ts'

const list = z.array(z.string().max(60)).max(300)
const form = z.object({
  courses: list,
  kinds: z.array(z.enum(personnelKinds)),
  organisations: list,
  positions: z.array(z.enum(positionTypes.map(type => type.id))),
  needed: z.coerce.number().int().min(1).max(100).catch(1),
  since: z.iso.date(),
  takesEffectOn: z.iso.date(),
  reason: z.string().trim().max(500),
  attestations: z.boolean(),
})

export interface RuleForm {
  rule: CountingRule
  takesEffectOn: string
  reason: string
}

/** Reads the form of a counting rule; undefined when a date is missing or something was never offered. */
export function readRule(sent: FormData): RuleForm | undefined {
  const parsed = form.safeParse({
    courses: sent.getAll('courses'),
    kinds: sent.getAll('kinds'),
    organisations: sent.getAll('organisations').filter(id => id !== ''),
    positions: sent.getAll('positions'),
    needed: sent.get('needed'),
    since: sent.get('since'),
    takesEffectOn: sent.get('takesEffectOn'),
    reason: sent.get('reason') ?? '',
    attestations: sent.get('attestations') === '1',
  })
  if (!parsed.success) return undefined
  const { courses, kinds, organisations, positions, needed, since, takesEffectOn, reason, attestations } =
    parsed.data
  return {
    rule: {
      anyOf: [...new Set(courses)],
      atLeast: needed,
      since: startOfDay(since),
      personnelKinds: [...new Set(kinds)].filter(kind => publicSector(kind)),
      organisations: [...new Set(organisations)],
      positionTypes: [...new Set(positions)],
      attestations,
    },
    takesEffectOn,
    reason,
  }
}
