/** Whether a course was completed in a time in which it can have been read. */

/** One lesson as somebody went through it: the edition's minutes, and from opening to completion, minutes. */
export interface LessonPace {
  minutes: number
  taken: number
}

/** A completion is held when it took less than this share of what is expected, percent. The programme office may set another. */
export const shippedThreshold = 20

/** A reader is never taken to be faster than this share of the stated minutes, nor slower than all of it. */
const fastest = 0.5

/**
 * How fast a person goes through lessons beside the stated minutes: the median over earlier lessons, between
 * 0.5 and 1. Lessons left open for hours say nothing about pace and count as 1.
 */
export function ownPace(earlier: readonly LessonPace[]): number {
  const shares = earlier
    .filter(lesson => lesson.minutes > 0)
    .map(({ minutes, taken }) => Math.min(1, Math.max(fastest, taken / minutes)))
    .sort((a, b) => a - b)
  if (shares.length < 3) return 1
  const middle = Math.floor(shares.length / 2)
  const upper = shares[middle] ?? 1
  return shares.length % 2 === 1 ? upper : ((shares[middle - 1] ?? upper) + upper) / 2
}

export interface Speed {
  /** Minutes between opening and completing, over all lessons; at most the stated minutes each. */
  taken: number
  /** Stated minutes at the person's own pace. */
  expected: number
  /** `taken` of `expected`, percent, rounded down. */
  percent: number
}

/**
 * The speed of a completion. From opening to completion is the longest that a lesson can have been read, so a
 * small share is proof of haste, a large one no proof of reading.
 */
export function speedOf(lessons: readonly LessonPace[], earlier: readonly LessonPace[]): Speed {
  const stated = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0)
  const taken = lessons.reduce((sum, lesson) => sum + Math.min(lesson.minutes, Math.max(0, lesson.taken)), 0)
  const expected = stated * ownPace(earlier)
  return {
    taken: Math.floor(taken),
    expected: Math.round(expected),
    percent: expected === 0 ? 100 : Math.floor((taken * 100) / expected),
  }
}
