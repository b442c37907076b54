/** Where a learner stands in a check or an assignment: the form that comes next, or how it was marked. */
import { answerKey, checksOf, findLesson, type StoredCheck } from '#catalogue/lesson.server.ts'
import type { Check, CheckRule, Language, LessonPart, Question } from '#content/course.ts'
import { type Attempt, attemptsAt, attemptsLeft } from './attempt.server.ts'
import { drawQuestions } from './draw.ts'
import { missingBefore } from './exam.server.ts'
import { mark } from './marking.ts'

/** A marked attempt: what was answered, what was right, and the reasons that are shown. */
export interface MarkedAttempt {
  check: Check
  score: number
  passed: boolean
  questions: Record<
    string,
    { right: boolean; chosen: string[]; answers: string[]; why: Record<string, string>; reason?: string }
  >
}

/** Where the learner stands in a check: the questions of the next attempt, or why there is none. */
export interface CheckStanding {
  rule: Pick<CheckRule, 'pass' | 'attempts' | 'exam'> & { asked: number; pool: number }
  next: number
  left: number
  /** Lessons to be completed before a final exam opens. */
  missing: string[]
  questions: Question[]
  latest: MarkedAttempt | undefined
}

/** The check of this id among the parts of a lesson. */
export const checkIn = (parts: readonly LessonPart[], checkId: string): Check | undefined =>
  parts.flatMap(part => (part.kind === 'check' && part.check.id === checkId ? [part.check] : []))[0]

/** After a pass every reason and the key are shown; before, only the reasons of what was chosen and of what is right. */
async function marked(attempt: Attempt, language: Language): Promise<MarkedAttempt | undefined> {
  const lesson = await findLesson(attempt.editionId, attempt.lessonId, language)
  const check = lesson && checkIn(lesson.parts, attempt.checkId)
  if (!check) return undefined
  const asked = drawQuestions(check.questions, check.draw, attempt).filter(question =>
    check.draw === undefined ? true : Object.hasOwn(attempt.answers, question.id),
  )
  const ids = new Set(asked.map(question => question.id))
  const key = (await answerKey(attempt.editionId, attempt.checkId, language)).filter(each => ids.has(each.id))
  const { right } = mark(key, attempt.answers)
  const questions = Object.fromEntries(
    key.map(({ id, right: answers, why, reason }) => {
      const chosen = Object.hasOwn(attempt.answers, id) ? (attempt.answers[id] ?? []) : []
      const shown = Object.entries(why).filter(([choice]) => attempt.passed || chosen.includes(choice))
      return [
        id,
        {
          right: right[id] ?? false,
          chosen,
          answers: attempt.passed ? answers : [],
          why: Object.fromEntries(shown),
          ...(reason !== undefined && (attempt.passed || right[id]) ? { reason } : {}),
        },
      ]
    }),
  )
  return { check: { ...check, questions: asked }, score: attempt.score, passed: attempt.passed, questions }
}

/** Where an enrolment stands in one check; `shown` is the check with its words. */
export async function standingIn(
  enrolmentId: string,
  { stored, shown }: { stored: StoredCheck; shown: Check },
  language: Language,
  now: number,
): Promise<CheckStanding> {
  const attempts = await attemptsAt(enrolmentId, stored.checkId)
  const latest = attempts.find(attempt => attempt.passed) ?? attempts.at(-1)
  const next = attempts.length + 1
  const missing = await missingBefore(enrolmentId, stored)
  const asked = { enrolmentId, checkId: stored.checkId, number: next }
  return {
    rule: ruleOf(shown),
    next,
    left: await attemptsLeft(enrolmentId, stored, now),
    missing,
    questions: missing.length > 0 ? [] : drawQuestions(shown.questions, stored.draw, asked),
    latest: latest && (await marked(latest, language)),
  }
}

/** What is told of a check before anyone answers. */
export const ruleOf = ({ pass, attempts, exam, draw, questions }: Check): CheckStanding['rule'] => ({
  pass,
  attempts,
  exam,
  asked: draw ?? questions.length,
  pool: questions.length,
})

/** Where an enrolment stands in every check of a lesson. */
export async function standingsIn(
  enrolmentId: string,
  at: { editionId: string; lessonId: string; parts: readonly LessonPart[] },
  language: Language,
  now: number,
): Promise<Record<string, CheckStanding>> {
  const checks: Record<string, CheckStanding> = {}
  for (const stored of await checksOf(at.editionId, at.lessonId)) {
    const shown = checkIn(at.parts, stored.checkId)
    if (shown) checks[stored.checkId] = await standingIn(enrolmentId, { stored, shown }, language, now)
  }
  return checks
}
