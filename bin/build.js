// `npm run build`.
import { build } from './prepare.js'

await build()
