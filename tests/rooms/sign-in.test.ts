import { beforeAll, describe, expect, it } from 'vitest'
import { mutate, platform } from '#db/door.server.ts'
import { hashPassword, keepPassword } from '#people/password.server.ts'
import { findPerson } from '#people/person.server.ts'
import { signIn } from '#people/sign-in.server.ts'
import { plant } from '../../bin/plant.server.ts'
import { admit, begin, write } from './world.ts'

let email: string

beforeAll(async () => {
  await plant(begin)
  const person = await write(tx => admit(tx))
  email = (await findPerson(person.id))?.email ?? ''
  const hashed = await hashPassword('the right words')
  await mutate({ actor: platform, verb: 'test.write', subject: 'test/password', now: begin }, tx =>
    keepPassword(tx, person.id, hashed, begin),
  )
})

describe('guesses posted all at once', () => {
  it('find five places an account, like guesses posted one by one', async () => {
    const guess = (n: number) => signIn({ email, password: `guess ${n}` }, `address ${n}`, begin)
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => guess(n)))
    const refused = answers.map(answer => ('refused' in answer ? answer.refused : 'let in'))
    expect(refused.filter(answer => answer === 'wrong')).toHaveLength(5)
    expect(refused.filter(answer => answer === 'too-many')).toHaveLength(15)
  })

  it('leave the account open again after the window, and a success takes no place', async () => {
    const later = begin + 16 * 60_000
    for (let n = 0; n < 7; n++)
      expect(await signIn({ email, password: 'the right words' }, 'desk', later + n)).toHaveProperty('cookie')
  })
})
