/** From a course file to the manager's figure, by requests, on both engines. */
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeCompiler } from '#content/compile.server.ts'
import { cast } from '#db/demo/cast.ts'
import { mutate, platform, read } from '#db/door.server.ts'
import { attempts, courseCompletions, credentials, ledger, lessonCompletions } from '#db/schema.ts'
import { revokeAndSettle } from '#programmes/finish.server.ts'
import { setRule } from '#programmes/target.server.ts'
import { verifyLedger } from '#programmes/verify.server.ts'
import { demoPassword, makeCast } from '../bin/demo.server.ts'
import { openSite, type Site } from './support/site.ts'

const begin = Date.UTC(2026, 0, 5)
const course = 'tiny-course'
const rightAnswers = { attempt: '1', 'q:q1': 'b', 'q:q2': ['a', 'c'] }

let site: Site
let learner: string
let office: string

const figure = async (target: string) => {
  const page = await (await site.fetch('/manage', { cookie: `${office}; language=en` })).text()
  const section = page.slice(page.indexOf(`id="${target}"`))
  return Number(/([\d,]+) of [\d,]+ people counted/.exec(section)?.[1]?.replace(',', ''))
}

beforeAll(async () => {
  await makeCast(join(import.meta.dirname, 'courses'), begin)
  await closeCompiler()
  for (const [targetId, personnelKinds] of [
    ['huawei-people', ['civil-servant', 'government-employee']],
    ['aws-people', ['civil-servant']],
  ] as const) {
    const rule = { anyOf: [course], atLeast: 1, since: begin, personnelKinds: [...personnelKinds] }
    const given = { targetId, rule, byDefault: false, reason: 'the course of this story', setBy: null }
    await mutate({ actor: platform, verb: 'rule.set', subject: `target/${targetId}`, now: begin }, tx =>
      setRule(tx, given, begin),
    )
  }
  site = await openSite()
  learner = await site.signIn(cast.learner.email, demoPassword)
  office = await site.signIn(cast.programmeOffice.email, demoPassword)
})

afterAll(() => site.close())

describe('a civil servant learns, completes and is counted', () => {
  it('starts from nobody counted', async () => {
    expect(await figure('huawei-people')).toBe(0)
    expect(await figure('aws-people')).toBe(0)
  })

  it('tells the rules before anyone enrols', async () => {
    const page = await (await site.fetch(`/courses/${course}`, { cookie: `${learner}; language=en` })).text()
    expect(page).toContain('Complete all 2 lessons')
    expect(page).toContain('Score at least 80 %')
    expect(page).toContain('Enrol in this course')
  })

  it('refuses answers from someone who is not enrolled', async () => {
    const answer = await site.post(`/learn/${course}/checked/checks/tiny-check`, rightAnswers, learner)
    expect(answer.status).toBe(404)
    expect(await read().$count(attempts)).toBe(0)
  })

  it('enrols, once however often it is asked', async () => {
    for (const _ of [1, 2]) {
      const answer = await site.post(`/courses/${course}/enrol`, {}, learner)
      expect([answer.status, answer.headers.get('location')]).toEqual([303, `/courses/${course}`])
    }
    const home = await (await site.fetch('/learn', { cookie: `${learner}; language=en` })).text()
    expect(home).toContain('Continue: A lesson to read')
  })

  it('finishes a lesson without a check by saying so', async () => {
    const page = await (
      await site.fetch(`/learn/${course}/reading`, { cookie: `${learner}; language=en` })
    ).text()
    expect(page).toContain('I have finished this lesson')
    const answer = await site.post(`/learn/${course}/reading/finish`, {}, learner)
    expect(answer.headers.get('location')).toBe(`/learn/${course}/reading`)
    expect(await read().$count(lessonCompletions)).toBe(1)
  })

  it('does not finish a lesson whose check is not passed', async () => {
    await site.post(`/learn/${course}/checked/finish`, {}, learner)
    expect(await read().$count(lessonCompletions)).toBe(1)
  })

  it('sends no key before marking', async () => {
    const page = await (
      await site.fetch(`/learn/${course}/checked`, { cookie: `${learner}; language=en` })
    ).text()
    expect(page).toContain('Which is right?')
    for (const secret of ['Not this one', 'This one', 'data-right']) expect(page).not.toContain(secret)
  })

  it.each([
    ['an unknown question', { attempt: '1', 'q:q9': 'a' }],
    ['an unknown choice', { attempt: '1', 'q:q1': 'z', 'q:q2': 'a' }],
    ['two answers to a single choice', { attempt: '1', 'q:q1': ['a', 'b'], 'q:q2': 'a' }],
    ['no attempt number', { 'q:q1': 'a', 'q:q2': 'a' }],
    ['an attempt out of order', { ...rightAnswers, attempt: '7' }, 409],
  ])('refuses %s and keeps nothing', async (_, form, status = 400) => {
    const answer = await site.post(`/learn/${course}/checked/checks/tiny-check`, form, learner)
    expect(answer.status).toBe(status)
    expect(await read().$count(attempts)).toBe(0)
  })

  it('names what is still open and keeps what was chosen', async () => {
    const path = `/learn/${course}/checked/checks/tiny-check`
    const answer = await site.post(path, { attempt: '1', 'q:q1': 'b' }, `${learner}; language=en`)
    const page = await answer.text()
    expect(answer.status).toBe(400)
    expect(page).toContain('questions to look at: 1')
    expect(page).toMatch(/checked=""[^>]*value="b"|value="b"[^>]*checked=""/)
  })

  it('marks a wrong attempt and says why, without giving the answer away', async () => {
    const wrong = { attempt: '1', 'q:q1': 'a', 'q:q2': 'b' }
    const answer = await site.post(`/learn/${course}/checked/checks/tiny-check`, wrong, learner)
    expect(answer.headers.get('location')).toBe(`/learn/${course}/checked#tiny-check`)
    const page = await (
      await site.fetch(`/learn/${course}/checked`, { cookie: `${learner}; language=en` })
    ).text()
    expect(page).toContain('Not passed yet: 0 %')
    expect(page).toContain('Not this one')
    expect(page).not.toContain('This one</')
  })

  it('passes, completes the course and issues a credential, once however often it is posted', async () => {
    const right = { ...rightAnswers, attempt: '2' }
    const path = `/learn/${course}/checked/checks/tiny-check`
    const answers = await Promise.all(Array.from({ length: 5 }, () => site.post(path, right, learner)))
    expect(answers.map(answer => answer.status)).toEqual([303, 303, 303, 303, 303])
    expect(await read().$count(attempts)).toBe(2)
    expect(await read().$count(courseCompletions)).toBe(1)
    expect(await read().$count(credentials)).toBe(1)
    const page = await (
      await site.fetch(`/learn/${course}/checked`, { cookie: `${learner}; language=en` })
    ).text()
    expect(page).toContain('Passed with 100 %')
    expect(page).toContain('This one')
  })

  it('lets anyone verify the credential without signing in', async () => {
    const [credential] = await read().select().from(credentials)
    const page = await site.fetch(`/credentials/${credential?.code}`, { cookie: 'language=en' })
    const text = await page.text()
    expect(page.status).toBe(200)
    expect(text).toContain('Somying Jaidee')
    expect(text).toContain('genuine and in force')
    expect((await site.fetch('/credentials/2222-2222-2222-2222')).status).toBe(404)
  })

  it('waits for the programme office, because nobody reads two lessons in a moment', async () => {
    expect(await figure('huawei-people')).toBe(0)
    const [completion] = await read().select().from(courseCompletions)
    const path = `/manage/speed/${completion?.id}`
    const review = await (await site.fetch('/manage/speed', { cookie: `${office}; language=en` })).text()
    expect(review).toContain(path)
    const home = await (await site.fetch('/learn', { cookie: `${learner}; language=en` })).text()
    expect(home).toContain('the programme office is looking at it')
    expect((await site.post(path, { verdict: 'accepted', reason: '' }, office)).status).toBe(400)
    const decision = { verdict: 'accepted', reason: 'watched it being done' }
    expect((await site.post(path, decision, office)).status).toBe(303)
    expect((await site.post(path, { ...decision, verdict: 'refused' }, office)).status).toBe(400)
  })

  it('counts the person once toward each target', async () => {
    expect(await figure('huawei-people')).toBe(1)
    expect(await figure('aws-people')).toBe(1)
    const credits = (await read().select().from(ledger)).filter(entry => entry.facts.kind === 'credit')
    expect(credits.length).toBe(2)
    expect(JSON.stringify(credits)).not.toContain('Somying')
    expect(JSON.stringify(credits)).not.toContain(cast.learner.id)
  })

  it('opens the figure down to the evidence, as many rows as were clicked', async () => {
    const manager = await site.signIn(cast.manager.email, demoPassword)
    const cookie = `${manager}; language=en`
    const ministry = await (await site.fetch('/manage/huawei-people?in=mot', { cookie })).text()
    expect(ministry).toContain('Department of Land Transport')
    const people = await (
      await site.fetch('/manage/huawei-people/people?group=counted&in=dlt', { cookie })
    ).text()
    expect(people.match(/<th scope="row">/g)?.length).toBe(1)
    const person = `/manage/huawei-people/people/${cast.learner.id}`
    const evidence = await (await site.fetch(person, { cookie })).text()
    expect(evidence).toContain('Tiny course')
    expect(evidence).toContain('Fingerprint of the entry')
    expect((await site.fetch('/manage/huawei-people?in=moph', { cookie })).status).toBe(404)
  })

  it('is verified by chain and by recount', async () => {
    const verified = await verifyLedger()
    expect(verified.map(target => [target.target, target.counted, target.recounted, target.sound])).toEqual([
      ['huawei-people', 1, 1, true],
      ['aws-people', 1, 1, true],
    ])
  })

  it('takes the credit back when the completion is revoked, and the ledger keeps both entries', async () => {
    const [completion] = await read().select().from(courseCompletions)
    const id = completion?.id ?? ''
    const now = Date.now()
    await mutate({ actor: platform, verb: 'completion.revoke', subject: `completion/${id}`, now }, tx =>
      revokeAndSettle(tx, id, 'wrong person', platform, now),
    )
    expect(await figure('huawei-people')).toBe(0)
    const chain = await read().select().from(ledger).where(eq(ledger.targetId, 'huawei-people'))
    expect(chain.map(entry => entry.facts.kind)).toEqual(['rule', 'rule', 'credit', 'reversal'])
    expect((await verifyLedger()).every(target => target.sound)).toBe(true)
    const [credential] = await read().select().from(credentials)
    const page = await site.fetch(`/credentials/${credential?.code}`, { cookie: 'language=en' })
    expect(await page.text()).toContain('was revoked on')
  })
})
