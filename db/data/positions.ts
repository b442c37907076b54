interface Named<Id extends string> {
  id: Id
  th: string
  en: string
}

/** The position types and levels of the Office of the Civil Service Commission, each level with its code. */
export const positionTypes = [
  {
    id: 'general',
    th: 'ทั่วไป',
    en: 'General',
    levels: [
      { id: 'operational', code: 'O1', th: 'ปฏิบัติงาน', en: 'Operational' },
      { id: 'experienced', code: 'O2', th: 'ชำนาญงาน', en: 'Experienced' },
      { id: 'senior', code: 'O3', th: 'อาวุโส', en: 'Senior' },
      { id: 'highly-skilled', code: 'O4', th: 'ทักษะพิเศษ', en: 'Highly skilled' },
    ],
  },
  {
    id: 'knowledge-worker',
    th: 'วิชาการ',
    en: 'Knowledge worker',
    levels: [
      { id: 'practitioner', code: 'K1', th: 'ปฏิบัติการ', en: 'Practitioner' },
      { id: 'professional', code: 'K2', th: 'ชำนาญการ', en: 'Professional' },
      { id: 'senior-professional', code: 'K3', th: 'ชำนาญการพิเศษ', en: 'Senior professional' },
      { id: 'expert', code: 'K4', th: 'เชี่ยวชาญ', en: 'Expert' },
      { id: 'advisory', code: 'K5', th: 'ทรงคุณวุฒิ', en: 'Advisory' },
    ],
  },
  {
    id: 'managerial',
    th: 'อำนวยการ',
    en: 'Managerial',
    levels: [
      { id: 'primary', code: 'M1', th: 'ต้น', en: 'Primary' },
      { id: 'higher', code: 'M2', th: 'สูง', en: 'Higher' },
    ],
  },
  {
    id: 'executive',
    th: 'บริหาร',
    en: 'Executive',
    levels: [
      { id: 'primary', code: 'S1', th: 'ต้น', en: 'Primary' },
      { id: 'higher', code: 'S2', th: 'สูง', en: 'Higher' },
    ],
  },
] as const

export type PositionType = (typeof positionTypes)[number]['id']
/** `primary` and `higher` exist in two types: a level is only whole together with its type. */
export type PositionLevel = (typeof positionTypes)[number]['levels'][number]['id']

/** Whether the level exists in the type, for example `expert` in `knowledge-worker`. */
export function isPosition(type: PositionType, level: PositionLevel): boolean {
  return positionTypes.some(known => known.id === type && known.levels.some(step => step.id === level))
}

export const personnelKinds = [
  'civil-servant',
  'government-employee',
  'permanent-employee',
  'state-enterprise',
  'public-organisation',
  'local-government',
  'police',
  'military',
  'private',
] as const

export type PersonnelKind = (typeof personnelKinds)[number]

export const personnelKindNames: { [kind in PersonnelKind]: Named<kind> } = {
  'civil-servant': { id: 'civil-servant', th: 'ข้าราชการ', en: 'Civil servant' },
  'government-employee': { id: 'government-employee', th: 'พนักงานราชการ', en: 'Government employee' },
  'permanent-employee': { id: 'permanent-employee', th: 'ลูกจ้างประจำ', en: 'Permanent employee' },
  'state-enterprise': { id: 'state-enterprise', th: 'พนักงานรัฐวิสาหกิจ', en: 'State-enterprise employee' },
  'public-organisation': {
    id: 'public-organisation',
    th: 'เจ้าหน้าที่องค์การมหาชนหรือหน่วยงานของรัฐ',
    en: 'Public-organisation or state-agency officer',
  },
  'local-government': {
    id: 'local-government',
    th: 'ข้าราชการหรือพนักงานส่วนท้องถิ่น',
    en: 'Local government officer',
  },
  police: { id: 'police', th: 'ข้าราชการตำรวจ', en: 'Police officer' },
  military: { id: 'military', th: 'ข้าราชการทหาร', en: 'Military officer' },
  private: { id: 'private', th: 'บุคลากรภาคเอกชน', en: 'Private-sector employee' },
}

/** Everyone who works for the state (บุคลากรภาครัฐ): every kind but the private sector. */
export function publicSector(kind: PersonnelKind): boolean {
  return kind !== 'private'
}
