/** Each file can be read in one sitting; one that cannot says why. */
import { describe, expect, it } from 'vitest'
import { filesIn, textOf } from './sources.ts'

const atMost = 250
const routeAtMost = 120

/** Longer files, with the reason why they are not two. A reason that is no longer needed goes. */
const reasons: Record<string, string> = {
  'app/content/lesson.css': 'the look of one lesson, component by component in the order of the dialect',
  'app/content/picture.ts':
    'the allow-list of pictures: elements, attributes and their grammars are one list to review',
  'app/content/simulations/shared-responsibility/words.ts': 'words in two languages, no logic',
  'app/content/simulations/simulations.css':
    'one sheet for all simulations, which share their frame and controls',
  'app/content/structure.ts':
    'every rule about a course as a whole, one function each, none longer than a screen',
  'app/ui/base.css': 'one sheet for every page, element by element in the order of the document',
  'app/ui/words.en.ts': 'a catalogue of words, no logic',
  'app/ui/words.th.ts': 'a catalogue of words, no logic',
  'db/data/programmes.ts': 'facts about the programmes with their sources, no logic',
  'db/schema.ts': 'every table, read from top to bottom in the order of the ladder',
}

const lines = (file: string) => textOf(file).trimEnd().split('\n').length
const isRoute = (file: string) => /^app\/routes\/(?:[^/]+|[^/]+\/route\.tsx?)$/.test(file)
const limit = (file: string) => (isRoute(file) ? routeAtMost : atMost)
const sources = filesIn(['app', 'db', 'server', 'bin'], /\.(?:ts|tsx|js|css)$/)

describe('a source', () => {
  it('is short, or says why not', () => {
    const long = sources.filter(file => lines(file) > limit(file) && !reasons[file])
    expect(long.map(file => `${file}: ${lines(file)} lines`)).toEqual([])
  })

  it('gives no reason that it does not need', () => {
    expect(
      Object.keys(reasons).filter(file => !sources.includes(file) || lines(file) <= limit(file)),
    ).toEqual([])
    for (const reason of Object.values(reasons)) expect(reason.split(' ').length).toBeGreaterThan(4)
  })
})
