import { existsSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { checkCourses } from '#content/check.server.ts'
import { closeCompiler } from '#content/compile.server.ts'
import type { Statistics } from '#content/quality.ts'
import { CommandRefused } from '../refused.ts'

/** Where the right answers of a course stand, on one line. */
function rightAnswers(course: string, figures: Statistics): string {
  const { single, rightLongest, rightLongestEnglish, ...places } = figures
  const stand = Object.values(places).join(' / ')
  return `${course}: ${single} single-choice questions; right answer 1st / 2nd / 3rd / 4th / later: ${stand}; longest: ${rightLongest} (th), ${rightLongestEnglish} (en)`
}

/** Prints every fault with its place and its mend; all is well without one. */
export async function run(given: string[]): Promise<boolean> {
  const { values, positionals } = parseArgs({
    args: given,
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const folder = positionals[0] ?? 'courses'
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new CommandRefused(`${folder} is a file. Name a course folder or a folder of courses.`)
  const found = await checkCourses(folder)
  await closeCompiler()
  if (values.json) console.log(JSON.stringify(found, null, 2))
  else {
    for (const { file, line, column, rule, message } of found.errors)
      console.log(`${file}:${line}:${column} ${rule}: ${message}`)
    for (const [course, figures] of Object.entries(found.statistics))
      console.log(rightAnswers(course, figures))
    const { courses, lessons, languages, errors } = found
    console.log(`${courses} courses, ${lessons} lessons, ${languages} languages, ${errors.length} errors`)
  }
  return found.errors.length === 0
}
