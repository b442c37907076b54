import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { closeCompiler, compileLesson } from '#content/compile.server.ts'
import { questionKinds } from '#content/course.ts'
import { componentAttributes } from '#content/dialect.ts'
import { readGlossary } from '#content/glossary.ts'
import { filesIn, textOf } from '../house/sources.ts'
import { goodPicture } from './samples.ts'

afterAll(closeCompiler)

const readme = readFileSync(new URL('../../courses/README.md', import.meta.url), 'utf8')
const examples = readme.split(/^```.*\n/m).filter((_, index) => index % 2 === 1)
const boxes = examples.filter(example => /<[A-Z]/.test(example))
const [thai = '', english = ''] = readme.split('\n---\n\n# Mekha')
const file = { hash: '0'.repeat(64), size: 2_000, width: 0, height: 0 }

it('every component and kind is shown, and every example in the guide compiles', async () => {
  const lesson = examples.find(example => example.startsWith('---\n')) ?? ''
  const source = [lesson, ...boxes].join('\n\n')
  const { page, faults } = await compileLesson({
    file: 'what/th.mdx',
    source,
    language: 'th',
    pictures: { 'shared-th.svg': goodPicture },
    media: { 'welcome.mp4': file, 'welcome-th.vtt': file, 'form.csv': file },
  })
  expect(faults).toEqual([])
  expect(page?.keys.map(key => key.id)).toEqual(['what-is-cloud', 'exam'])
  for (const name of Object.keys(componentAttributes)) expect(boxes.join('')).toContain(`<${name}`)
  const kinds = page?.parts
    .flatMap(part => (part.kind === 'check' ? part.check.questions : []))
    .map(question => question.kind)
  expect([...new Set(kinds)].sort()).toEqual([...questionKinds].sort())
})

it('the example of a glossary is one', () => {
  const example = examples.find(each => each.startsWith('cloud:')) ?? ''
  const { glossary, faults } = readGlossary('glossary.yaml', example)
  expect([faults, glossary.th.size]).toEqual([[], 1])
})

describe.each([
  ['Thai', thai],
  ['English', english],
])('in %s', (_, text) => {
  it('every component, every kind of question and every attribute is named', () => {
    for (const name of Object.keys(componentAttributes))
      if (name !== 'Question' && name !== 'Why')
        expect(text).toMatch(new RegExp(`<${name}\\b|\\| ${name} \\|`))
    for (const kind of questionKinds.filter(each => each !== 'single')) expect(text).toContain(kind)
    for (const word of ['draw=', 'kind="exam"', 'glossary.yaml', 'tolerance', 'courses check'])
      expect(text).toContain(word)
  })

  it('every fault that is named is one that the checker knows', () => {
    const sources = filesIn(['app'])
      .filter(path => path.startsWith('app/content/'))
      .map(textOf)
      .join('\n')
    const table = text.slice(text.lastIndexOf(text === thai ? '| ชื่อข้อผิด' : 'The most frequent faults'))
    const named = [...table.matchAll(/`([a-z]+(?:-[a-z]+)*)(-…)?`/g)].map(
      ([, name = '', more]) => `'${name}${more ? '-' : "'"}`,
    )
    const faults = named.filter(name => !["'class'", "'means'", "'draw'", "'answer'"].includes(name))
    expect(faults.length).toBeGreaterThan(10)
    for (const name of faults) expect(sources).toContain(name)
  })
})
