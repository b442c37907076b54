import { randomBytes } from 'node:crypto'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { closeDatabase, mutate, openDatabase, platform, read } from '#db/door.server.ts'
import { persons } from '#db/schema.ts'
import { findOrganisation } from '#people/organisation.server.ts'
import { hashPassword, keepPassword } from '#people/password.server.ts'
import { addPerson } from '#people/person.server.ts'
import { grantRole } from '#people/role.server.ts'
import { plant } from '../plant.server.ts'
import { CommandRefused } from '../refused.ts'

const shortest = 12
const longest = 1000

const who = z.object({
  email: z.string().trim().toLowerCase().pipe(z.email()),
  given: z.string().trim().min(1),
  family: z.string().trim().min(1),
  organisation: z.string().default('mdes-ps'),
})

async function passwordFromInput(): Promise<string | undefined> {
  if (process.stdin.isTTY) return undefined
  for await (const line of createInterface({ input: process.stdin })) return line === '' ? undefined : line
  return undefined
}

/** Makes an account with the roles of administrator and of the programme office's manager. */
export async function run(words: string[]): Promise<boolean> {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    args: words,
    options: { email: text, given: text, family: text, organisation: text },
  })
  const given = who.safeParse(values)
  if (!given.success)
    throw new CommandRefused(
      'Say who: mekha people create-admin --email name@agency.go.th --given สมชาย --family ใจดี [--organisation mdes-ps]',
    )
  const { email, given: givenTh, family: familyTh, organisation } = given.data
  const typed = await passwordFromInput()
  if (typed !== undefined && (typed.length < shortest || typed.length > longest))
    throw new CommandRefused(
      `The password on standard input must have ${shortest} to ${longest} characters. Give such a one, or none to have one made.`,
    )
  const password = typed ?? randomBytes(12).toString('base64url')
  const now = Date.now()
  await openDatabase()
  await plant(now)
  if (!(await findOrganisation(organisation)))
    throw new CommandRefused(
      `No organisation ${organisation}. Its id is in db/data/organisations.ts, for example mdes-ps.`,
    )
  const [taken] = await read().select().from(persons).where(eq(persons.email, email))
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
