import { and, eq } from 'drizzle-orm'
import { read } from '#db/door.server.ts'
import { standing } from '#db/schema.ts'
import { type Decision, decide } from './counting.ts'
import { factsOf } from './settle.server.ts'
import { currentRule, peopleTargets } from './target.server.ts'

type WhyNot = Extract<Decision, { counts: false }>['why']

/** For each people target: since when a head counts, or why it does not. */
export async function whyCounted(headId: string) {
  const facts = await factsOf(headId, read())
  const answers = []
  for (const target of await peopleTargets()) {
    const version = await currentRule(target.id)
    if (!version) continue
    const [stands] = await read()
      .select()
      .from(standing)
      .where(and(eq(standing.targetId, target.id), eq(standing.headId, headId)))
    const decision = decide(version.rule, facts)
    answers.push({
      target: { id: target.id, th: target.programme.th, en: target.programme.en },
      rule: version.rule.anyOf,
      since: stands?.effectiveAt,
      why: decision.counts ? undefined : (decision.why satisfies WhyNot),
    })
  }
  return answers
}

export type WhyCounted = Awaited<ReturnType<typeof whyCounted>>[number]
