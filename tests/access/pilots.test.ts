/** Whom a manager may nominate, what a board shows of other ministries, and whose calendar file it is. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cast } from '#db/demo/cast.ts'
import { read } from '#db/door.server.ts'
import { applications, pilotMembers } from '#db/schema.ts'
import { openSite, type Site } from '../support/site.ts'
import { activity, makePilots, pilot } from './pilots.ts'
import { elsewhere, makeWorld, nothingLogged, snapshot, type Who } from './world.ts'

let site: Site
let cookies: Record<Who, string | undefined>

beforeAll(async () => {
  cookies = await makeWorld()
  await makePilots()
  site = await openSite()
})

afterAll(() => site.close())

nothingLogged()

const page = async (path: string, who: Who) => (await site.fetch(path, { cookie: cookies[who] })).text()
const post = (path: string, form: Record<string, string | string[]>, who: Who) =>
  site.post(path, form, cookies[who])
const plain = (text: string) => text.replace(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, '(id)')

describe('a nomination', () => {
  const path = `/manage/activities/${activity}/nominations`

  it('reaches the manager’s own people only: other people are as absent as nobody', async () => {
    const before = await snapshot()
    const other = await post(path, { person: elsewhere }, 'manager')
    const absent = await post(path, { person: 'no-such-person' }, 'manager')
    expect([other.status, absent.status]).toEqual([404, 404])
    expect(plain(await other.text())).toBe(plain(await absent.text()))
    const named = await post(path, { who: `${elsewhere}@agency.go.example` }, 'manager')
    const nobody = await post(path, { who: 'no-such-person@agency.go.example' }, 'manager')
    expect([named.status, nobody.status]).toEqual([400, 400])
    expect(plain(await named.text()).replaceAll(elsewhere, 'no-such-person')).toBe(plain(await nobody.text()))
    expect(await snapshot()).toEqual(before)
  })

  it('by name asks first whom it means, then is made once', async () => {
    const found = await post(path, { who: cast.learner.givenTh }, 'manager')
    expect(found.status).toBe(200)
    expect(await found.text()).toContain(`value="${cast.learner.id}"`)
    expect(await read().$count(applications)).toBe(0)
    for (let times = 0; times < 2; times++)
      expect((await post(path, { person: cast.learner.id }, 'manager')).status).toBe(303)
    expect((await post(path, { person: elsewhere }, 'programmeOffice')).status).toBe(303)
    const rows = await read().select().from(applications)
    expect(rows.map(row => [row.personId, row.appliedBy]).sort()).toEqual(
      [
        [elsewhere, cast.programmeOffice.id],
        [cast.learner.id, cast.manager.id],
      ].sort(),
    )
  })

  it('shows each manager the applicants of their own part', async () => {
    const seen = await page(`/manage/activities/${activity}`, 'manager')
    expect(seen).toContain(cast.learner.familyTh)
    expect(seen).not.toContain(elsewhere)
    expect(await page(`/manage/activities/${activity}`, 'programmeOffice')).toContain(elsewhere)
  })
})

describe('the board of pilots', () => {
  it('names every pilot, and opens those of the manager’s own part', async () => {
    const seen = await page('/manage/pilots', 'manager')
    expect(seen).toContain(`href="/manage/pilots/${pilot.own}"`)
    expect(seen).toContain(pilot.other)
    expect(seen).not.toContain(`href="/manage/pilots/${pilot.other}"`)
    expect(seen).not.toContain('action="/manage/pilots"')
  })

  it('keeps the names of a team from managers of another part', async () => {
    for (const person of [cast.learner.id, elsewhere])
      await post(`/manage/pilots/${pilot.own}/members`, { person }, 'programmeOffice')
    expect(await read().$count(pilotMembers)).toBe(2)
    const seen = await page(`/manage/pilots/${pilot.own}`, 'manager')
    expect(seen).toContain(cast.learner.familyTh)
    expect(seen).not.toContain(elsewhere)
    expect(seen).toContain('และอีก 1 คน')
    expect(await page(`/manage/pilots/${pilot.own}`, 'programmeOffice')).toContain(elsewhere)
  })
})

describe('a calendar file', () => {
  it('is one, in the reader’s language, and is kept by nobody', async () => {
    const path = `/activities/${activity}/calendar.ics`
    const answer = await site.fetch(path, { cookie: `${cookies.learner}; language=en` })
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="mekha-${activity}.ics"`)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const file = await answer.text()
    expect(file).toMatch(/^BEGIN:VCALENDAR\r\n/)
    expect(file).toContain('SUMMARY:A visit\r\n')
    expect(file).toContain(`URL;VALUE=URI:${site.origin}/activities/${activity}\r\n`)
  })
})

describe('a form that does not fit', () => {
  it('keeps what was typed and says what to mend', async () => {
    const typed = {
      targetId: 'aws-pilots',
      organisationId: 'dlt',
      th: 'ระบบใหม่',
      en: '',
      identifiedOn: '2022-13-01',
    }
    const answer = await post('/manage/pilots', typed, 'programmeOffice')
    expect(answer.status).toBe(400)
    const text = await answer.text()
    expect(text).toContain('value="ระบบใหม่"')
    expect(text).toContain('id="en-error"')
    expect(text).toContain('id="identifiedOn-error"')
    expect(text).not.toContain('id="th-error"')
  })

  it('of a refusal without a reason keeps who was ticked', async () => {
    const [row] = await read().select().from(applications)
    const form = { application: row?.id ?? '', reason: ' ' }
    const answer = await post(`/manage/activities/${activity}/refusals`, form, 'programmeOffice')
    expect(answer.status).toBe(400)
    const text = await answer.text()
    expect(text).toContain('id="reason-error"')
    expect(text).toMatch(new RegExp(`<input type="checkbox"[^>]*checked=""[^>]*value="${row?.id}"`))
  })
})
