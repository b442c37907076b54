/** An activity that a source reports. Whole days are days of Bangkok, ISO; nothing is added to what is stated. */
export interface ActivitySeed {
  id: string
  targetId: string
  kind: 'session' | 'workshop' | 'study-visit' | 'exchange-visit'
  th: string
  en: string
  placeTh: string
  placeEn: string
  firstDay: string
  lastDay: string
  /** The source names no seats, so nobody can apply. */
  seats: null
  /** The number of the release on thaigov.go.th. */
  sourcePage: number
}

export const activities: ActivitySeed[] = [
  {
    id: 'digital-ceo-5-finland',
    targetId: 'finland-visit-2022',
    kind: 'study-visit',
    th: 'การเยือนฟินแลนด์ หลักสูตร Digital CEO รุ่นที่ 5',
    en: 'Visit to Finland, Digital CEO cohort 5',
    placeTh: 'ประเทศฟินแลนด์',
    placeEn: 'Finland',
    firstDay: '2022-08-08',
    lastDay: '2022-08-09',
    seats: null,
    sourcePage: 56520,
  },
]
