/** Languages of the platform; Thai is the source. */
export const languages = ['th', 'en'] as const
export type Language = (typeof languages)[number]

/** One text in every language of the platform. */
export type Bilingual = Record<Language, string>

/** The seven skill groups of OCSC circular นร 1013/ว 6 (18 May 2018). */
export const skillGroups = [
  'digital-literacy',
  'digital-governance',
  'digital-technology',
  'digital-service-design',
  'project-management',
  'digital-leadership',
  'digital-transformation',
] as const

/** The audiences of the same framework. */
export const audiences = [
  'executive',
  'head-of-division',
  'policy-academic',
  'service',
  'technologist',
  'other',
] as const
export const levels = ['beginner', 'intermediate', 'advanced'] as const
export const topics = ['cloud', 'ai', 'iot', 'data', 'security', 'network', 'leadership'] as const

/** What `course.yaml` says. */
export interface CourseOutline {
  title: Bilingual
  summary: Bilingual
  level: (typeof levels)[number]
  audiences: (typeof audiences)[number][]
  skills: (typeof skillGroups)[number][]
  topics: (typeof topics)[number][]
  modules: { id: string; title: Bilingual; lessons: string[] }[]
}

/** A course folder as bytes: paths relative to the folder, `/`-separated, sorted. */
export interface CourseSource {
  id: string
  files: { path: string; bytes: Uint8Array }[]
}

/** A refusal that says where and how to mend it. `line` and `column` count from 1. */
export interface Fault {
  file: string
  line: number
  column: number
  rule: string
  message: string
}

export const questionKinds = ['single', 'multiple', 'ordering', 'matching', 'number', 'text'] as const
export type QuestionKind = (typeof questionKinds)[number]

/**
 * What a learner sees of a question before marking: nothing of the key. `choices` are what is chosen from
 * (single, multiple, matching) or what is put in order; `rows` are the given side of a matching.
 */
export interface Question {
  id: string
  kind: QuestionKind
  prompt: string
  choices: { id: string; html: string }[]
  rows?: { id: string; html: string }[]
  /** What the two sides of a matching are called. */
  heads?: { left: string; right: string }
  unit?: string
}

/** The rule of a check: `pass` in percent, `attempts` allowed per person and Bangkok day, how many are drawn (none: all). */
export interface CheckRule {
  id: string
  pass: number
  attempts: number
  draw?: number
  /** The final exam of the course. */
  exam?: boolean
}
export interface Check extends CheckRule {
  questions: Question[]
}

/**
 * What stays on the server. `right`: choices; pairs `item:place` (ordering) or `row:choice` (matching); one
 * plain decimal (number); every accepted answer (text). The reasons, as HTML, belong to the choices, or
 * `reason` to the question as a whole. Without a `kind` the right ones are a set.
 */
export interface QuestionKey {
  id: string
  right: string[]
  why: Record<string, string>
  kind?: 'number' | 'text'
  /** How far from the right number still counts, a plain decimal. */
  tolerance?: string
  reason?: string
}
export interface CheckKey {
  id: string
  questions: QuestionKey[]
}

/** Something to do at one's own desk: what to do (HTML), and what can be seen to be done (HTML each). */
export interface Assignment {
  id: string
  title: string
  html: string
  items: string[]
}

/** A lesson page is HTML with checks and assignments between. */
export type LessonPart =
  | { kind: 'html'; html: string }
  | { kind: 'check'; check: Check }
  | { kind: 'assignment'; assignment: Assignment }

/** One lesson in one language, compiled. `outline` ids are the same in every language (s1, s2 …). */
export interface LessonPage {
  title: string
  minutes: number
  objectives: string[]
  parts: LessonPart[]
  keys: CheckKey[]
  outline: { id: string; title: string }[]
  simulations: string[]
  /** Readable text without markup, for search and reading length. */
  text: string
}

/** A whole course, compiled; `hash` is SHA-256 over its sorted files and names the edition. */
export interface CompiledCourse {
  id: string
  hash: string
  outline: CourseOutline
  lessons: { id: string; module: string; pages: Record<Language, LessonPage> }[]
}

/** Lesson ids in reading order. */
export function lessonOrder(outline: CourseOutline): string[] {
  return outline.modules.flatMap(module => module.lessons)
}
