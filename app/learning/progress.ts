/** Progress is derived: completed lessons ∩ the edition's lessons. It is never stored. */
export interface Progress {
  done: number
  total: number
  /** 0–100, rounded down, so that 100 means complete. */
  percent: number
  /** The first lesson in reading order that is not completed. */
  next: string | undefined
  missing: string[]
}

/** Where a learner stands in an edition. */
export function progressOf(lessons: readonly string[], completed: ReadonlySet<string>): Progress {
  const missing = lessons.filter(lesson => !completed.has(lesson))
  const total = lessons.length
  const done = total - missing.length
  return {
    done,
    total,
    percent: total === 0 ? 0 : Math.floor((done * 100) / total),
    next: missing[0],
    missing,
  }
}

/**
 * Where *Continue* leads: the lesson opened last unless it is completed, else the first one missing,
 * else the first lesson of the course.
 */
export function continueAt(
  lessons: readonly string[],
  completed: ReadonlySet<string>,
  opened: readonly { lessonId: string; openedAt: number }[],
): string | undefined {
  const known = opened.filter(
    opening => lessons.includes(opening.lessonId) && !completed.has(opening.lessonId),
  )
  const latest = [...known].sort((a, b) => b.openedAt - a.openedAt)[0]
  return latest?.lessonId ?? progressOf(lessons, completed).next ?? lessons[0]
}
