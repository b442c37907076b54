import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { eq } from 'drizzle-orm'
import { closeDatabase, mutate, openDatabase, platform, read } from '#db/door.server.ts'
import { persons } from '#db/schema.ts'
import { findOrganisation } from '#people/organisation.server.ts'
import { hashPassword, keepPassword } from '#people/password.server.ts'
import { addPerson } from '#people/person.server.ts'
import { grantRole } from '#people/role.server.ts'
import { plant } from '../plant.server.ts'
import { CommandRefused } from '../refused.ts'

const shortest = 12

async function passwordFromInput(): Promise<string | undefined> {
  if (process.stdin.isTTY) return undefined
  let typed = ''
  for await (const part of process.stdin) typed += part
  return typed.split('\n')[0]?.trim() || undefined
}

/** Makes an account with the roles of administrator and of the programme office's manager. */
export async function run(given: string[]): Promise<boolean> {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    args: given,
    options: { email: text, given: text, family: text, organisation: text },
  })
  const { email, given: givenTh, family: familyTh, organisation = 'mdes-ps' } = values
  if (!email?.includes('@') || !givenTh || !familyTh)
    throw new CommandRefused(
      'Say who: mekha people create-admin --email name@agency.go.th --given สมชาย --family ใจดี [--organisation mdes-ps]',
    )
  const typed = await passwordFromInput()
  if (typed !== undefined && typed.length < shortest)
    throw new CommandRefused(
      `The password on standard input is shorter than ${shortest} characters. Give a longer one, or none to have one made.`,
    )
  const password = typed ?? randomBytes(12).toString('base64url')
  const now = Date.now()
  await openDatabase()
  await plant(now)
  if (!(await findOrganisation(organisation)))
    throw new CommandRefused(
      `No organisation ${organisation}. Its id is in db/data/organisations.ts, for example mdes-ps.`,
    )
  const [taken] = await read().select().from(persons).where(eq(persons.email, email.toLowerCase()))
  if (taken) throw new CommandRefused(`${email} has an account already.`)
  const hashed = await hashPassword(password)
  await mutate(
    { actor: platform, verb: 'person.create-admin', subject: 'installation/first-account', now },
    async tx => {
      const facts = { email, givenTh, familyTh, organisationId: organisation, personnelKind: 'civil-servant' }
      const personId = await addPerson(tx, facts, now)
      await keepPassword(tx, personId, hashed, now)
      for (const role of ['administrator', 'manager'] as const)
        await grantRole(
          tx,
          { personId, role, organisationId: null, reason: 'first account', grantedBy: null },
          now,
        )
    },
  )
  await closeDatabase()
  console.log(`Account made: ${email}`)
  if (typed === undefined) console.log(`Password (shown once): ${password}`)
  return true
}
