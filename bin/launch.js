// Prepares, then runs the built command.
import { prepare } from './prepare.js'

/** @param {string[]} [words] the command's words; those of the command line when left out */
export async function launch(words) {
  await prepare()
  if (words) process.argv.splice(2, process.argv.length, ...words)
  await import(new URL('../build/server/mekha.js', import.meta.url).href)
}
