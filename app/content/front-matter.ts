import { z } from 'zod'
import type { Fault } from './course.ts'
import { fault } from './fault.ts'
import { readYaml } from './yaml.ts'

const line = (most: number) => z.string().trim().min(1).max(most)

const schema = z.strictObject({
  title: line(160),
  minutes: z.number().int().min(1).max(90),
  objectives: z.array(line(300)).min(1).max(8),
})

export type FrontMatter = z.output<typeof schema>

/**
 * Takes the YAML front matter off a lesson. `body` keeps the file's line numbers: each line taken off is
 * left empty, so it never begins with a fence and no other reader can take a second front matter from it.
 */
export function takeFrontMatter(
  file: string,
  source: string,
): { front?: FrontMatter; minutesAt: { line: number; column: number }; body: string; faults: Fault[] } {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const top = { file, line: 1, column: 1 }
  const refuse = (refused: Fault) => ({ minutesAt: { line: 1, column: 1 }, body: '', faults: [refused] })
  const fence = lines[0] ?? ''
  if (/^---\s*\S/.test(fence) && !/^-+\s*$/.test(fence))
    return refuse(
      fault(
        { ...top, column: 4 },
        'front-matter-language',
        'บรรทัดแรกต้องเป็น --- เท่านั้น ให้ลบสิ่งที่ตามหลัง ---',
        'The first line must be --- alone: remove what follows it',
      ),
    )
  if (!/^---[ \t]*$/.test(fence))
    return refuse(
      fault(
        top,
        'front-matter-missing',
        'บทเรียนต้องเริ่มด้วยบรรทัด --- ตามด้วย title, minutes, objectives แล้วปิดด้วย ---',
        'A lesson begins with a line --- then title, minutes, objectives, then a line ---',
      ),
    )
  const end = lines.findIndex((text, index) => index > 0 && /^---[ \t]*$/.test(text))
  if (end < 0)
    return refuse(
      fault(
        top,
        'front-matter-open',
        'ส่วนข้อมูลนำยังไม่ปิด ให้ใส่บรรทัด --- หลัง objectives',
        'The front matter is not closed: put a line --- after the objectives',
      ),
    )
  const yaml = readYaml({ file, text: lines.slice(1, end).join('\n'), lineOffset: 1 }, schema)
  return {
    front: yaml.value,
    minutesAt: yaml.place(['minutes']),
    body: '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n'),
    faults: yaml.faults,
  }
}
