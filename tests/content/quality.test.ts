/** The quality gate: one meaning a word, one language a lesson, and answers that cannot be guessed. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkCourses } from '#content/check.server.ts'
import { closeCompiler } from '#content/compile.server.ts'
import { goodCourse, goodLesson, inEnglish } from './samples.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mekha-quality-'))
})
afterAll(async () => {
  await closeCompiler()
  await rm(folder, { recursive: true, force: true })
})

let shelf = 0
/** Checks a course in a folder of courses of its own. */
async function check(changes: Record<string, string>, beside: Record<string, string> = {}, single = false) {
  const root = join(folder, String(shelf++))
  const { files } = goodCourse({ 'what/en.mdx': inEnglish(goodLesson()), ...changes })
  const all = new Map<string, string | Uint8Array>([
    ...files.map(file => [join('sample', file.path), file.bytes] as const),
    ...Object.entries(beside),
  ])
  for (const [path, bytes] of all) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), bytes)
  }
  const found = await checkCourses(single ? join(root, 'sample') : root)
  return {
    ...found,
    errors: found.errors.map(({ file, ...fault }) => ({ ...fault, file: file.slice(root.length + 1) })),
  }
}
const placeOf = (source: string, part: string) => {
  const before = source.slice(0, source.indexOf(part)).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

describe('the glossary', () => {
  const entry = (means: string, more = '') =>
    `cloud: { th: "คลาวด์", en: "word", means: { th: "${means}", en: "word" } }\n${more}`
  const kept = 'คอมพิวเตอร์ผ่านเครือข่าย'

  it('has every term of a lesson mean what it says, beside one course and beside many', async () => {
    for (const single of [false, true]) {
      expect((await check({}, { 'glossary.yaml': entry(kept) }, single)).errors).toEqual([])
      const { errors } = await check({}, { 'glossary.yaml': entry('อย่างอื่น') }, single)
      expect(errors).toMatchObject([
        { file: 'sample/what/th.mdx', rule: 'term-means', ...placeOf(goodLesson(), '<Term') },
      ])
      expect(errors[0]?.message).toContain('means="อย่างอื่น"')
    }
  })

  it('leaves other words alone, and looks words up without case', async () => {
    const lesson = goodLesson('คำว่า <Term means="ก">GDCC</Term>')
    const glossary = entry(kept, 'gdcc: { th: "gdcc", en: "gdcc", means: { th: "ข", en: "b" } }\n')
    const { errors } = await check(
      { 'what/th.mdx': lesson, 'what/en.mdx': inEnglish(goodLesson('word <Term means="b">GDCC</Term>')) },
      { 'glossary.yaml': glossary },
    )
    expect(errors).toMatchObject([
      { file: 'sample/what/th.mdx', rule: 'term-means', ...placeOf(lesson, '<Term means="ก"') },
    ])
  })

  it.each([
    ['an entry without English', 'cloud: { th: "คลาวด์", means: { th: "ก", en: "a" } }\n', 'yaml-missing', 1],
    ['an entry without a meaning', `${entry(kept)}gdcc: { th: "ข", en: "b" }\n`, 'yaml-missing', 2],
    [
      'an unknown key',
      'cloud: { th: "ก", en: "a", means: { th: "ก", en: "a" }, note: "x" }\n',
      'yaml-unknown-key',
      1,
    ],
    ['an odd id', 'Cloud One: { th: "ก", en: "a", means: { th: "ก", en: "a" } }\n', 'yaml-value', 1],
    [
      'a word with two meanings',
      entry(kept, 'other: { th: "คลาวด์", en: "b", means: { th: "ข", en: "b" } }\n'),
      'glossary-twice',
      2,
    ],
    ['an id that stands twice', entry(kept, entry(kept)), 'yaml-broken', 2],
    ['an alias', 'cloud: &a { th: "ก", en: "a", means: { th: "ก", en: "a" } }\nother: *a\n', 'yaml-alias', 2],
    ['broken YAML', 'cloud: { th: "ก"\n', 'yaml-broken', 2],
  ])('with %s is refused', async (_, glossary, rule, line) => {
    const { errors } = await check({}, { 'glossary.yaml': glossary })
    expect(errors).toContainEqual(expect.objectContaining({ file: 'glossary.yaml', rule, line }))
    for (const fault of errors) expect(fault.message).toMatch(/[\u0E00-\u0E7F].* · /s)
  })

  it('and README.md are the only files beside the courses', async () => {
    const { errors } = await check({}, { 'glossary.yaml': entry(kept), 'README.md': '#', 'terms.yaml': '' })
    expect(errors).toMatchObject([{ file: 'terms.yaml', rule: 'file-unknown' }])
  })
})

describe('what is not translated', () => {
  const english = (body: string) => inEnglish(goodLesson('@@')).replace('@@', body)
  const pair = (body: string) => ({ 'what/th.mdx': goodLesson(body), 'what/en.mdx': english(body) })

  it.each([
    ['text', 'This is คลาวด์ here', 'This'],
    ['a heading', '### The คลาวด์', '###'],
    ['a list', '- one\n- สอง', 'สอง'],
    ['a table', '| a | ข |\n|---|---|\n| 1 | 2 |', 'ข |'],
    ['an attribute', '<Callout kind="note" title="หมายเหตุ">\n\nNote\n\n</Callout>', 'title="หมายเหตุ"'],
    [
      'a reason',
      '<Check id="z">\n\n<Question id="q">\n\nWhich\n\n- [x] a\n  <Why>เพราะ</Why>\n- [ ] b\n  <Why>No</Why>\n\n</Question>\n\n</Check>',
      'a\n  <Why>เพราะ',
    ],
    [
      'an item to be ordered',
      '<Check id="z">\n\n<Question id="q" kind="ordering">\n\nOrder\n\n1. one\n2. สอง\n3. three\n\n<Why>So</Why>\n\n</Question>\n\n</Check>',
      'สอง',
    ],
    [
      'the reason of a question',
      '<Check id="z">\n\n<Question id="q" kind="number" answer="1">\n\nHow many\n\n<Why>เพราะ</Why>\n\n</Question>\n\n</Check>',
      '<Why>เพราะ',
    ],
    [
      'a checklist',
      '<Assignment id="z" title="Work">\n\nDo it\n\n- [ ] one\n- [ ] สอง\n- [ ] three\n\n</Assignment>',
      'สอง',
    ],
  ])('%s', async (_, body, part) => {
    const { errors } = await check(pair(body))
    expect(errors.filter(fault => fault.rule === 'untranslated')).toMatchObject([
      { file: 'sample/what/en.mdx', ...placeOf(english(body), part) },
    ])
  })

  it('the title and the objectives', async () => {
    const lesson = inEnglish(goodLesson())
      .replace('title: word', 'title: คลาวด์')
      .replace('  - word', '  - อธิบาย')
    const { errors } = await check({ 'what/en.mdx': lesson })
    expect(errors.map(fault => fault.rule)).toEqual(['untranslated', 'untranslated'])
  })

  it('is not: names in brackets or quotes, an agency, sources, addresses, code, accepted texts', async () => {
    const body = [
      'The law (พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล) and “คลาวด์กลาง” and "ทางรัฐ" and [the app](https://example.go.th) (ทางรัฐ (แอป))',
      'The site เราไม่ทิ้งกัน.com and `คำสั่ง` cost ฿100',
      '<Case agency="กรมการขนส่งทางบก" title="Buses">\n\nText\n\n</Case>',
      '<Check id="z">\n\n<Question id="q" kind="text">\n\nWhich word\n\n- [x] คลาวด์\n- [x] cloud\n\n<Why>So</Why>\n\n</Question>\n\n</Check>',
    ].join('\n\n')
    const sources = english(body).replace('): word', '): word\n- ราชกิจจานุเบกษา เล่ม 136')
    const thai = goodLesson(body).replace('): นิยาม', '): นิยาม\n- ราชกิจจานุเบกษา เล่ม 136')
    expect((await check({ 'what/th.mdx': thai, 'what/en.mdx': sources })).errors).toEqual([])
  })

  it('a long paragraph without Thai in the Thai lesson; a short one, code and sources may be', async () => {
    const long =
      'This paragraph was left in English by mistake and goes on and on about the cloud without a single Thai letter in it anywhere.'
    const { errors } = await check({ 'what/th.mdx': goodLesson(long), 'what/en.mdx': english(long) })
    expect(errors).toMatchObject([
      { file: 'sample/what/th.mdx', rule: 'untranslated', ...placeOf(goodLesson(long), long) },
    ])
    const well = `Cloud, AI and IoT\n\n\`\`\`\n${long}\n\`\`\``
    const thai = goodLesson(well).replace('): นิยาม', `): ${long}`)
    expect((await check({ 'what/th.mdx': thai, 'what/en.mdx': english(well) })).errors).toEqual([])
  })
})

describe('where the right answers stand', () => {
  /** Questions whose right answer stands at a place and is long or short. */
  const questions = (given: { place: number; long: boolean }[]) =>
    given
      .map(({ place, long }, n) => {
        const choices = ['aaaa', 'bbbb', 'cccc', 'dddd'].map((word, at) => {
          const right = at === place
          return `- [${right ? 'x' : ' '}] ${right && long ? `${word} and more` : word}\n  <Why>w</Why>`
        })
        return `<Question id="g${n}">\n\nWhich\n\n${choices.join('\n')}\n\n</Question>`
      })
      .join('\n\n')
  const checkOf = async (given: { place: number; long: boolean }[]) => {
    const body = `<Check id="z" draw="1">\n\n${questions(given)}\n\n</Check>`
    const { statistics, errors } = await check({
      'what/th.mdx': goodLesson(body),
      'what/en.mdx': inEnglish(goodLesson('@@')).replace('@@', body),
    })
    return { figures: statistics.sample, rules: errors.map(fault => [fault.rule, fault.file]) }
  }
  const spread = (count: number, long = 0) =>
    Array.from({ length: count }, (_, n) => ({ place: n % 4, long: n < long }))

  it('is told in figures', async () => {
    const { figures, rules } = await checkOf(spread(22, 5))
    // The sample's own check has one more: its right answer is second and the longest.
    expect(figures).toEqual({
      single: 23,
      rightFirst: 6,
      rightSecond: 7,
      rightThird: 5,
      rightFourth: 5,
      rightLater: 0,
      rightLongest: 6,
      rightLongestEnglish: 6,
    })
    expect(rules).toEqual([])
  })

  it('is a fault only when blatant: above 45 % longest, above half at one place, from twenty questions on', async () => {
    expect((await checkOf(spread(19, 8))).rules).toEqual([])
    expect((await checkOf(spread(19, 9))).rules).toEqual([
      ['answers-longest', 'sample/course.yaml'],
      ['answers-longest', 'sample/course.yaml'],
    ])
    expect((await checkOf(spread(18, 18))).rules).toEqual([])
    const first = (count: number) =>
      spread(21).map((each, n) => (n < count ? { ...each, place: 0 } : { ...each, place: 1 + (n % 3) }))
    expect((await checkOf(first(11))).rules).toEqual([])
    expect((await checkOf(first(12))).rules).toEqual([['answers-place', 'sample/course.yaml']])
  })
})
