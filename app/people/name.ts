interface Named {
  titleTh: string
  givenTh: string
  familyTh: string
  givenEn: string
  familyEn: string
}

/** A person's full name: title and Thai name in Thai; the romanised name in English where there is one. */
export function fullName(person: Named, language: 'th' | 'en'): string {
  if (language === 'en' && person.givenEn) return `${person.givenEn} ${person.familyEn}`.trim()
  return `${person.titleTh}${person.givenTh} ${person.familyTh}`.trim()
}

/** The given name alone, as in a greeting. */
export function givenName(person: Named, language: 'th' | 'en'): string {
  return language === 'en' && person.givenEn ? person.givenEn : person.givenTh
}
