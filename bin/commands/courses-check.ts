import { existsSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { checkCourses } from '#content/check.server.ts'
import { closeCompiler } from '#content/compile.server.ts'
import { CommandRefused } from '../refused.ts'

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
    const { courses, lessons, languages, errors } = found
    console.log(`${courses} courses, ${lessons} lessons, ${languages} languages, ${errors.length} errors`)
  }
  return found.errors.length === 0
}
