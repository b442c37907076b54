import { parseArgs } from 'node:util'
import { checkCourses } from '#content/check.server.ts'
import { closeCompiler } from '#content/compile.server.ts'

/** Prints every fault with its place and its mend; all is well without one. */
export async function run(given: string[]): Promise<boolean> {
  const { values, positionals } = parseArgs({
    args: given,
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const found = await checkCourses(positionals[0] ?? 'courses')
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
