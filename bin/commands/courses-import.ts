import { existsSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { importCourses } from '#catalogue/import.server.ts'
import { closeCompiler } from '#content/compile.server.ts'
import { closeDatabase, openDatabase, platform } from '#db/door.server.ts'
import { CommandRefused } from '../refused.ts'

/** Publishes what is in a folder and says what happened to each course. */
export async function run(given: string[]): Promise<boolean> {
  const { values, positionals } = parseArgs({
    args: given,
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const folder = positionals[0] ?? 'courses'
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new CommandRefused(`There is no folder ${folder}. Name a course folder or a folder of courses.`)
  await openDatabase()
  const imported = await importCourses(folder, platform, Date.now())
  await closeCompiler()
  await closeDatabase()
  if (imported.length === 0) throw new CommandRefused(`There are no courses in ${folder}.`)
  if (values.json) console.log(JSON.stringify(imported, null, 2))
  else
    for (const one of imported) {
      console.log(`${one.course}: ${one.outcome}`)
      if (one.outcome === 'refused')
        for (const { file, line, column, message } of one.faults)
          console.log(`  ${file}:${line}:${column} ${message}`)
      else for (const warning of one.warnings ?? []) console.log(`  warning: ${warning}`)
    }
  return imported.every(one => one.outcome !== 'refused')
}
