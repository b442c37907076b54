import { personnelKindNames, positionTypes } from '#db/data/positions.ts'
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
