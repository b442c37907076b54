import { and, asc, desc, eq, lte } from 'drizzle-orm'
import type { ProgrammeSeed } from '#db/data/programmes.ts'
import { newId, type Reader, read, type Tx } from '#db/door.server.ts'
import { countingRules, planningDates, programmes, targets } from '#db/schema.ts'
import { append } from './ledger.server.ts'

export type Programme = typeof programmes.$inferSelect
export type Target = typeof targets.$inferSelect
export type RuleVersion = typeof countingRules.$inferSelect

/** Plants programmes, their targets and default counting rules. What is there already stays as it is. */
export async function plantProgrammes(tx: Tx, seeds: readonly ProgrammeSeed[], now: number): Promise<void> {
  for (const [position, { targets: planned, ...programme }] of seeds.entries()) {
    await tx
      .insert(programmes)
      .values({ ...programme, position })
      .onConflictDoNothing()
    for (const [place, { defaultRule, ...target }] of planned.entries()) {
      await tx
        .insert(targets)
        .values({ ...target, programmeId: programme.id, position: place })
        .onConflictDoNothing()
      if (!defaultRule || (await currentRule(target.id, tx))) continue
      const { anyOf, atLeast, since, personnelKinds } = defaultRule
      const rule = {
        anyOf,
        atLeast,
        since: Date.parse(`${since}T00:00:00+07:00`),
        personnelKinds: [...personnelKinds],
      }
      await setRule(tx, { targetId: target.id, rule, byDefault: true, reason: 'default', setBy: null }, now)
    }
  }
}

/** Sets the next version of a counting rule and says so in the ledger. */
export async function setRule(
  tx: Tx,
  given: Omit<RuleVersion, 'version' | 'setAt'>,
  now: number,
): Promise<number> {
  const version = ((await currentRule(given.targetId, tx))?.version ?? 0) + 1
  await tx.insert(countingRules).values({ ...given, version, setAt: now })
  const { rule, reason, setBy: by } = given
  const facts = { kind: 'rule', version, by, reason, rule } as const
  await append(tx, given.targetId, facts, { effectiveAt: now, now })
  return version
}

/** The counting rule in force, or undefined. */
export async function currentRule(targetId: string, from: Reader = read()): Promise<RuleVersion | undefined> {
  const [row] = await from
    .select()
    .from(countingRules)
    .where(eq(countingRules.targetId, targetId))
    .orderBy(desc(countingRules.version))
    .limit(1)
  return row
}

/** The counting rule that held at a past instant, or undefined. */
export async function ruleAt(targetId: string, at: number): Promise<RuleVersion | undefined> {
  const [row] = await read()
    .select()
    .from(countingRules)
    .where(and(eq(countingRules.targetId, targetId), lte(countingRules.setAt, at)))
    .orderBy(desc(countingRules.version))
    .limit(1)
  return row
}

/** Sets the programme office's own date to plan by. It is always shown as such. */
export async function setPlanningDate(
  tx: Tx,
  given: { targetId: string; date: string; reason: string; setBy: string | null },
  now: number,
): Promise<void> {
  await tx.insert(planningDates).values({ id: newId(now), setAt: now, ...given })
}

/** The planning date in force, now or at a past instant, or undefined. */
export async function planningDateOf(targetId: string, at?: number) {
  const [row] = await read()
    .select()
    .from(planningDates)
    .where(
      and(eq(planningDates.targetId, targetId), at === undefined ? undefined : lte(planningDates.setAt, at)),
    )
    .orderBy(desc(planningDates.setAt), desc(planningDates.id))
    .limit(1)
  return row
}

/** All programmes with their targets, in their order. */
export async function listProgrammes(): Promise<(Programme & { targets: Target[] })[]> {
  const all = await read().select().from(programmes).orderBy(asc(programmes.position))
  const planned = await read().select().from(targets).orderBy(asc(targets.position))
  return all.map(programme => ({
    ...programme,
    targets: planned.filter(target => target.programmeId === programme.id),
  }))
}

/** The targets that count people, in the order of their programmes. */
export async function peopleTargets(from: Reader = read()): Promise<(Target & { programme: Programme })[]> {
  const rows = await from
    .select({ target: targets, programme: programmes })
    .from(targets)
    .innerJoin(programmes, eq(programmes.id, targets.programmeId))
    .where(eq(targets.kind, 'people'))
    .orderBy(asc(programmes.position), asc(targets.position))
  return rows.map(row => ({ ...row.target, programme: row.programme }))
}

/** One target that counts people, or undefined. */
export async function findPeopleTarget(id: string) {
  return (await peopleTargets()).find(target => target.id === id)
}
