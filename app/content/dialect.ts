import { z } from 'zod'
import { questionKinds } from './course.ts'

const text = (most: number) => z.string().trim().min(1).max(most)
const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .pipe(z.number().int().min(least).max(most))
const id = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const file = (extensions: string) =>
  z
    .string()
    .max(80)
    .regex(new RegExp(`^[a-z0-9]+(-[a-z0-9]+)*\\.(${extensions})$`))
const decimal = (form: RegExp) => z.string().regex(form)

/** Every component of the dialect with its attributes, all of them literal strings in the lesson. */
export const componentAttributes = {
  Case: z.strictObject({ agency: text(120), title: text(200) }),
  Callout: z.strictObject({
    kind: z.enum(['note', 'tip', 'warning', 'example']),
    title: text(200).optional(),
  }),
  Figure: z.strictObject({
    src: file('svg|png|jpg|webp'),
    alt: text(1000),
    caption: text(400).optional(),
  }),
  Steps: z.strictObject({}),
  Compare: z.strictObject({}),
  Term: z.strictObject({ means: text(300) }),
  Practice: z.strictObject({ title: text(200).optional() }),
  Monday: z.strictObject({}),
  Simulation: z.looseObject({ name: id }),
  Sources: z.strictObject({}),
  Check: z.strictObject({
    id,
    kind: z.enum(['exam']).optional(),
    draw: whole(1, 20).optional(),
    pass: whole(1, 100).default(80),
    attempts: whole(1, 10).default(3),
  }),
  Question: z.strictObject({
    id,
    kind: z.enum(questionKinds).default('single'),
    answer: decimal(/^-?\d{1,12}(\.\d{1,6})?$/).optional(),
    tolerance: decimal(/^\d{1,12}(\.\d{1,6})?$/).optional(),
    unit: text(40).optional(),
  }),
  Assignment: z.strictObject({ id, title: text(200) }),
  Video: z.strictObject({ src: file('mp4|webm'), captions: file('vtt'), title: text(200) }),
  Download: z.strictObject({ src: file('csv|txt|pdf'), title: text(200) }),
  Why: z.strictObject({}),
}
export type ComponentName = keyof typeof componentAttributes
export type Attributes<Name extends ComponentName> = z.output<(typeof componentAttributes)[Name]>
export const componentNames = Object.keys(componentAttributes).join(', ')

export function isComponentName(name: string): name is ComponentName {
  return Object.hasOwn(componentAttributes, name)
}

/** Where a component may stand: the nearest component around it, or the page itself. */
export const placement: Record<ComponentName, readonly (ComponentName | 'page')[]> = {
  Case: ['page'],
  Callout: ['page', 'Case', 'Practice', 'Steps', 'Assignment'],
  Figure: ['page', 'Case', 'Callout', 'Practice', 'Steps', 'Question', 'Assignment'],
  Steps: ['page', 'Case', 'Callout', 'Practice', 'Assignment'],
  Compare: ['page', 'Case', 'Callout', 'Practice', 'Question', 'Assignment'],
  Term: ['page', 'Case', 'Callout', 'Steps', 'Compare', 'Practice', 'Monday', 'Question', 'Assignment'],
  Practice: ['page'],
  Monday: ['page'],
  Simulation: ['page', 'Practice'],
  Sources: ['page'],
  Video: ['page', 'Case', 'Practice', 'Assignment'],
  Download: ['page', 'Case', 'Callout', 'Practice', 'Steps', 'Assignment'],
  Check: ['page'],
  Assignment: ['page'],
  Question: ['Check'],
  Why: ['Question'],
}

/** Components that stand directly on their place, never inside a list or a quotation. */
export const standsDirectly: ReadonlySet<ComponentName> = new Set([
  'Case',
  'Practice',
  'Monday',
  'Sources',
  'Check',
  'Question',
  'Assignment',
  'Video',
  'Simulation',
])

/** Markdown that the dialect keeps; everything else is refused. */
export const markdownKept: ReadonlySet<string> = new Set([
  'root',
  'paragraph',
  'heading',
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'code',
  'blockquote',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'thematicBreak',
  'break',
  'link',
  'linkReference',
  'definition',
])

/** Most questions of a check, and how many times a pool holds what is drawn from it, at least. */
export const questionLimit = 60
export const poolFactor = 3

/** Largest lesson or picture file, bytes. */
export const fileLimit = 100 * 1024
/** Most nodes and deepest nesting of one lesson. */
export const nodeLimit = 20_000
export const depthLimit = 40
/** Milliseconds one lesson may take, from the moment the compiler turns to it. */
export const timeLimit = 2_000

/** What a simulation must tell the gate: the schema of its own literal settings. */
export type SimulationSettings = Record<string, { settings: z.ZodType }>
