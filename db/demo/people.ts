import { type OrganisationSeed, organisations } from '../data/organisations.ts'
import type { PersonnelKind, PositionLevel, PositionType } from '../data/positions.ts'
import { provinces } from '../data/provinces.ts'
import { type DemoName, familyNames, menNames, womenNames } from './names.ts'
import { type Random, randomFor } from './random.ts'

export interface DemoPerson {
  id: string
  titleTh: string
  givenTh: string
  familyTh: string
  givenEn: string
  familyEn: string
  email: string
  /** Id of a leaf of the government tree. */
  organisation: string
  personnelKind: PersonnelKind
  /** Only civil servants have a type and a level. */
  positionType: PositionType | null
  positionLevel: PositionLevel | null
  /** ISO 3166-2:TH code. */
  province: string
  /** Whether the agency has confirmed what the person is. */
  confirmed: boolean
  citizenId: string
}

/** Weight of each kind of personnel; the first accounts of pairs add some civil servants. */
const kinds: [PersonnelKind, number][] = [
  ['civil-servant', 695],
  ['government-employee', 90],
  ['permanent-employee', 35],
  ['state-enterprise', 45],
  ['public-organisation', 37],
  ['local-government', 30],
  ['police', 25],
  ['military', 10],
  ['private', 10],
]

const positions: [[PositionType, PositionLevel], number][] = [
  [['general', 'operational'], 9],
  [['general', 'experienced'], 12],
  [['general', 'senior'], 3],
  [['knowledge-worker', 'practitioner'], 27],
  [['knowledge-worker', 'professional'], 28],
  [['knowledge-worker', 'senior-professional'], 13],
  [['knowledge-worker', 'expert'], 2],
  [['managerial', 'primary'], 3],
  [['managerial', 'higher'], 2],
  [['executive', 'primary'], 1],
]

const heavier: Record<string, number> = {
  'mdes-ps': 5,
  tmd: 4,
  nso: 4,
  onde: 3,
  'moph-ps': 5,
  dopa: 3,
  obec: 3,
  dlt: 3,
  rid: 2,
  highways: 2,
  rd: 2,
  lands: 2,
  sso: 2,
  corrections: 2,
  depa: 3,
  dga: 2,
  bma: 5,
}

const parents = new Set(organisations.map(organisation => organisation.parent))
const leaves = organisations.filter(organisation => !parents.has(organisation.id))

function employs(organisation: OrganisationSeed, kind: PersonnelKind): boolean {
  if (organisation.parent === 'mod') return kind === 'military' || kind === 'government-employee'
  if (organisation.parent === 'rtp') return kind === 'police'
  switch (organisation.kind) {
    case 'department':
    case 'independent-agency':
      return kind === 'civil-servant' || kind === 'government-employee' || kind === 'permanent-employee'
    case 'company':
      return kind === 'private'
    default:
      return kind === organisation.kind
  }
}

const employers = new Map(
  kinds.map(([kind]) => [
    kind,
    leaves.filter(leaf => employs(leaf, kind)).map(leaf => [leaf, heavier[leaf.id] ?? 1] as const),
  ]),
)

const seats: Record<string, string[]> = {
  'rtp-region-8': ['TH-80', 'TH-81', 'TH-82', 'TH-83', 'TH-84', 'TH-85', 'TH-86'],
  'rtp-metropolitan': ['TH-10'],
  bma: ['TH-10'],
  pattaya: ['TH-20'],
  'nonthaburi-city': ['TH-12'],
}

const larger = new Map([
  ['TH-10', 45],
  ['TH-12', 4],
  ...['TH-20', 'TH-30', 'TH-34', 'TH-40', 'TH-41', 'TH-50', 'TH-57', 'TH-80', 'TH-84', 'TH-90'].map(
    id => [id, 2] as [string, number],
  ),
])
const anyProvince = provinces.map(({ id }) => [id, larger.get(id) ?? 1] as const)

/**
 * A citizen id with a valid check digit, its own for each serial number.
 * It starts with 9, a first digit that no person registered in Thailand has.
 */
export function demoCitizenId(serial: number): string {
  const first12 = `9${String((serial * 72_645_310_937 + 1_357_986_420) % 1e11).padStart(11, '0')}`
  const sum = [...first12].reduce((total, digit, index) => total + Number(digit) * (13 - index), 0)
  return first12 + ((11 - (sum % 11)) % 10)
}

/** An address in a domain that is reserved for examples, so that no mail can ever arrive anywhere. */
function address(given: string, family: string, serial: number, organisation: string): string {
  const domain = organisation === 'private-sector' ? 'private.co.example' : `${organisation}.go.example`
  return `${given}.${family.slice(0, 2)}.${serial}@${domain}`.toLowerCase()
}

function titleOf(random: Random, woman: boolean, kind: PersonnelKind): string {
  const own: [string, number][] = woman
    ? [
        ['นางสาว', 56],
        ['นาง', 38],
        ['ดร.', 3],
        ['ว่าที่ร้อยตรีหญิง', 3],
      ]
    : [
        ['นาย', 90],
        ['ว่าที่ร้อยตรี', 6],
        ['ดร.', 4],
      ]
  if (kind === 'police')
    return (
      random.pick(['สิบตำรวจเอก', 'ดาบตำรวจ', 'ร้อยตำรวจเอก', 'พันตำรวจตรี', 'พันตำรวจโท']) + (woman ? 'หญิง' : '')
    )
  if (kind === 'military') return random.pick(['จ่าสิบเอก', 'ร้อยเอก', 'พันตรี']) + (woman ? 'หญิง' : '')
  return random.weighted(own)
}

function withArmyRanks(leaf: OrganisationSeed): boolean {
  return leaf.id !== 'rtn' && leaf.id !== 'rtaf'
}

const idOf = (serial: number) => `demo-${String(serial).padStart(4, '0')}`
const secondAccountEvery = 84
const firstAccountBefore = 37

function generate(serial: number, count: number): DemoPerson {
  const random = randomFor(`person ${serial}`)
  const hasSecond =
    (serial + firstAccountBefore) % secondAccountEvery === 0 && serial + firstAccountBefore <= count
  const kind = hasSecond ? 'civil-servant' : random.weighted(kinds)
  const woman = random.chance(kind === 'police' || kind === 'military' ? 0.15 : 0.58)
  const given: DemoName = random.pick(woman ? womenNames : menNames)
  const family: DemoName = random.pick(familyNames)
  const employer = random.weighted(
    (employers.get(kind) ?? []).filter(([leaf]) => kind !== 'military' || withArmyRanks(leaf)),
  )
  const [positionType, positionLevel] = kind === 'civil-servant' ? random.weighted(positions) : [null, null]
  return {
    id: idOf(serial),
    titleTh: titleOf(random, woman, kind),
    givenTh: given.th,
    familyTh: family.th,
    givenEn: given.en,
    familyEn: family.en,
    email: address(given.en, family.en, serial, employer.id),
    organisation: employer.id,
    personnelKind: kind,
    positionType,
    positionLevel,
    province: seats[employer.id] ? random.pick(seats[employer.id] ?? []) : random.weighted(anyProvince),
    confirmed: hasSecond || random.chance(0.938),
    citizenId: demoCitizenId(serial),
  }
}

/** The same human with an account of another agency; one woman in three has married in between. */
function secondAccount(first: DemoPerson, serial: number): DemoPerson {
  const random = randomFor(`second account ${serial}`)
  const elsewhere = (employers.get('civil-servant') ?? []).filter(([leaf]) => leaf.id !== first.organisation)
  const employer = random.weighted(elsewhere)
  const married = first.titleTh === 'นางสาว' && random.chance(0.33)
  const family = married ? random.pick(familyNames) : { th: first.familyTh, en: first.familyEn }
  return {
    ...first,
    id: idOf(serial),
    titleTh: married ? 'นาง' : first.titleTh,
    familyTh: family.th,
    familyEn: family.en,
    email: address(first.givenEn, family.en, serial, employer.id),
    organisation: employer.id,
  }
}

/** The people of the demo: the same ones on every machine. About one in 84 is a second account of another. */
export function demoPeople(count = 3400): DemoPerson[] {
  const people: DemoPerson[] = []
  for (let serial = 1; serial <= count; serial++) {
    const first = serial % secondAccountEvery === 0 ? people[serial - firstAccountBefore - 1] : undefined
    people.push(first ? secondAccount(first, serial) : generate(serial, count))
  }
  return people
}

export type DemoTwin = Omit<DemoPerson, 'citizenId'> & { citizenId: null }

/** Second accounts that named no citizen id, so that the platform cannot know that they are one person: for the workbench. */
export function demoTwins(people: readonly DemoPerson[]): DemoTwin[] {
  return people
    .filter(person => person.confirmed && person.personnelKind === 'civil-servant')
    .slice(0, 3)
    .map(person => ({
      ...person,
      id: `${person.id}-twin`,
      email: person.email.replace('@', '@mail.'),
      confirmed: false,
      citizenId: null,
    }))
}
