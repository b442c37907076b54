import { asc, eq } from 'drizzle-orm'
import { newId, type Reader, read, type Tx } from '#db/door.server.ts'
import { organisations, quotas } from '#db/schema.ts'
import { findOrganisations } from '#people/organisation.server.ts'
import { countsAt } from './figures.server.ts'
import type { Target } from './target.server.ts'

export type Quota = typeof quotas.$inferSelect

/** The quota of each organisation that has one, by its id; as of a past instant where one is given. */
export async function quotasOf(
  targetId: string,
  asOf?: number,
  from: Reader = read(),
): Promise<Map<string, Quota>> {
  const rows = await from
    .select()
    .from(quotas)
    .where(eq(quotas.targetId, targetId))
    .orderBy(asc(quotas.setAt), asc(quotas.id))
  const held = new Map<string, Quota>()
  for (const row of rows) if (asOf === undefined || row.setAt <= asOf) held.set(row.organisationId, row)
  for (const [id, row] of held) if (row.amount === 0) held.delete(id)
  return held
}

export type QuotaRefused = 'unknown-organisation' | 'over-target' | 'nested'

/**
 * Sets how many of a target a part of government is to bring; 0 lifts the quota. Refused when all quotas together
 * would be more than the target, or when a quota stands above or below the organisation already.
 */
export async function setQuota(
  tx: Tx,
  given: {
    target: Pick<Target, 'id' | 'amount'>
    organisationId: string
    amount: number
    reason: string
    setBy: string | null
  },
  now: number,
): Promise<QuotaRefused | 'set'> {
  const { target, organisationId, amount, reason, setBy } = given
  const tree = new Map((await tx.select().from(organisations)).map(row => [row.id, row.path]))
  const path = tree.get(organisationId)
  if (path === undefined) return 'unknown-organisation'
  const others = [...(await quotasOf(target.id, undefined, tx))].filter(([id]) => id !== organisationId)
  const overlaps = ([id]: [string, Quota]) => {
    const other = tree.get(id) ?? '/'
    return other.startsWith(path) || path.startsWith(other)
  }
  if (amount > 0 && others.some(overlaps)) return 'nested'
  const sum = others.reduce((all, [, quota]) => all + quota.amount, amount)
  if (amount > 0 && sum > (target.amount ?? 0)) return 'over-target'
  await tx
    .insert(quotas)
    .values({ id: newId(now), targetId: target.id, organisationId, amount, reason, setBy, setAt: now })
  return 'set'
}

/** The quotas of a target beside what each part of government has brought, in the order of the tree. */
export async function quotaLines(targetId: string, language: 'th' | 'en') {
  const held = await quotasOf(targetId)
  const own = await findOrganisations([...held.keys()])
  const counts = await countsAt(
    targetId,
    own.map(one => one.path),
  )
  return own.flatMap(({ id, path, ...names }) => {
    const quota = held.get(id)
    if (!quota) return []
    const { amount, reason, setAt } = quota
    return [{ id, name: names[language], counted: counts.get(path)?.counted ?? 0, amount, reason, setAt }]
  })
}

export type QuotaLine = Awaited<ReturnType<typeof quotaLines>>[number]
