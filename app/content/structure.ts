import { createHash } from 'node:crypto'
import {
  type CourseOutline,
  type CourseSource,
  type Fault,
  type Language,
  languages,
  lessonOrder,
} from './course.ts'
import { fault } from './fault.ts'
import type { Findings } from './findings.ts'
import type { LessonAnswer } from './lesson.tsx'
import { linkIsExternal } from './link.ts'
import { inspectMedia, type Media, mediaExtensions, mediaKind } from './media.ts'

const start = { line: 1, column: 1 }
const lessonFile = /^[a-z0-9]+(-[a-z0-9]+)*\/(th|en)\.mdx$/
const pictureFile = /^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*\.svg$/
const mediaFile = new RegExp(`^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*\\.(${mediaExtensions})$`)

/** The texts of a course and its media by path; files that have no place in a course, or are not sound, are faults. */
export function sortFiles(source: CourseSource): {
  texts: Map<string, string>
  media: Map<string, Media>
  faults: Fault[]
} {
  const texts = new Map<string, string>()
  const media = new Map<string, Media>()
  const faults: Fault[] = []
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for (const { path, bytes } of source.files) {
    if (mediaFile.test(path)) {
      const { sides, faults: wrong } = inspectMedia(path, bytes)
      const hash = createHash('sha256').update(bytes).digest('hex')
      media.set(path, { hash, size: bytes.length, ...sides })
      faults.push(...wrong)
      continue
    }
    if (path !== 'course.yaml' && !lessonFile.test(path) && !pictureFile.test(path)) {
      faults.push(
        fault(
          { file: path, ...start },
          'file-unknown',
          'ไฟล์นี้ไม่อยู่ในรูปแบบของหลักสูตร (course.yaml, บทเรียน/th.mdx, บทเรียน/en.mdx, บทเรียน/ภาพ.svg ชื่อใช้อักษรเล็ก ตัวเลข และ -) ให้ลบหรือเปลี่ยนชื่อ',
          'This file has no place in a course (course.yaml, lesson/th.mdx, lesson/en.mdx, lesson/picture.svg; names in small letters, digits and -): remove or rename it',
        ),
      )
      continue
    }
    try {
      texts.set(path, decoder.decode(bytes))
    } catch {
      faults.push(
        fault(
          { file: path, ...start },
          'not-utf-8',
          'ไฟล์ไม่ได้บันทึกเป็น UTF-8 ให้เปิดแล้วบันทึกใหม่เป็น UTF-8',
          'The file is not saved as UTF-8: open it and save it as UTF-8',
        ),
      )
    }
  }
  if (!source.files.some(file => file.path === 'course.yaml'))
    faults.push(
      fault(
        { file: 'course.yaml', ...start },
        'course-missing',
        'ไม่พบ course.yaml ให้สร้างไฟล์นี้ในโฟลเดอร์หลักสูตร',
        'There is no course.yaml: create it in the course folder',
      ),
    )
  return { texts, media, faults }
}

interface CourseParts {
  outline: CourseOutline
  /** Where course.yaml names each lesson. */
  places: Record<string, { line: number; column: number }>
  texts: Map<string, string>
  media: Map<string, Media>
  answers: Map<string, LessonAnswer>
}

/** What only the course as a whole can show: missing and unlisted lessons, languages that disagree, dead links. */
export function compareCourse({ outline, places, texts, media, answers }: CourseParts): Fault[] {
  const faults: Fault[] = []
  const listed = lessonOrder(outline)
  const folders = new Set(
    [...texts.keys(), ...media.keys()]
      .filter(path => path.includes('/'))
      .map(path => path.split('/')[0] ?? ''),
  )
  for (const folder of folders)
    if (!listed.includes(folder))
      faults.push(
        fault(
          {
            file: [...texts.keys(), ...media.keys()].find(path => path.startsWith(`${folder}/`)) ?? folder,
            ...start,
          },
          'lesson-unlisted',
          `บทเรียน "${folder}" ไม่อยู่ใน course.yaml ให้เพิ่มใน lessons หรือลบโฟลเดอร์`,
          `The lesson "${folder}" is not in course.yaml: add it to lessons or remove the folder`,
        ),
      )
  const checks = new Map<string, string>()
  for (const lesson of listed) {
    const at = { file: 'course.yaml', ...(places[lesson] ?? start) }
    if (!folders.has(lesson)) {
      faults.push(
        fault(
          at,
          'lesson-missing',
          `ไม่พบโฟลเดอร์บทเรียน "${lesson}" ให้สร้างหรือแก้ชื่อ`,
          `There is no lesson folder "${lesson}": create it or correct the name`,
        ),
      )
      continue
    }
    for (const language of languages)
      if (!texts.has(`${lesson}/${language}.mdx`))
        faults.push(
          fault(
            at,
            'language-missing',
            `ไม่พบ ${lesson}/${language}.mdx ให้เพิ่มบทเรียนภาษานี้`,
            `There is no ${lesson}/${language}.mdx: add the lesson in this language`,
          ),
        )
    faults.push(...compareLesson(lesson, listed, { texts, media, answers }, checks))
  }
  return faults
}

function compareLesson(
  lesson: string,
  listed: string[],
  { texts, media, answers }: Pick<CourseParts, 'texts' | 'media' | 'answers'>,
  checks: Map<string, string>,
): Fault[] {
  const faults: Fault[] = []
  const found = languages.flatMap(language => {
    const file = `${lesson}/${language}.mdx`
    const answer = answers.get(file)
    return answer?.page && answer.findings
      ? [{ file, language, answer, page: answer.page, findings: answer.findings }]
      : []
  })
  for (const { file, language, answer, page, findings } of found) {
    if (!findings.sources && findings.teaches) {
      const line = (texts.get(file) ?? '').trimEnd().split('\n').length
      faults.push(
        fault(
          { file, line, column: 1 },
          'sources-missing',
          'บทเรียนต้องมี <Sources> บอกแหล่งอ้างอิง ให้เติมท้ายบทเรียน',
          'A lesson names its sources: add <Sources> at its end',
        ),
      )
    }
    const estimate = readingMinutes(findings, language)
    if (page.minutes > estimate * 2 || page.minutes < estimate / 2)
      faults.push(
        fault(
          { file, ...answer.minutesAt },
          'minutes',
          `minutes: ${page.minutes} ไม่สมกับความยาว ซึ่งใช้เวลาประมาณ ${Math.round(estimate)} นาที ให้แก้ตัวเลขหรือเนื้อหา`,
          `minutes: ${page.minutes} does not fit the length, which takes about ${Math.round(estimate)} minutes: correct the figure or the text`,
        ),
      )
    for (const link of findings.links)
      if (!linkLeads(link.url, findings, listed)) {
        faults.push(
          fault(
            { file, line: link.line, column: link.column },
            'link-dead',
            `ลิงก์ "${link.url.slice(0, 60)}" ไม่พาไปที่ใด ใช้ชื่อบทเรียนในหลักสูตรนี้ หรือ #s1 ถึง #s${findings.outline.length} หรือ https://…`,
            `The link "${link.url.slice(0, 60)}" leads nowhere: use a lesson id of this course, #s1 to #s${findings.outline.length}, or https://…`,
          ),
        )
      }
  }
  const [thai, english] = found
  if (thai && english) {
    const differ = firstDifference(thai.findings, english.findings)
    if (differ)
      faults.push(
        fault(
          { file: english.file, line: differ.line, column: differ.column },
          'languages-differ',
          `โครงสร้างไม่ตรงกับ th.mdx: ที่นี่คือ ${differ.english} แต่ใน th.mdx บรรทัด ${differ.thaiLine} คือ ${differ.thai} ให้ปรับให้ตรงกัน`,
          `The structure differs from th.mdx: here is ${differ.english}, there on line ${differ.thaiLine} is ${differ.thai}; make them the same`,
        ),
      )
    if (thai.page.minutes !== english.page.minutes)
      faults.push(
        fault(
          { file: english.file, ...english.answer.minutesAt },
          'minutes-differ',
          'minutes ต้องเท่ากันทุกภาษา',
          'minutes is the same in every language',
        ),
      )
    if (thai.page.objectives.length !== english.page.objectives.length)
      faults.push(
        fault(
          { file: english.file, ...start },
          'objectives-differ',
          'objectives ต้องมีจำนวนข้อเท่ากันทุกภาษา',
          'objectives have the same number in every language',
        ),
      )
    const used = new Set([...thai.findings.files, ...english.findings.files].map(name => `${lesson}/${name}`))
    for (const path of [...texts.keys(), ...media.keys()])
      if (path.startsWith(`${lesson}/`) && !path.endsWith('.mdx') && !used.has(path))
        faults.push(
          fault(
            { file: path, ...start },
            path.endsWith('.svg') || mediaKind(path) === 'picture' ? 'picture-unused' : 'file-unused',
            'ไม่มีบทเรียนใดใช้ไฟล์นี้ ให้ใส่ด้วย <Figure>, <Video> หรือ <Download> หรือลบไฟล์',
            'No lesson uses this file: put it in with <Figure>, <Video> or <Download>, or remove it',
          ),
        )
  }
  for (const part of found[0]?.page.parts ?? []) {
    if (part.kind === 'html' || !found[0]) continue
    const { id } = part.kind === 'check' ? part.check : part.assignment
    const first = checks.get(id)
    const at = placeOf(found[0].findings, id)
    if (first !== undefined)
      faults.push(
        fault(
          { file: found[0].file, ...at },
          'id-twice',
          `รหัสแบบทดสอบหรืองานปฏิบัติ "${id}" ใช้แล้วในบทเรียน ${first} ให้ตั้งใหม่ทั้งสองภาษา`,
          `The id "${id}" of a check or assignment is used in the lesson ${first} already: rename it in both languages`,
        ),
      )
    else checks.set(id, lesson)
    if (part.kind === 'check' && part.check.exam && lesson !== listed.at(-1))
      faults.push(
        fault(
          { file: found[0].file, ...at },
          'exam-place',
          'ข้อสอบปลายหลักสูตรอยู่ในบทเรียนสุดท้ายเท่านั้น ให้ย้ายบทนี้ไปท้าย course.yaml หรือลบ kind="exam"',
          'A final exam stands in the last lesson only: move this lesson to the end of course.yaml or remove kind="exam"',
        ),
      )
  }
  const exams = (found[0]?.page.parts ?? []).flatMap(part =>
    part.kind === 'check' && part.check.exam ? [part.check] : [],
  )
  if (exams.length > 1 && found[0])
    faults.push(
      fault(
        { file: found[0].file, ...placeOf(found[0].findings, exams[1]?.id ?? '') },
        'exam-twice',
        'หลักสูตรหนึ่งมีข้อสอบปลายหลักสูตรได้ชุดเดียว ให้รวมเป็นชุดเดียวหรือลบ kind="exam"',
        'A course has one final exam at most: make them one or remove kind="exam"',
      ),
    )
  return faults
}

/** Where the check or assignment of this id stands. */
function placeOf(findings: Findings, id: string): { line: number; column: number } {
  const trait = findings.traits.find(
    each => /^<(Check|Assignment) /.test(each.key) && each.key.includes(` id="${id}"`),
  )
  return { line: trait?.line ?? 1, column: trait?.column ?? 1 }
}

function linkLeads(url: string, findings: Findings, listed: string[]): boolean {
  if (linkIsExternal(url) || url.startsWith('/')) return true
  if (url.startsWith('#')) return findings.outline.some(heading => `#${heading.id}` === url)
  const [lesson = '', place = ''] = url.split('#')
  return listed.includes(lesson) && (place === '' || /^s\d+$/.test(place))
}

/** Where two languages of a lesson first differ in headings, components, checks, questions or marks. */
function firstDifference(thai: Findings, english: Findings) {
  const length = Math.max(thai.traits.length, english.traits.length)
  for (let index = 0; index < length; index++) {
    const a = thai.traits[index]
    const b = english.traits[index]
    if (a?.key === b?.key) continue
    const end = english.traits.at(-1)
    return {
      thai: a?.name ?? 'จบบทเรียน (end)',
      thaiLine: a?.line ?? thai.traits.at(-1)?.line ?? 1,
      english: b?.name ?? 'จบบทเรียน (end)',
      line: b?.line ?? end?.line ?? 1,
      column: b?.column ?? end?.column ?? 1,
    }
  }
  return undefined
}

/**
 * Readable characters a minute: about 180 Thai words of 6.5 characters, about 200 English words of 6 with
 * their spaces.
 */
export const charactersPerMinute = { th: 1200, en: 1200 } satisfies Record<Language, number>
/** Minutes beside reading: for each question that is asked, once for a lesson that asks any, for an assignment. */
const doing = { question: 0.5, check: 2, assignment: 12 }

/** Minutes that a lesson takes a calm reader. Of a pool only the share that is drawn is read and answered. */
export function readingMinutes(
  { length, asked, assignments }: Pick<Findings, 'length' | 'asked' | 'assignments'>,
  language: Language,
): number {
  const checking = asked > 0 ? doing.check + asked * doing.question : 0
  return Math.max(1, length / charactersPerMinute[language] + checking + assignments * doing.assignment)
}
