/** The quality gate of a course beside what the dialect demands: words, language, and keys that can be guessed. */
import { type Fault, type Language, languages } from './course.ts'
import { fault } from './fault.ts'
import type { Words } from './findings.ts'
import { type Glossary, headword } from './glossary.ts'
import type { LessonAnswer } from './lesson.tsx'

/** Where the right answers of a course's single-choice questions stand, and how often they are the longest. */
export interface Statistics {
  single: number
  rightFirst: number
  rightSecond: number
  rightThird: number
  rightFourth: number
  rightLater: number
  /** How often the right answer is strictly the longest, in Thai and in English. */
  rightLongest: number
  rightLongestEnglish: number
}

/** A course's share of right answers at one place, and of longest ones, above which anybody can guess. */
const guessable = { questions: 20, place: 0.5, longest: 0.45 }

const thai = /[\u0E01-\u0E3A\u0E40-\u0E4E]/
/** A Thai paragraph this long says something in Thai. */
const longParagraph = 120

/** Running text without what is quoted or in brackets: names are given in their own language there. */
const unquoted = (text: string): string => {
  const shorter = text
    .replace(/\([^()]*\)|\[[^[\]]*\]|“[^”]*”|‘[^’]*’|«[^»]*»|"[^"]*"/g, ' ')
    .replace(/https?:\/\/\S+|\S+\.[a-z]{2,}(?![a-z])/g, ' ')
  return shorter === text ? text : unquoted(shorter)
}

const untranslated = (file: string, at: Words, shown: string, language: Language): Fault =>
  language === 'en'
    ? fault(
        { file, line: at.line, column: at.column },
        'untranslated',
        `ยังมีภาษาไทยในฉบับภาษาอังกฤษ: "${shown}" ให้แปล (ชื่อเฉพาะภาษาไทยใส่ในวงเล็บหรือเครื่องหมายคำพูด)`,
        `Thai remains in the English lesson: "${shown}"; translate it (Thai names stand in brackets or quotes)`,
      )
    : fault(
        { file, line: at.line, column: at.column },
        'untranslated',
        `ย่อหน้านี้ในฉบับภาษาไทยไม่มีภาษาไทยเลย: "${shown}" ให้แปล`,
        `This paragraph of the Thai lesson holds no Thai: "${shown}"; translate it`,
      )

/** Text of the wrong language in one lesson. */
function languageFaults(file: string, language: Language, { page, findings }: LessonAnswer): Fault[] {
  const front = [page?.title ?? '', ...(page?.objectives ?? [])].map(text => ({ text, line: 2, column: 1 }))
  return [...front, ...(findings?.blocks ?? [])].flatMap(block => {
    const plain = unquoted(block.text).replace(/\s+/g, ' ').trim()
    if (language === 'th')
      return plain.length > longParagraph && !thai.test(block.text)
        ? [untranslated(file, block, `${plain.slice(0, 40)}…`, 'th')]
        : []
    const found = plain.search(thai)
    return found < 0 ? [] : [untranslated(file, block, plain.slice(found, found + 40), 'en')]
  })
}

/** Composed, and without the difference between straight and curly marks. */
const plainly = (text: string) => text.normalize('NFC').replace(/[’‘]/g, "'").replace(/[“”]/g, '"').trim()

/** Terms that are in the glossary and say something else. */
function termFaults(
  file: string,
  language: Language,
  { findings }: LessonAnswer,
  glossary: Glossary,
): Fault[] {
  return (findings?.terms ?? []).flatMap(({ text, means, line, column }) => {
    const agreed = glossary[language].get(headword(text))
    if (agreed === undefined || plainly(agreed) === plainly(means)) return []
    return [
      fault(
        { file, line, column },
        'term-means',
        `ความหมายของ "${text}" ไม่ตรงกับ glossary.yaml ให้ใช้ means="${agreed}"`,
        `"${text}" is in glossary.yaml with another meaning: use means="${agreed}"`,
      ),
    ]
  })
}

const length = (html: string) => [...html.replace(/<[^>]*>/g, '').replace(/&[#\w]+;/g, 'x')].length

/** Counts over the lessons that compiled. */
export function statisticsOf(answers: ReadonlyMap<string, LessonAnswer>): Statistics {
  const statistics: Statistics = {
    single: 0,
    rightFirst: 0,
    rightSecond: 0,
    rightThird: 0,
    rightFourth: 0,
    rightLater: 0,
    rightLongest: 0,
    rightLongestEnglish: 0,
  }
  const places = ['rightFirst', 'rightSecond', 'rightThird', 'rightFourth'] as const
  for (const [path, { page }] of answers) {
    const english = path.endsWith('/en.mdx')
    for (const part of page?.parts ?? []) {
      if (part.kind !== 'check') continue
      const keys = page?.keys.find(key => key.id === part.check.id)?.questions ?? []
      for (const question of part.check.questions) {
        if (question.kind !== 'single') continue
        const right = keys.find(key => key.id === question.id)?.right[0]
        const place = question.choices.findIndex(choice => choice.id === right)
        const sizes = question.choices.map(choice => length(choice.html))
        const longest = sizes.every((size, other) => other === place || size < (sizes[place] ?? 0))
        if (longest) statistics[english ? 'rightLongestEnglish' : 'rightLongest'] += 1
        if (english) continue
        statistics.single += 1
        statistics[places[place] ?? 'rightLater'] += 1
      }
    }
  }
  return statistics
}

function guessFaults(statistics: Statistics): Fault[] {
  const { single, rightLongest, rightLongestEnglish, ...places } = statistics
  if (single < guessable.questions) return []
  const at = { file: 'course.yaml', line: 1, column: 1 }
  const percent = (count: number) => Math.round((count * 100) / single)
  const faults: Fault[] = []
  for (const [language, count] of [
    ['th', rightLongest],
    ['en', rightLongestEnglish],
  ] as const)
    if (count > guessable.longest * single)
      faults.push(
        fault(
          at,
          'answers-longest',
          `คำตอบที่ถูกยาวที่สุดในร้อยละ ${percent(count)} ของคำถามเลือกหนึ่งข้อ (${language}.mdx) ผู้เรียนเดาได้ ให้ปรับความยาวตัวเลือก`,
          `The right answer is the longest in ${percent(count)} % of the single-choice questions (${language}.mdx), so that it can be guessed: even the choices out`,
        ),
      )
  const most = Math.max(...Object.values(places))
  if (most > guessable.place * single)
    faults.push(
      fault(
        at,
        'answers-place',
        `คำตอบที่ถูกอยู่ตำแหน่งเดียวกันในร้อยละ ${percent(most)} ของคำถามเลือกหนึ่งข้อ ให้สลับตำแหน่ง`,
        `The right answer stands at the same place in ${percent(most)} % of the single-choice questions: vary it`,
      ),
    )
  return faults
}

/** Everything that the quality gate finds in the lessons of one course. */
export function qualityOf(
  answers: ReadonlyMap<string, LessonAnswer>,
  glossary: Glossary,
): { statistics: Statistics; faults: Fault[] } {
  const faults = [...answers].flatMap(([file, answer]) => {
    const language = languages.find(each => file.endsWith(`/${each}.mdx`))
    if (!language) return []
    return [...languageFaults(file, language, answer), ...termFaults(file, language, answer, glossary)]
  })
  const statistics = statisticsOf(answers)
  return { statistics, faults: [...faults, ...guessFaults(statistics)] }
}
