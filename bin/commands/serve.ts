import { join } from 'node:path'
import { parseArgs } from 'node:util'
import * as build from 'virtual:remix/server-build'
import { importCourses } from '#catalogue/import.server.ts'
import { closeCompiler } from '#content/compile.server.ts'
import { openDatabase, platform } from '#db/door.server.ts'
import { env } from '#env'
import { findDemo } from '#people/installation.server.ts'
import { putDueRulesInForce, settleEverybody } from '#programmes/rule.server.ts'
import { checkPort, serve } from '#server/serve.ts'
import { demoPassword, demoSignIns, isEmpty, makeDemo, refuseHalfMade } from '../demo.server.ts'
import { plant } from '../plant.server.ts'

const courses = join(env.root, 'courses')
const tell = (sentence: string) => process.stderr.write(`${sentence}\n`)

async function prepareDemo() {
  await refuseHalfMade()
  if (await isEmpty()) {
    tell('Making the demo world (about a minute, once) …')
    await makeDemo({ anchor: Date.now(), courses }, tell)
    return
  }
  await plant(Date.now())
  await importCourses(courses, platform, Date.now(), imported => {
    if (imported.outcome === 'unchanged') return
    tell(`${imported.course}: ${imported.outcome}`)
    if (imported.outcome === 'refused')
      for (const { file, line, column, message } of imported.faults)
        tell(`  ${file}:${line}:${column} ${message}`)
  })
}

function printSignIns() {
  console.log('\nDemo sign-ins (password for all: %s)', demoPassword)
  for (const member of demoSignIns) {
    const role = member.role === 'manager' && member.scope === null ? 'programme office' : member.role
    console.log(`  ${role.padEnd(17)} ${member.email.padEnd(34)} ${member.givenEn} ${member.familyEn}`)
  }
}

/** Serves until asked to stop. */
export async function run(given: string[]): Promise<boolean> {
  const { values } = parseArgs({ args: given, options: { demo: { type: 'boolean', default: false } } })
  await checkPort()
  await openDatabase()
  if (values.demo) await prepareDemo()
  else await plant(Date.now())
  await closeCompiler()
  const { stop } = await serve(build)
  console.log(`\nMekha serves ${env.origin}`)
  if (env.origin.startsWith('https:') && env.trustProxy === 0)
    tell(
      'TRUST_PROXY is 0: behind a proxy every visitor would share one address. Set it to the number of proxies.',
    )
  if (values.demo && (await findDemo())) printSignIns()
  const work = setInterval(() => {
    const now = Date.now()
    putDueRulesInForce(now)
      .then(() => settleEverybody(now))
      .catch(error => console.error(error))
  }, 30_000)
  await new Promise<void>(resolve => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve())
  })
  clearInterval(work)
  tell('Stopping …')
  await stop()
  return true
}
