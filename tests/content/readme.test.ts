import { readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { closeCompiler, compileLesson } from '#content/compile.server.ts'
import { componentAttributes } from '#content/dialect.ts'
import { goodPicture } from './samples.ts'

afterAll(closeCompiler)

const readme = readFileSync(new URL('../../courses/README.md', import.meta.url), 'utf8')
const examples = readme.split(/^```.*\n/m).filter((_, index) => index % 2 === 1)

test('every component is explained, and every example in the guide compiles', async () => {
  const lesson = examples.find(example => example.startsWith('---\n')) ?? ''
  const boxes = examples.filter(example => /<[A-Z]/.test(example))
  const { page, faults } = await compileLesson({
    file: 'what/th.mdx',
    source: [lesson, ...boxes].join('\n\n'),
    language: 'th',
    pictures: { 'shared-th.svg': goodPicture },
  })
  expect(faults).toEqual([])
  expect(page?.keys).toHaveLength(1)
  for (const name of Object.keys(componentAttributes)) expect(boxes.join('')).toContain(`<${name}`)
})
