import { parseArgs } from 'node:util'
import { importCourses } from '#catalogue/import.server.ts'
import { closeCompiler } from '#content/compile.server.ts'
import { closeDatabase, openDatabase, platform } from '#db/door.server.ts'

/** Publishes what is in a folder and says what happened to each course. */
export async function run(given: string[]): Promise<boolean> {
  const { values, positionals } = parseArgs({
    args: given,
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  await openDatabase()
  const imported = await importCourses(positionals[0] ?? 'courses', platform, Date.now())
  await closeCompiler()
  await closeDatabase()
  if (values.json) console.log(JSON.stringify(imported, null, 2))
  else
    for (const one of imported) {
      console.log(`${one.course}: ${one.outcome}`)
      if (one.outcome === 'refused')
        for (const { file, line, column, message } of one.faults)
          console.log(`  ${file}:${line}:${column} ${message}`)
    }
  return imported.every(one => one.outcome !== 'refused')
}
