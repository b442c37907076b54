// `npm start`: everything from a fresh clone to a running demo.
import { launch } from './launch.js'

await launch(['serve', '--demo'])
