// Prepares, then runs the built command. What is refused while it loads is said in one sentence.
import { fail, prepare } from './prepare.js'

/** @param {string[]} [words] the command's words; those of the command line when left out */
export async function launch(words) {
  await prepare()
  if (words) process.argv.splice(2, process.argv.length, ...words)
  try {
    await import(new URL('../build/server/mekha.js', import.meta.url).href)
  } catch (error) {
    const refused = error instanceof Error && error.constructor.name === 'EnvironmentRefused'
    if (!refused) throw error
    fail(error.message)
  }
}
