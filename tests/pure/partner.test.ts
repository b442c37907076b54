import { describe, expect, it } from 'vitest'
import { readDay } from '#people/day.ts'
import { readPartnerList } from '#programmes/partner.ts'

describe('a day as people type it', () => {
  it.each([
    ['2022-08-31', '2022-08-31'],
    ['31/8/2565', '2022-08-31'],
    ['31-08-2022', '2022-08-31'],
    ['๓๑/๐๘/๒๕๖๕', '2022-08-31'],
    ['31 ส.ค. 2565', '2022-08-31'],
    ['31 สิงหาคม พ.ศ. 2565', '2022-08-31'],
    ['1 Aug 2022', '2022-08-01'],
    ['29/2/2567', '2024-02-29'],
    ['\u200b31/8/2565 ', '2022-08-31'],
  ])('%s is %s', (typed, day) => {
    expect(readDay(typed)).toBe(day)
  })

  it.each([
    '',
    '31/2/2565',
    '29/2/2566',
    '31/13/2565',
    '8/2565',
    'yesterday',
    '31 สิง 65',
    '0/1/2565',
    '31/8/65',
  ])('and %s is none', typed => {
    expect(readDay(typed)).toBeUndefined()
  })
})

const today = '2026-11-20'
const heading = ['ลำดับ', 'ชื่อ-สกุล', 'หน่วยงาน', 'อีเมล', 'วันที่สำเร็จ', 'เลขประจำตัวประชาชน']
const row = (name: string, day = '31/8/2565', id = '') => ['1', name, 'กรมการขนส่งทางบก', '', day, id]

describe("a partner's list", () => {
  it('is read under a heading in Thai or English, below a title, in any order of columns', () => {
    const thai = readPartnerList([['รายชื่อผู้ผ่านการอบรม'], heading, row('สมหญิง ใจดี')], today)
    expect(thai).toMatchObject({
      lines: [{ row: 3, completedOn: '2022-08-31', given: { name: 'สมหญิง ใจดี' } }],
      refused: [],
    })
    const english = readPartnerList(
      [
        ['Completed', 'Family name', 'Given name', 'E-mail'],
        ['2022-08-31', 'Jaidee', 'Somying', 'S@x.go.example'],
      ],
      today,
    )
    expect(english).toMatchObject({ lines: [{ given: { name: 'Somying Jaidee', email: 's@x.go.example' } }] })
  })

  it('names the columns that it lacks', () => {
    expect(
      readPartnerList(
        [
          ['ชื่อ-สกุล', 'หน่วยงาน'],
          ['a', 'b'],
        ],
        today,
      ),
    ).toEqual({ missing: ['completedOn'] })
    expect(
      readPartnerList(
        [
          ['นามสกุล', 'วันที่'],
          ['a', 'b'],
        ],
        today,
      ),
    ).toEqual({ missing: ['name'] })
    expect(readPartnerList([['x'], ['y']], today)).toEqual({ missing: ['name', 'completedOn'] })
  })

  it('is refused row by row, with the column and the reason, and keeps the others', () => {
    const read = readPartnerList(
      [
        heading,
        row('สมหญิง ใจดี'),
        row(''),
        row('ก ข', ''),
        row('ค ง', '32/1/2565'),
        row('จ ฉ', '1/1/2580'),
        row('ช ซ', '1/1/2565', '1-1017-00203-45-1'),
        row('นางสาวสมหญิง ใจดี'),
      ],
      today,
    )
    expect('lines' in read && read.lines.map(line => line.row)).toEqual([2])
    expect('refused' in read && read.refused).toEqual([
      { row: 3, column: 'name', reason: 'missing' },
      { row: 4, column: 'completedOn', reason: 'missing' },
      { row: 5, column: 'completedOn', reason: 'not-a-date' },
      { row: 6, column: 'completedOn', reason: 'future' },
      { row: 7, column: 'citizenId', reason: 'check-digit' },
      { row: 8, column: 'name', reason: 'twice' },
    ])
  })
})
