// `npm start`: everything from a fresh clone to a running demo.
import { prepare } from './prepare.js'

await prepare()
process.argv.splice(2, process.argv.length, 'serve', '--demo')
await import(new URL('../build/server/mekha.js', import.meta.url).href)
