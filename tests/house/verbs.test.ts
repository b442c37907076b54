import { expect, it } from 'vitest'
import { en } from '#ui/words.en.ts'
import { th } from '#ui/words.th.ts'
import { filesIn, textOf } from './sources.ts'

it('every deed that is written has a name in both languages', () => {
  const verbs = new Set<string>()
  for (const file of filesIn(['app', 'bin']))
    for (const [, verb = ''] of textOf(file).matchAll(/(?:verb: |deed\(|write\()'([a-z-]+\.[a-z-]+)'/g))
      verbs.add(verb)
  expect(verbs.size).toBeGreaterThan(15)
  for (const verb of verbs)
    for (const words of [th, en]) expect(words.admin.verbs[verb], verb).toEqual(expect.stringMatching(/\S/))
})
