import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { currentEdition, editionSource } from '#catalogue/edition.server.ts'
import { closeDatabase, openDatabase } from '#db/door.server.ts'
import { CommandRefused } from '../refused.ts'

/** Writes the published edition of a course into a new folder. */
export async function run(given: string[]): Promise<boolean> {
  const { positionals } = parseArgs({ args: given, allowPositionals: true })
  const [course, folder] = positionals
  if (!course || !folder)
    throw new CommandRefused('Say which course and where: mekha courses export cloud-foundations ./out')
  if (existsSync(folder)) throw new CommandRefused(`${folder} exists already. Name a folder that does not.`)
  await openDatabase()
  const edition = await currentEdition(course)
  if (!edition)
    throw new CommandRefused(`No course ${course} is published. mekha courses import publishes one.`)
  const { files } = await editionSource(edition)
  await closeDatabase()
  try {
    for (const { path, bytes } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), bytes)
    }
  } catch (error) {
    throw new CommandRefused(`${folder} cannot be written: ${error instanceof Error ? error.message : error}`)
  }
  console.log(`${files.length} files in ${folder}`)
  return true
}
