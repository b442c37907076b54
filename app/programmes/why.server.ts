import { and, eq } from 'drizzle-orm'
import { currentEditions } from '#catalogue/edition.server.ts'
import { read } from '#db/door.server.ts'
import { standing } from '#db/schema.ts'
import { conditionsOf, decide } from './counting.ts'
import { factsOf, forTarget } from './facts.server.ts'
import { currentRule, peopleTargets } from './target.server.ts'

/** For each people target: since when a head counts, or why it does not, condition by condition of its rule. */
export async function whyCounted(headId: string, language: 'th' | 'en' = 'th') {
  const facts = await factsOf(headId, read())
  const titles = new Map(
    (await currentEditions()).map(edition => [edition.courseId, edition.outline.title[language]]),
  )
  const named = (id: string) => ({ id, title: titles.get(id) ?? id })
  const answers = []
  for (const target of await peopleTargets()) {
    const version = await currentRule(target.id)
    if (!version) continue
    const [stands] = await read()
      .select()
      .from(standing)
      .where(and(eq(standing.targetId, target.id), eq(standing.headId, headId)))
    const own = forTarget(facts, target.id)
    const decision = decide(version.rule, own)
    answers.push({
      target: { id: target.id, th: target.programme.th, en: target.programme.en },
      rule: version.rule.anyOf,
      since: stands?.effectiveAt,
      why: decision.counts ? undefined : decision.why,
      conditions: conditionsOf(version.rule, own).map(condition =>
        condition.rule === 'courses'
          ? { ...condition, done: condition.done.map(named), missing: condition.missing.map(named) }
          : condition.rule === 'speed'
            ? { ...condition, held: condition.held.map(named) }
            : condition,
      ),
    })
  }
  return answers
}

export type WhyCounted = Awaited<ReturnType<typeof whyCounted>>[number]
