/** The later kinds of question, pools, the exam and assignments: what they compile to, and every way to get them wrong. */
import { afterAll, describe, expect, it } from 'vitest'
import { closeCompiler, compileCourse, compileLesson } from '#content/compile.server.ts'
import { bodyLine, goodCourse, goodLesson, goodOutline, goodPicture, smallLesson } from './samples.ts'

afterAll(closeCompiler)

const question = (kind: string, inside: string, more = '') =>
  `<Question id="q9" kind="${kind}"${more}>\n\nโจทย์ข้อนี้\n\n${inside}\n\n</Question>`
const why = '<Why>เหตุผลลับ</Why>'
const inCheck = (body: string, attributes = 'id="c"') => `<Check ${attributes}>\n\n${body}\n\n</Check>`

const ordering = question('ordering', `1. ตื่น\n2. อาบน้ำ\n3. กินข้าว\n4. **ออกจากบ้าน**\n\n${why}`)
const matching = question(
  'matching',
  `| รูปแบบ | ใครดูแล |\n|---|---|\n| IaaS | หน่วยงาน |\n| PaaS | ผู้ให้บริการ |\n| SaaS | ผู้ให้บริการ |\n\n${why}`,
)
const figure = question('number', why, ' answer="12500" tolerance="100" unit="บาท"')
const text = question('text', `- [x] GDCC\n- [x] คลาวด์กลางภาครัฐ\n\n${why}`)
const single = (id: string) =>
  `<Question id="${id}">\n\nข้อใด ${id}\n\n- [x] ก\n  <Why>ถูก</Why>\n- [ ] ข\n  <Why>ไม่ถูก</Why>\n\n</Question>`
const singles = (count: number) => Array.from({ length: count }, (_, n) => single(`s${n + 1}`)).join('\n\n')
const items = (count: number) => Array.from({ length: count }, (_, n) => `- [ ] สิ่งที่ ${n + 1}`).join('\n')
const assignment = (inside = `ทำงานนี้\n\n${items(3)}`, attributes = 'id="a" title="งาน"') =>
  `<Assignment ${attributes}>\n\n${inside}\n\n</Assignment>`

const compile = (body: string) =>
  compileLesson({
    file: 'what/th.mdx',
    source: smallLesson(body),
    language: 'th',
    pictures: { 'shared-th.svg': goodPicture },
  })
const asked = async (body: string) => {
  const { page, faults } = await compile(inCheck(body))
  expect(faults).toEqual([])
  const part = page?.parts.find(each => each.kind === 'check')
  const shown = part?.kind === 'check' ? part.check.questions[0] : undefined
  const { keys, ...sent } = page ?? { keys: [] }
  return { shown, key: keys[0]?.questions[0], sent: JSON.stringify(sent) }
}

describe('a question becomes what may be shown, and its key apart', () => {
  it('ordering: the items in another order, their ids say nothing', async () => {
    const { shown, key, sent } = await asked(ordering)
    expect(shown).toMatchObject({ id: 'q9', kind: 'ordering', prompt: '<p>โจทย์ข้อนี้</p>' })
    expect(shown?.choices.map(choice => choice.id)).toEqual(['a', 'b', 'c', 'd'])
    const right = ['ตื่น', 'อาบน้ำ', 'กินข้าว', '<strong>ออกจากบ้าน</strong>']
    expect(shown?.choices.map(choice => choice.html).sort()).toEqual([...right].sort())
    expect(shown?.choices.map(choice => choice.html)).not.toEqual(right)
    const byPlace = (key?.right ?? [])
      .map(pair => pair.split(':'))
      .sort((a, b) => Number(a[1]) - Number(b[1]))
    expect(byPlace.map(([item]) => shown?.choices.find(choice => choice.id === item)?.html)).toEqual(right)
    expect(key).toMatchObject({ why: {}, reason: 'เหตุผลลับ' })
    expect(sent).not.toMatch(/เหตุผลลับ|"right"/)
  })

  it('matching: the rows as they are, each right once and in another order', async () => {
    const { shown, key, sent } = await asked(matching)
    expect(shown).toMatchObject({
      rows: [
        { id: '1', html: 'IaaS' },
        { id: '2', html: 'PaaS' },
        { id: '3', html: 'SaaS' },
      ],
      heads: { left: 'รูปแบบ', right: 'ใครดูแล' },
      choices: [
        { id: 'a', html: 'ผู้ให้บริการ' },
        { id: 'b', html: 'หน่วยงาน' },
      ],
    })
    expect(key?.right).toEqual(['1:b', '2:a', '3:a'])
    expect(sent).not.toMatch(/เหตุผลลับ|1:b/)
  })

  it('number: the unit is shown; the figure and its tolerance are not', async () => {
    const { shown, key, sent } = await asked(figure)
    expect(shown).toEqual({ id: 'q9', kind: 'number', prompt: '<p>โจทย์ข้อนี้</p>', choices: [], unit: 'บาท' })
    expect(key).toEqual({
      id: 'q9',
      kind: 'number',
      right: ['12500'],
      tolerance: '100',
      why: {},
      reason: 'เหตุผลลับ',
    })
    expect(sent).not.toMatch(/12500|tolerance|เหตุผลลับ/)
  })

  it('text: nothing of what is accepted is shown, nor found by a search', async () => {
    const { shown, key, sent } = await asked(text)
    expect(shown).toEqual({ id: 'q9', kind: 'text', prompt: '<p>โจทย์ข้อนี้</p>', choices: [] })
    expect(key).toMatchObject({ kind: 'text', right: ['GDCC', 'คลาวด์กลางภาครัฐ'], reason: 'เหตุผลลับ' })
    expect(sent).not.toMatch(/GDCC|คลาวด์กลางภาครัฐ|เหตุผลลับ/)
  })

  it('in both languages of a course in the same order, whatever the words; texts are accepted in both', async () => {
    const english = (body: string) =>
      body
        .replace('ตื่น', 'wake up')
        .replace('กินข้าว', 'eat')
        .replace('- [x] คลาวด์กลางภาครัฐ\n', '- [x] central cloud\n- [x] central government cloud\n')
    const all = [ordering.replace('q9', 'o'), matching.replace('q9', 'm'), text.replace('q9', 't')].join(
      '\n\n',
    )
    const { course, faults } = await compileCourse(
      goodCourse({
        'what/th.mdx': goodLesson(inCheck(all)),
        'what/en.mdx': goodLesson(inCheck(english(all))),
      }),
    )
    expect(faults).toEqual([])
    const pages = course?.lessons[0]?.pages
    const keys = (['th', 'en'] as const).map(
      language => pages?.[language].keys.find(key => key.id === 'c')?.questions,
    )
    expect(keys[0]?.[0]?.right).toEqual(keys[1]?.[0]?.right)
    expect(keys[0]?.[1]?.right).toEqual(keys[1]?.[1]?.right)
    expect(keys[0]?.[2]?.right).toEqual([
      'GDCC',
      'คลาวด์กลางภาครัฐ',
      'central cloud',
      'central government cloud',
    ])
    expect(keys[1]?.[2]?.right).toEqual([
      'GDCC',
      'central cloud',
      'central government cloud',
      'คลาวด์กลางภาครัฐ',
    ])
  })
})

it('a pool, an exam and an assignment keep their rules', async () => {
  const body = [
    inCheck(singles(9), 'id="exam" kind="exam" draw="3" pass="60" attempts="2"'),
    assignment(),
  ].join('\n\n')
  const { page, faults } = await compile(body)
  expect(faults).toEqual([])
  const [check, work] = (page?.parts ?? []).filter(part => part.kind !== 'html')
  expect(check).toMatchObject({ check: { id: 'exam', exam: true, draw: 3, pass: 60, attempts: 2 } })
  expect(work).toEqual({
    kind: 'assignment',
    assignment: { id: 'a', title: 'งาน', html: '<p>ทำงานนี้</p>', items: ['สิ่งที่ 1', 'สิ่งที่ 2', 'สิ่งที่ 3'] },
  })
})

it('sixty questions are a pool, and a lesson of an exam or an assignment alone needs no sources', async () => {
  expect((await compile(inCheck(singles(60), 'id="c" draw="20"'))).faults).toEqual([])
  const front = goodLesson().split('\n').slice(0, 7).join('\n').replace('minutes: 4', 'minutes: 6')
  const alone = `${front}\n\n${inCheck(singles(9), 'id="exam" kind="exam" draw="3"')}\n`
  const changes = { 'what/th.mdx': alone, 'what/en.mdx': alone, 'what/shared-th.svg': undefined }
  expect((await compileCourse(goodCourse(changes))).faults).toEqual([])
  const check = alone.replace(' kind="exam"', '')
  expect(
    (await compileCourse(goodCourse({ ...changes, 'what/th.mdx': check, 'what/en.mdx': check }))).faults,
  ).toMatchObject([{ rule: 'sources-missing' }, { rule: 'sources-missing' }])
})

it('minutes count what is drawn of a pool, and the doing of an assignment', async () => {
  const faultsOf = async (body: string, minutes: number) => {
    const lesson = goodLesson(body).replace('minutes: 4', `minutes: ${minutes}`)
    const { faults } = await compileCourse(goodCourse({ 'what/th.mdx': lesson, 'what/en.mdx': lesson }))
    return faults.map(fault => fault.rule)
  }
  expect(await faultsOf(inCheck(singles(60), 'id="pool" draw="4"'), 5)).toEqual([])
  expect(await faultsOf(inCheck(singles(60), 'id="pool"'), 5)).toEqual(['minutes', 'minutes'])
  expect(await faultsOf(assignment(), 4)).toEqual(['minutes', 'minutes'])
  expect(await faultsOf(assignment(), 15)).toEqual([])
})

describe('what is wrong is refused where it stands', () => {
  /** `@` in the body is where the fault stands; the mark itself is taken out. */
  const cases: [name: string, rule: string, body: string][] = [
    ['an unknown kind', 'attribute-value', inCheck(ordering.replace(' kind="ordering"', ' @kind="sorting"'))],
    ['an ordering of two', 'ordering-size', inCheck(question('ordering', `@1. ก\n2. ข\n\n${why}`))],
    [
      'an ordering of eight',
      'ordering-size',
      inCheck(question('ordering', `@1. ก\n2. ข\n3. ค\n4. ง\n5. จ\n6. ฉ\n7. ช\n8. ซ\n\n${why}`)),
    ],
    [
      'an ordering without numbers',
      'ordering-shape',
      inCheck(`@${question('ordering', `- ก\n- ข\n- ค\n\n${why}`)}`),
    ],
    [
      'an ordering of choices',
      'ordering-shape',
      inCheck(`@${question('ordering', `1. [ ] ก\n2. [ ] ข\n3. [x] ค\n\n${why}`)}`),
    ],
    [
      'two items that read alike',
      'ordering-twice',
      inCheck(question('ordering', `@1. ก ข\n2. กข\n3. ค\n\n${why}`)),
    ],
    [
      'an item with a list inside',
      'ordering-item',
      inCheck(question('ordering', `1. ก\n@2. ข\n   - ค\n3. ง\n\n${why}`)),
    ],
    ['an ordering without its reason', 'why-once', inCheck(`@${question('ordering', '1. ก\n2. ข\n3. ค')}`)],
    [
      'an ordering with two reasons',
      'why-once',
      inCheck(question('ordering', `1. ก\n2. ข\n3. ค\n\n${why}\n\n@${why}`)),
    ],
    ['a reason inside an item', 'why-place', inCheck(question('ordering', `1. ก @${why}\n2. ข\n3. ค`))],
    [
      'an ordering without a question',
      'question-prompt',
      inCheck(`@<Question id="q9" kind="ordering">\n\n1. ก\n2. ข\n3. ค\n\n${why}\n\n</Question>`),
    ],
    [
      'a matching of three columns',
      'matching-shape',
      inCheck(
        question(
          'matching',
          `@| ก | ข | ค |\n|---|---|---|\n| 1 | 2 | 3 |\n| 4 | 5 | 6 |\n| 7 | 8 | 9 |\n\n${why}`,
        ),
      ),
    ],
    ['a matching without a table', 'matching-shape', inCheck(`@${question('matching', why)}`)],
    [
      'a matching of two rows',
      'matching-size',
      inCheck(question('matching', `@| ก | ข |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n\n${why}`)),
    ],
    [
      'an empty cell',
      'matching-cell',
      inCheck(question('matching', `| ก | ข |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n@| 5 | |\n\n${why}`)),
    ],
    [
      'a term in a cell',
      'matching-cell',
      inCheck(
        question(
          'matching',
          `| ก | ข |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n@| 5 | <Term means="x">y</Term> |\n\n${why}`,
        ),
      ),
    ],
    [
      'the same left side twice',
      'matching-twice',
      inCheck(question('matching', `@| ก | ข |\n|---|---|\n| 1 | 2 |\n| 1 | 4 |\n| 5 | 6 |\n\n${why}`)),
    ],
    [
      'one right side for all',
      'matching-choices',
      inCheck(question('matching', `@| ก | ข |\n|---|---|\n| 1 | 2 |\n| 3 | 2 |\n| 5 | 2 |\n\n${why}`)),
    ],
    ['a number without its answer', 'attribute-missing', inCheck(`@${question('number', why)}`)],
    ['an answer with a comma', 'attribute-value', inCheck(question('number', why, ' @answer="12,500"'))],
    ['an answer in Thai digits', 'attribute-value', inCheck(question('number', why, ' @answer="๑๒"'))],
    ['an answer in exponents', 'attribute-value', inCheck(question('number', why, ' @answer="1e9"'))],
    [
      'a negative tolerance',
      'attribute-value',
      inCheck(question('number', why, ' answer="1" @tolerance="-1"')),
    ],
    ['an answer as an expression', 'attribute-expression', inCheck(question('number', why, ' @answer={5}'))],
    [
      'an endless answer',
      'attribute-value',
      inCheck(question('number', why, ` @answer="${'9'.repeat(50_000)}"`)),
    ],
    ['an emoji for an answer', 'attribute-value', inCheck(question('number', why, ' @answer="😀"'))],
    [
      'an answer on a text',
      'attribute-unknown',
      inCheck(`@${question('text', `- [x] ก\n\n${why}`, ' answer="1"')}`),
    ],
    [
      'a unit on a single choice',
      'attribute-unknown',
      inCheck(`@${single('s').replace('id="s"', 'id="s" unit="บาท"')}`),
    ],
    ['a text with a wrong answer', 'text-answer', inCheck(question('text', `- [x] ก\n@- [ ] ข\n\n${why}`))],
    ['a text of punctuation', 'text-answer', inCheck(question('text', `@- [x] “…”\n\n${why}`))],
    ['a text of an emoji', 'text-answer', inCheck(question('text', `@- [x] 😀\n\n${why}`))],
    [
      'a text of 201 characters',
      'text-answer',
      inCheck(question('text', `@- [x] ${'ก'.repeat(201)}\n\n${why}`)),
    ],
    [
      'a text with a box inside',
      'text-answer',
      inCheck(question('text', `@- [x] <Term means="x">ก</Term>\n\n${why}`)),
    ],
    [
      'nine texts',
      'text-answers',
      inCheck(
        question(
          'text',
          `@${'กขคงจฉชซฌ'
            .split('')
            .map(each => `- [x] ${each}`)
            .join('\n')}\n\n${why}`,
        ),
      ),
    ],
    ['a text without answers', 'text-answers', inCheck(`@${question('text', why)}`)],
    ['a reason under an accepted text', 'why-place', inCheck(question('text', `- [x] ก\n  @${why}`))],
    ['a draw larger than the pool', 'draw-size', `@${inCheck(singles(2), 'id="c" draw="3"')}`],
    ['a pool below three times the draw', 'pool-size', `@${inCheck(singles(8), 'id="c" draw="3"')}`],
    ['a draw of none', 'attribute-value', inCheck(singles(3), 'id="c" @draw="0"')],
    ['61 questions', 'check-size', `@${inCheck(singles(61))}`],
    ['another kind of check', 'attribute-value', inCheck(singles(1), 'id="c" @kind="quiz"')],
    ['an assignment of two items', 'assignment-size', assignment(`ทำ\n\n@${items(2)}`)],
    ['an assignment of eleven items', 'assignment-size', assignment(`ทำ\n\n@${items(11)}`)],
    ['an assignment done already', 'assignment-item', assignment(`ทำ\n\n${items(3)}\n@- [x] เสร็จ`)],
    ['an assignment without a checklist', 'assignment-checklist', `@${assignment('ทำ')}`],
    ['words after the checklist', 'assignment-checklist', `@${assignment(`ทำ\n\n${items(3)}\n\nแล้วส่ง`)}`],
    ['a checklist alone', 'assignment-text', `@${assignment(items(3))}`],
    ['an assignment without a title', 'attribute-missing', `@${assignment(undefined, 'id="a"')}`],
    ['an assignment inside a box', 'component-place', `<Practice>\n\n@${assignment()}\n\n</Practice>`],
    [
      'an assignment with a check’s id',
      'id-twice',
      `${inCheck(singles(1))}\n\n@${assignment(undefined, 'id="c" title="งาน"')}`,
    ],
  ]
  it.each(cases)('%s', async (_, rule, marked) => {
    const before = marked.slice(0, marked.indexOf('@')).split('\n')
    const { page, faults } = await compile(marked.replace('@', ''))
    expect(page).toBeUndefined()
    const at = { line: bodyLine + before.length - 1, column: (before.at(-1) ?? '').length + 1 }
    expect(faults).toContainEqual(expect.objectContaining({ rule, file: 'what/th.mdx', ...at }))
    for (const fault of faults) expect(fault.message).toMatch(/[\u0E00-\u0E7F].* · .*[a-z]/s)
  })
})

describe('a course is refused where', () => {
  const two = goodOutline.replace('[what]', '[what, second]')
  const faultsOf = async (thai: string, english = thai, more: Record<string, string | undefined> = {}) => {
    const files = { 'what/th.mdx': goodLesson(thai), 'what/en.mdx': goodLesson(english), ...more }
    const { course, faults } = await compileCourse(goodCourse(files))
    expect(course).toBeUndefined()
    return faults.map(({ file, rule, line }) => [file, rule, line])
  }
  const lineOf = (body: string, part: string) => {
    const source = goodLesson(body)
    return source.slice(0, source.indexOf(part)).split('\n').length
  }

  it.each([
    ['items to be ordered differ in number', ordering, ordering.replace('2. อาบน้ำ\n', '')],
    ['pairs differ', matching, matching.replace('| PaaS | ผู้ให้บริการ |', '| PaaS | หน่วยงาน |')],
    ['numbers differ', figure, figure.replace('12500', '12501')],
    ['tolerances differ', figure, figure.replace('tolerance="100"', 'tolerance="10"')],
    ['kinds differ', figure, text],
  ])('%s', async (_, thai, english) => {
    expect(await faultsOf(inCheck(thai), inCheck(english))).toEqual([
      ['what/en.mdx', 'languages-differ', lineOf(inCheck(english), '<Question id="q9"')],
    ])
  })

  it('draws or exams differ', async () => {
    const pool = inCheck(singles(9), 'id="c" draw="3"')
    for (const other of [
      pool.replace('draw="3"', 'draw="2"'),
      pool.replace('draw="3"', 'draw="3" kind="exam"'),
    ])
      expect(await faultsOf(pool, other)).toContainEqual([
        'what/en.mdx',
        'languages-differ',
        lineOf(other, '<Check id="c"'),
      ])
  })

  it('checklists differ', async () => {
    const other = assignment(`ทำ\n\n${items(4)}`)
    expect(await faultsOf(assignment(), other)).toContainEqual([
      'what/en.mdx',
      'languages-differ',
      lineOf(other, '<Assignment'),
    ])
  })

  it('the exam is not last, there are two, or an id is used in two lessons', async () => {
    const exam = inCheck(singles(1), 'id="exam" kind="exam"')
    const second = goodLesson().replace('cloud-five', 'other')
    const last = {
      'course.yaml': two,
      'second/th.mdx': second,
      'second/en.mdx': second,
      'second/shared-th.svg': goodPicture,
    }
    expect(await faultsOf(exam, exam, last)).toEqual([
      ['what/th.mdx', 'exam-place', lineOf(exam, '<Check id="exam"')],
    ])
    const both = [exam, exam.replace('"exam"', '"other"')].join('\n\n')
    expect(await faultsOf(both)).toEqual([['what/th.mdx', 'exam-twice', lineOf(both, '<Check id="other"')]])
    const again = assignment(undefined, 'id="other" title="งาน"')
    const lesson = goodLesson(again).replace('minutes: 4', 'minutes: 12').replace('cloud-five', 'third')
    const more = { ...last, 'second/th.mdx': lesson, 'second/en.mdx': lesson }
    expect(await faultsOf(inCheck(singles(1), 'id="other"'), undefined, more)).toEqual([
      ['second/th.mdx', 'id-twice', lineOf(again, '<Assignment')],
    ])
  })
})
