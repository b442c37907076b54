/** The operator's command. Each subcommand is a thin file in bin/commands/. */
import { CommandRefused } from './refused.ts'

interface Command {
  about: string
  example: string
  load(): Promise<{ run(given: string[]): Promise<boolean> }>
}

const commands: Record<string, Command> = {
  serve: {
    about: 'serve the pages (--demo: import courses/ and make the demo world when the database is empty)',
    example: 'mekha serve --demo',
    load: () => import('./commands/serve.ts'),
  },
  'courses check': {
    about: 'check a course folder or a folder of courses; prints file:line:column and the mend',
    example: 'mekha courses check courses --json',
    load: () => import('./commands/courses-check.ts'),
  },
  'courses import': {
    about: 'publish every course in a folder; a refused course leaves the others alone',
    example: 'mekha courses import courses',
    load: () => import('./commands/courses-import.ts'),
  },
  'courses export': {
    about: 'write the published edition of a course back as a folder, byte for byte',
    example: 'mekha courses export cloud-foundations /tmp/cloud-foundations',
    load: () => import('./commands/courses-export.ts'),
  },
  'people create-admin': {
    about:
      'make the first account of an installation; its password is read from standard input or made and printed',
    example:
      'mekha people create-admin --email name@agency.go.th --given สมชาย --family ใจดี --organisation mdes-ps',
    load: () => import('./commands/create-admin.ts'),
  },
  targets: {
    about: 'how far each head-count target is (--programme ID; --as-of DAY: by what was recorded by then)',
    example: 'mekha targets --as-of 2026-09-30 --json',
    load: () => import('./commands/targets.ts'),
  },
  'ledger verify': {
    about:
      'recompute every chain and count everyone again from completions (--against FILE: and compare with a signed head)',
    example: 'mekha ledger verify --against head-2569-11-20.json --json',
    load: () => import('./commands/ledger-verify.ts'),
  },
  'ledger head': {
    about: 'print the signed end of every chain, to be kept outside this machine',
    example: 'mekha ledger head > head-2569-11-20.json',
    load: () => import('./commands/ledger-head.ts'),
  },
  'ledger export': {
    about: 'write every chain as lines of JSON with the signed head at the end; no names inside',
    example: 'mekha ledger export > ledger.jsonl',
    load: () => import('./commands/ledger-export.ts'),
  },
  demo: {
    about: 'make the demo world in an empty database (--people N: another size than 3400)',
    example: 'mekha demo --people 300',
    load: () => import('./commands/demo.ts'),
  },
}

function help(): string {
  const lines = Object.entries(commands).map(
    ([name, { about, example }]) => `  ${name}\n      ${about}\n      example: ${example}`,
  )
  return `mekha: the learning platform of Thailand's public sector\n\n${lines.join('\n')}\n\nReading commands take --json. Exit 0 only when all is well.\n`
}

async function main(given: string[]): Promise<boolean> {
  const [one = '', two = ''] = given
  const name = [`${one} ${two}`, one].find(candidate => Object.hasOwn(commands, candidate))
  const command = name === undefined ? undefined : commands[name]
  if (!name || !command || given.includes('--help')) {
    const shown = command ? `mekha ${name}: ${command.about}\n  example: ${command.example}\n` : help()
    process.stdout.write(shown)
    return given.includes('--help') || one === ''
  }
  return (await command.load()).run(given.slice(name.split(' ').length))
}

/** Errors whose message already says what to do. */
const said = new Set([
  'EnvironmentRefused',
  'CannotServe',
  'DatabaseRefused',
  'DatabaseBusy',
  'CourseRefused',
  'CommandRefused',
])

try {
  if (!(await main(process.argv.slice(2)))) process.exitCode = 1
} catch (error) {
  const known =
    error instanceof CommandRefused || (error instanceof Error && said.has(error.constructor.name))
  const unknownOption =
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  console.error(error instanceof Error && (known || unknownOption) ? error.message : error)
  process.exitCode = 1
}
