/** The minister's page: one tagged A4 that says the figures of the screen, within the asker's part of government. */
import { beforeAll, describe, expect, it } from 'vitest'
import { mutate, platform } from '#db/door.server.ts'
import { closeMonth } from '#programmes/close.server.ts'
import { revokeAndSettle } from '#programmes/finish.server.ts'
import { printReport, reopenAddress } from '#programmes/print.server.ts'
import { setQuota } from '#programmes/quota.server.ts'
import { reportFacts } from '#programmes/report.server.ts'
import { reportSheet, wholeOf } from '#programmes/report.ts'
import { findPeopleTarget, setPlanningDate } from '#programmes/target.server.ts'
import { typeset } from '#programmes/typeset.server.ts'
import { type Language, number } from '#ui/formats.ts'
import { wordsIn } from '#ui/language.tsx'
import { plant } from '../../bin/plant.server.ts'
import { readPdf } from '../support/pdf.ts'
import { admit, begin, complete, day, holdNothing, publish, write } from './world.ts'

const homes = ['dlt', 'highways', 'moph-ps', 'dga', 'depa', 'rid', 'mod-ps', 'mof-ps', 'mfa-ps', 'moj-ps']
const now = begin + 120 * day
const completions: string[] = []

beforeAll(async () => {
  await plant(begin)
  await holdNothing()
  await publish('cloud-foundations', ['only'])
  const target = await findPeopleTarget('huawei-people')
  if (!target) throw new Error('No target')
  await write(async tx => {
    const given = { reason: 'หนังสือ <ที่> #1', setBy: null }
    await setPlanningDate(tx, { targetId: target.id, date: '2028-09-30', ...given }, begin)
    await setQuota(tx, { target, organisationId: 'mot', amount: 8, ...given }, begin)
  })
  for (let place = 0; place < 30; place++) {
    const at = begin + place * 3 * day
    await write(async tx => {
      const kind = place % 5 === 0 ? 'government-employee' : 'civil-servant'
      const organisationId = homes[place % 5] ?? 'dlt'
      const { id } = await admit(tx, { organisationId, personnelKind: kind }, at)
      completions.push((await complete(tx, id, 'cloud-foundations', at)) ?? '')
    }, at)
  }
  const closedAt = begin + 60 * day
  await mutate({ actor: platform, verb: 'month.close', subject: 'month/2026-01', now: closedAt }, tx =>
    closeMonth(tx, { month: '2026-01', closedBy: null }, closedAt),
  )
  const late = begin + 100 * day
  await write(tx => revokeAndSettle(tx, completions[0] ?? '', 'test', platform, late), late)
})

async function sheetOf(within: string[], language: Language, asOf?: number) {
  const facts = await reportFacts(within, now, asOf)
  return { facts, sheet: reportSheet(facts, 'สิ้นวันที่ 4 พฤษภาคม 2569', wordsIn(language), language) }
}

async function printed(within: string[], language: Language, asOf?: number) {
  const { facts, sheet } = await sheetOf(within, language, asOf)
  return readPdf(await printReport(sheet, { asof: '2026-05-04', demo: null, made: facts.at }))
}

/** Without spaces; a Thai cluster of three that the file says twice (its glyphs are right) is said once. */
const plain = (text: string) => text.replace(/[\s\u00a0\u2060]/g, '').replace(/([ก-ฮ][ัิีึืุู][่้๊๋])\1/gu, '$1')

describe('the page', () => {
  it.each(['th', 'en'] as const)('is one tagged A4 that says every figure in %s', async language => {
    const { facts, sheet } = await sheetOf(['/'], language)
    const { pages, text, source } = await printed(['/'], language)
    expect(pages).toBe(1)
    expect(source).toMatch(/\/MarkInfo/)
    expect(source).toMatch(/\/StructTreeRoot/)
    expect(source).toContain(`/Lang (${language})`)
    expect(source).toMatch(/pdfaid:part>2</)
    const said = plain(text)
    const words = [
      sheet.title,
      sheet.stamp,
      sheet.overall,
      sheet.fingerprint,
      sheet.closed ?? '',
      ...sheet.targets.flatMap(target => [target.title, ...target.lead, target.facts]),
      ...sheet.table.rows.flat(),
      ...sheet.table.total,
    ]
    for (const word of words) expect(said, word).toContain(plain(word))
    expect(facts.table.total).toEqual([29, 24, 29])
    expect(said).toContain(language === 'th' ? 'นับได้29จาก2,000คน' : '29of2,000peoplecounted')
    expect(said).toContain(language === 'th' ? '30กันยายน2571' : '30September2028')
    expect(said).toContain(reopenAddress('2026-05-04'))
  })

  it('adds up: the lines and the rest are the total', async () => {
    for (const within of [['/'], ['/mot/'], ['/mdes/', '/moph/']]) {
      const { table } = (await sheetOf(within, 'th')).facts
      for (const place of [0, 1, 2])
        expect(table.rows.reduce((sum, row) => sum + (row.counts[place] ?? 0), table.rest[place] ?? 0)).toBe(
          table.total[place],
        )
    }
  })

  it('says the closed month and what it would be today, by what was recorded', async () => {
    const { facts, sheet } = await sheetOf(['/'], 'en')
    expect(facts.closed?.figures[0]).toMatchObject({ targetId: 'huawei-people', counted: 9, now: 8 })
    expect(sheet.closed).toContain('9 (restated 8)')
    const before = await sheetOf(['/'], 'en', begin + 99 * day)
    expect(before.facts.closed?.figures[0]).toMatchObject({ counted: 9, now: 9 })
    expect(before.sheet.closed).not.toContain('restated')
    expect((await sheetOf(['/'], 'en', begin + 50 * day)).facts.closed).toBeUndefined()
  })

  it('is the same again for a past day, whatever was recorded since', async () => {
    const asOf = begin + 80 * day
    const once = await sheetOf(['/'], 'th', asOf)
    expect(once.facts.table.total).toEqual([27, 21, 27])
    expect(once.facts.fingerprint).not.toBe((await sheetOf(['/'], 'th')).facts.fingerprint)
    await write(tx => revokeAndSettle(tx, completions[3] ?? '', 'test', platform, now), now)
    expect(await sheetOf(['/'], 'th', asOf)).toEqual(once)
  })

  it('is of a ministry for its manager, named so, and says nothing of another', async () => {
    const { facts, sheet } = await sheetOf(['/mot/'], 'th')
    expect(facts.closed).toBeUndefined()
    expect(facts.targets.map(target => [target.counted, target.amount])).toEqual([
      [11, 8],
      [6, 0],
    ])
    const { pages, text } = await printed(['/mot/'], 'th')
    const said = plain(text)
    expect(pages).toBe(1)
    expect(said).toContain('เฉพาะกระทรวงคมนาคม')
    expect(said).toContain(plain(sheet.targets[0]?.lead[0] ?? '?'))
    expect(said).toContain('โควตา8คน')
    for (const other of ['สาธารณสุข', 'ทั้งภาครัฐ', number(2000, 'th')]) expect(said).not.toContain(other)
  })

  it('stays one page when everything is long', async () => {
    const { facts, sheet } = await sheetOf(['/'], 'th')
    const long = sheet.targets.map(target => ({ ...target, facts: `${target.facts} `.repeat(6) }))
    const pdf = await printReport(
      { ...sheet, targets: long },
      { asof: '2026-05-04', demo: 'x', made: facts.at },
    )
    expect(readPdf(pdf).pages).toBe(1)
  })

  it('takes what it says as words, never as markup', async () => {
    const { facts, sheet } = await sheetOf(['/'], 'th')
    const title = '#panic("x") $x$ *b* <a> \\ "q" @y //'
    const pdf = await printReport({ ...sheet, title }, { asof: '2026-05-04', demo: null, made: facts.at })
    expect(plain(readPdf(pdf).text)).toContain(plain(title))
  })

  it('refuses what it cannot set, and goes on', async () => {
    await expect(typeset('report', { language: 'th', title: 'x', made: now })).rejects.toThrow()
    expect((await printed(['/'], 'en')).pages).toBe(1)
  })

  it('keeps dates and terms whole', () => {
    const whole = new RegExp(wholeOf(['บันทึกความเข้าใจ', 'a.*|b']), 'u')
    for (const one of ['20 พฤศจิกายน 2569', '4 May 2026', 'บันทึกความเข้าใจ']) expect(one).toMatch(whole)
    expect('anything but ab'.replace('ab', '')).not.toMatch(whole)
  })
})
