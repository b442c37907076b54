export const sets = ['office', 'citizen'] as const
export type DataSet = (typeof sets)[number]

/**
 * From what anybody may read to what may do grave harm. `secret` stands for the three classes of the rule on
 * official secrets of B.E. 2544, clause 12 (secret, very secret, top secret); the other three are practice
 * classes that an agency fits to its own rule.
 */
export const classes = ['open', 'internal', 'protected', 'secret'] as const
export type Class = (typeof classes)[number]

export const items: Record<DataSet, Record<string, { class: Class; personal: boolean }>> = {
  office: {
    notice: { class: 'open', personal: false },
    statistics: { class: 'open', personal: false },
    memo: { class: 'internal', personal: false },
    manual: { class: 'internal', personal: false },
    payroll: { class: 'protected', personal: true },
    bids: { class: 'protected', personal: false },
    discipline: { class: 'protected', personal: true },
    security: { class: 'secret', personal: false },
  },
  citizen: {
    form: { class: 'open', personal: false },
    provinces: { class: 'open', personal: false },
    counters: { class: 'internal', personal: false },
    applications: { class: 'protected', personal: true },
    disability: { class: 'protected', personal: true },
    complaint: { class: 'protected', personal: true },
    nameless: { class: 'protected', personal: true },
    witnesses: { class: 'secret', personal: true },
  },
}

export const places = ['web', 'cloud', 'government', 'room', 'sealed'] as const
/** A public website; a hired public cloud; the government cloud; a room of the agency's own; a sealed system. */
export type Place = (typeof places)[number]

/** Whether a class may be kept in a place: yes, under conditions, or no. */
export const kept: Record<Class, Record<Place, 'yes' | 'if' | 'no'>> = {
  open: { web: 'yes', cloud: 'yes', government: 'yes', room: 'yes', sealed: 'no' },
  internal: { web: 'no', cloud: 'yes', government: 'yes', room: 'yes', sealed: 'no' },
  protected: { web: 'no', cloud: 'if', government: 'if', room: 'if', sealed: 'no' },
  secret: { web: 'no', cloud: 'no', government: 'no', room: 'no', sealed: 'if' },
}

export type Mark = 'right' | 'low' | 'high'

/** Right, or too low (it would be let out) or too high (it would be locked away). */
export function judge(right: Class, given: Class): Mark {
  const over = classes.indexOf(given) - classes.indexOf(right)
  return over === 0 ? 'right' : over < 0 ? 'low' : 'high'
}

/** Counts the marks of a set; the four add up to eight. */
export function mark(set: DataSet, given: Partial<Record<string, Class>>): Record<Mark | 'open', number> {
  const counted = { right: 0, low: 0, high: 0, open: 0 }
  for (const [name, item] of Object.entries(items[set])) {
    const chosen = given[name]
    counted[chosen === undefined ? 'open' : judge(item.class, chosen)] += 1
  }
  return counted
}
