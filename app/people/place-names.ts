import { personnelKindNames, personnelKinds, positionTypes, publicSector } from '#db/data/positions.ts'
import { provinces } from '#db/data/provinces.ts'

type Language = 'th' | 'en'

/** The name of a kind of personnel. */
export function personnelKindName(id: string, language: Language): string {
  return Object.values(personnelKindNames).find(kind => kind.id === id)?.[language] ?? '–'
}

/** Position type and level as one name, for example วิชาการ ชำนาญการ. */
export function positionName(type: string | null, level: string | null, language: Language): string {
  const known = positionTypes.find(position => position.id === type)
  const step = known?.levels.find(one => one.id === level)
  return known
    ? [known[language], step?.[language]].filter(Boolean).join(language === 'th' ? ' ' : ', ')
    : '–'
}

/** The name of a province. */
export function provinceName(id: string | null, language: Language): string {
  return provinces.find(province => province.id === id)?.[language] ?? '–'
}

type Choices = [id: string, name: string][]

/** The position types to choose from. */
export const positionTypeChoices = (language: Language): Choices =>
  positionTypes.map(type => [type.id, type[language]])

/** The levels of a position type to choose from; none for an unknown type. */
export const positionLevelChoices = (type: string | undefined, language: Language): Choices =>
  (positionTypes.find(known => known.id === type)?.levels ?? []).map(level => [level.id, level[language]])

/** The provinces to choose from. */
export const provinceChoices = (language: Language): Choices =>
  provinces.map(province => [province.id, province[language]])

/** The kinds of personnel of the public sector to choose from: a counting rule can name no other. */
export const publicKindChoices = (language: Language): Choices =>
  personnelKinds.filter(kind => publicSector(kind)).map(kind => [kind, personnelKindName(kind, language)])
