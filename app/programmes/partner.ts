/** A partner's list of the people that it says it trained: its columns, its lines, and whom a line may mean. */
import { isCitizenId, normaliseCitizenId } from '#people/citizen-id.ts'
import { readDay } from '#people/day.ts'
import { plainName } from './duplicates.ts'

const headings = {
  name: ['ชื่อ-สกุล', 'ชื่อ - สกุล', 'ชื่อสกุล', 'ชื่อ-นามสกุล', 'ชื่อ นามสกุล', 'name', 'full name', 'fullname'],
  given: ['ชื่อ', 'given name', 'first name', 'firstname'],
  family: ['นามสกุล', 'สกุล', 'family name', 'last name', 'surname', 'lastname'],
  email: ['อีเมล', 'อีเมล์', 'e-mail', 'email'],
  organisation: ['หน่วยงาน', 'สังกัด', 'ส่วนราชการ', 'organisation', 'organization', 'agency', 'department'],
  course: ['หลักสูตร', 'ชื่อหลักสูตร', 'course', 'training', 'certificate'],
  completedOn: [
    'วันที่สำเร็จ',
    'วันที่อบรม',
    'วันที่จบ',
    'วันที่',
    'completed',
    'completed on',
    'completion date',
    'date',
  ],
  citizenId: ['เลขประจำตัวประชาชน', 'เลขบัตรประชาชน', 'เลขที่บัตรประชาชน', 'citizen id', 'national id', 'id card'],
} as const
type Heading = keyof typeof headings
type Columns = Partial<Record<Heading, number>>

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .trim()

const columnsOf = (row: readonly string[]): Columns => {
  const columns: Columns = {}
  for (const [name, words] of Object.entries(headings) as [Heading, readonly string[]][]) {
    const at = row.findIndex(cell => words.includes(plain(cell)))
    if (at >= 0) columns[name] = at
  }
  return columns
}

export interface PartnerLine {
  /** The line of the file, from 1. */
  row: number
  given: { name: string; email: string; organisation: string; course: string }
  completedOn: string
  /** Only for finding the head; it is not kept. */
  citizenId: string | undefined
}

export interface LineRefused {
  row: number
  column: 'name' | 'completedOn' | 'citizenId'
  reason: 'missing' | 'not-a-date' | 'future' | 'check-digit' | 'twice'
}

export type ListRead =
  | { lines: PartnerLine[]; refused: LineRefused[] }
  | { missing: ('name' | 'completedOn')[] }

const headingRows = 10

/**
 * Reads a partner's list. The heading is the first of the top rows that names a person and a day; lines without
 * a name or a day in the past are refused one by one, and so is a line said twice.
 */
export function readPartnerList(rows: readonly (readonly string[])[], today: string): ListRead {
  const found = rows.slice(0, headingRows).map(columnsOf)
  const named = (columns: Columns) =>
    columns.name !== undefined || (columns.given !== undefined && columns.family !== undefined)
  const at = found.findIndex(columns => named(columns) && columns.completedOn !== undefined)
  const columns = found[at]
  if (!columns) {
    const all = Object.assign({}, ...found) as Columns
    return {
      missing: [
        ...(named(all) ? [] : (['name'] as const)),
        ...(all.completedOn === undefined ? (['completedOn'] as const) : []),
      ],
    }
  }
  const lines: PartnerLine[] = []
  const refused: LineRefused[] = []
  const seen = new Set<string>()
  for (const [place, cells] of rows.slice(at + 1).entries()) {
    const row = at + place + 2
    const cell = (name: Heading) =>
      (columns[name] === undefined ? '' : (cells[columns[name]] ?? '')).slice(0, 300)
    const name = columns.name === undefined ? `${cell('given')} ${cell('family')}`.trim() : cell('name')
    const typed = normaliseCitizenId(cell('citizenId'))
    const completedOn = readDay(cell('completedOn'))
    const key = JSON.stringify([plainName(name), cell('email').toLowerCase(), cell('course'), completedOn])
    const fault: Omit<LineRefused, 'row'> | undefined =
      plainName(name) === ''
        ? { column: 'name', reason: 'missing' }
        : completedOn === undefined
          ? { column: 'completedOn', reason: cell('completedOn') === '' ? 'missing' : 'not-a-date' }
          : completedOn > today
            ? { column: 'completedOn', reason: 'future' }
            : typed !== '' && !isCitizenId(typed)
              ? { column: 'citizenId', reason: 'check-digit' }
              : seen.has(key)
                ? { column: 'name', reason: 'twice' }
                : undefined
    if (fault || completedOn === undefined)
      refused.push({ row, ...(fault ?? { column: 'name', reason: 'missing' }) })
    else
      lines.push({
        row,
        given: {
          name,
          email: cell('email').toLowerCase(),
          organisation: cell('organisation'),
          course: cell('course'),
        },
        completedOn,
        citizenId: typed === '' ? undefined : typed,
      })
    seen.add(key)
  }
  return { lines, refused }
}
