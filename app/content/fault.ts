import type { Fault } from './course.ts'

/** A place in a file, counted from 1. */
export interface Place {
  file: string
  line: number
  column: number
}

/** A refusal: the rule, and how to mend it in Thai first, then English. */
export function fault(at: Place, rule: string, thai: string, english: string): Fault {
  return { file: at.file, line: at.line, column: at.column, rule, message: `${thai} · ${english}` }
}

/** The same refusals once each, by file, line and column. */
export function inOrder(faults: Fault[]): Fault[] {
  const seen = new Map(faults.map(each => [JSON.stringify(each), each]))
  return [...seen.values()].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule),
  )
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
