import { z } from 'zod'
import { audiences, type CourseOutline, type Fault, levels, skillGroups, topics } from './course.ts'
import { fault } from './fault.ts'
import { readYaml } from './yaml.ts'

/** Ids of courses, modules and lessons: small letters, digits and hyphens. */
export const idPattern = /^(?!constructor$)[a-z0-9]+(-[a-z0-9]+)*$/
const id = z.string().max(60).regex(idPattern)
const bilingual = (most: number) =>
  z.strictObject({ th: z.string().trim().min(1).max(most), en: z.string().trim().min(1).max(most) })

const schema = z.strictObject({
  title: bilingual(160),
  summary: bilingual(600),
  level: z.enum(levels),
  audiences: z.array(z.enum(audiences)).min(1),
  skills: z.array(z.enum(skillGroups)).min(1),
  topics: z.array(z.enum(topics)).min(1),
  modules: z
    .array(z.strictObject({ id, title: bilingual(160), lessons: z.array(id).min(1).max(40) }))
    .min(1)
    .max(20),
})

/** Reads `course.yaml`; ids that stand twice are faults. `place` says where a lesson is named. */
export function readOutline(file: string, text: string) {
  const yaml = readYaml({ file, text: text.replace(/^\uFEFF/, ''), lineOffset: 0 }, schema)
  const outline: CourseOutline | undefined = yaml.value
  const faults: Fault[] = [...yaml.faults]
  const places: Record<string, { line: number; column: number }> = {}
  const twice = (kind: string, name: string, path: PropertyKey[]) =>
    faults.push(
      fault(
        { file, ...yaml.place(path) },
        'id-twice',
        `รหัส${kind === 'module' ? 'หมวด' : 'บทเรียน'} "${name}" ใช้ซ้ำ ให้ตั้งรหัสใหม่หรือลบออก`,
        `The ${kind} id "${name}" stands twice: rename or remove one`,
      ),
    )
  const modules = new Set<string>()
  outline?.modules.forEach((module, m) => {
    if (modules.has(module.id)) twice('module', module.id, ['modules', m, 'id'])
    modules.add(module.id)
    module.lessons.forEach((lesson, l) => {
      const path = ['modules', m, 'lessons', l]
      if (places[lesson]) twice('lesson', lesson, path)
      else places[lesson] = yaml.place(path)
    })
  })
  return { outline: faults.length === 0 ? outline : undefined, places, faults }
}
