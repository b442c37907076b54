import { build } from './prepare.js'

build()
