import { afterAll, describe, expect, test } from 'vitest'
import { closeCompiler, compileCourse, compileLesson } from '#content/compile.server.ts'
import { editionHash } from '#content/read.server.ts'
import { dangersIn, htmlOf } from './emitted.ts'
import { goodCourse, goodLesson, goodPicture } from './samples.ts'

afterAll(closeCompiler)

const compile = (source: string, language: 'th' | 'en' = 'th') =>
  compileLesson({
    file: `what/${language}.mdx`,
    source,
    language,
    pictures: { 'shared-th.svg': goodPicture },
  })

describe('a lesson that keeps the rules', async () => {
  const { page, faults } = await compile(goodLesson())

  test('compiles without faults', () => {
    expect(faults).toEqual([])
    expect(page).toMatchObject({ title: 'คลาวด์คืออะไร', minutes: 4, simulations: ['shared-responsibility'] })
    expect(page?.outline).toEqual([
      { id: 's1', title: 'หัวข้อหนึ่ง' },
      { id: 's2', title: 'หัวข้อสอง' },
    ])
  })

  test('is HTML, the check, HTML', () => {
    expect(page?.parts.map(part => part.kind)).toEqual(['html', 'check', 'html'])
    const check = page?.parts[1]
    expect(check).toEqual({
      kind: 'check',
      check: {
        id: 'cloud-five',
        pass: 70,
        attempts: 2,
        questions: [
          {
            id: 'q1',
            kind: 'single',
            prompt: '<p>ข้อใดถูก</p>',
            choices: [
              { id: 'a', html: 'ตัวเลือกผิด' },
              { id: 'b', html: 'ตัวเลือก <strong>ถูก</strong>' },
            ],
          },
          {
            id: 'q2',
            kind: 'multiple',
            prompt: '<p>ข้อใดบ้าง</p>',
            choices: [
              { id: 'a', html: 'ก' },
              { id: 'b', html: 'ข' },
              { id: 'c', html: 'ค' },
            ],
          },
        ],
      },
    })
  })

  test('keeps the key apart: nothing of it is in what a learner is sent', () => {
    expect(page?.keys).toEqual([
      {
        id: 'cloud-five',
        questions: [
          { id: 'q1', right: ['b'], why: { a: 'เหตุผลลับหนึ่ง', b: 'เหตุผลลับสอง' } },
          { id: 'q2', right: ['a', 'c'], why: { a: 'เหตุผลลับสาม', b: 'เหตุผลลับสี่', c: 'เหตุผลลับห้า' } },
        ],
      },
    ])
    const sent = JSON.stringify({ ...page, keys: undefined })
    expect(sent).not.toContain('เหตุผลลับ')
    expect(sent).not.toMatch(/"right"|\[x\]|checked/)
  })

  test('becomes plain semantic HTML', () => {
    const html = page?.parts.flatMap(part => (part.kind === 'html' ? [part.html] : [])).join('') ?? ''
    expect(html).toContain('<h2 id="s1">หัวข้อหนึ่ง</h2>')
    expect(html).toContain(
      '<dfn class="term">คลาวด์</dfn> <span class="term-meaning">(คอมพิวเตอร์ผ่านเครือข่าย)</span>',
    )
    expect(html).toContain('<a href="https://csrc.nist.gov/pubs/sp/800/145/final" rel="noreferrer">')
    expect(html).toMatch(/<svg[^>]* role="img" aria-label="ผู้ให้ &#x22;บริการ&#x22; กับหน่วยงาน"/)
    expect(html).toContain('<section class="table-scroll" aria-label="ตารางที่ 1" tabindex="0">')
    expect(html).toContain('<th scope="row">ราคา</th><td class="align-right">1</td>')
    expect(html).toContain('someone@agency.go.th</p>')
    expect(html).toContain('<sim-shared-responsibility')
    expect(html).not.toMatch(/style=|<input type="checkbox"[^>]*disabled/)
    expect(page ? htmlOf(page).flatMap(dangersIn) : ['no page']).toEqual([])
  })

  test('text for search holds the words and no markup', () => {
    expect(page?.text).toContain('คลาวด์')
    expect(page?.text).toContain('แบ่งกันดูแล')
    expect(page?.text).not.toMatch(/[<>]|\*\*/)
  })
})

test('the words of the dialect are in the language of the lesson', async () => {
  const { page } = await compile(goodLesson(), 'en')
  const html = JSON.stringify(page?.parts)
  expect(html).toContain('On Monday')
  expect(html).toContain('Sources')
  expect(html).not.toContain('วันจันทร์นี้')
})

test('two lessons asked at once are answered each by its own', async () => {
  const answers = await Promise.all(Array.from({ length: 6 }, (_, n) => compile(goodLesson(`รอบ ${n}`))))
  answers.forEach((answer, n) => {
    expect(JSON.stringify(answer.page?.parts)).toContain(`<p>รอบ ${n}</p>`)
  })
})

test('what looks dangerous but is only text compiles and stays text', async () => {
  const body = [
    '`<script>canary()</script>` และ `{process.exit()}` และ `javascript:alert(1)`',
    '&lt;script&gt;canary()&lt;/script&gt; \\<img src=x onerror=1> &#123;1+1&#125; \\{x\\}',
    '```html\n<iframe src="javascript:canary()"></iframe>\n{globalThis}\nimport x from "y"\n```',
    `<Callout kind="tip" title='"><script>canary()</script>'>\nเนื้อหา javascript:alert(1) data:text/html,x\n</Callout>`,
    '[ข้อความ &lt;b&gt;](https://example.go.th/?q=%22%3E&lt;script&gt;)',
  ].join('\n\n')
  const { page, faults } = await compile(goodLesson(body))
  expect(faults).toEqual([])
  expect(page ? htmlOf(page).flatMap(dangersIn) : ['no page']).toEqual([])
  expect(JSON.stringify(page?.parts)).toContain('&lt;script&gt;canary()&lt;/script&gt;')
})

describe('a course', () => {
  test('compiles with its hash, and the hash follows every byte and path', async () => {
    const source = goodCourse()
    const { course, faults } = await compileCourse(source)
    expect(faults).toEqual([])
    expect(course?.hash).toBe(editionHash(source))
    expect(course?.lessons.map(lesson => [lesson.id, lesson.module])).toEqual([['what', 'basics']])
    expect(course?.lessons[0]?.pages.en.parts).toHaveLength(3)
    const others = [
      goodCourse({ 'what/th.mdx': `${goodLesson()} ` }),
      goodCourse({ 'what/shared-th.svg': undefined, 'what/shared-en.svg': goodPicture }),
    ]
    expect(new Set([source, ...others].map(editionHash)).size).toBe(3)
    expect(editionHash({ ...source, files: [...source.files].reverse() })).toBe(course?.hash)
  })
})
