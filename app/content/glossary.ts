import { z } from 'zod'
import type { Bilingual, Fault } from './course.ts'
import { idPattern } from './outline.ts'
import { readYaml } from './yaml.ts'

const line = (most: number) => z.string().trim().min(1).max(most)
const schema = z.record(
  z.string().max(60).regex(idPattern),
  z.strictObject({
    th: line(120),
    en: line(120),
    means: z.strictObject({ th: line(300), en: line(300) }),
  }),
)

/** The largest glossary that is read, in characters. */
const glossaryLimit = 256 * 1024

/** Words that mean the same in every course: by the word of each language, folded, its one definition. */
export type Glossary = Record<'th' | 'en', Map<string, string>>

/** A word as it is looked up: without case and with single spaces. */
export const headword = (word: string) => word.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()

/** Reads `glossary.yaml`: id → th, en, means. A word that stands twice with another meaning is a fault. */
export function readGlossary(file: string, text: string): { glossary: Glossary; faults: Fault[] } {
  const yaml = readYaml({ file, text: text.replace(/^\uFEFF/, ''), lineOffset: 0 }, schema, glossaryLimit)
  const glossary: Glossary = { th: new Map(), en: new Map() }
  const faults = [...yaml.faults]
  for (const [id, entry] of Object.entries(yaml.value ?? {}) as [string, Bilingual & { means: Bilingual }][])
    for (const language of ['th', 'en'] as const) {
      const word = headword(entry[language])
      const before = glossary[language].get(word)
      if (before !== undefined && before !== entry.means[language])
        faults.push({
          file,
          ...yaml.place([id]),
          rule: 'glossary-twice',
          message: `คำ "${entry[language]}" มีสองความหมายในอภิธานศัพท์ ให้เหลือหนึ่ง · The word "${entry[language]}" has two meanings in the glossary: keep one`,
        })
      glossary[language].set(word, before ?? entry.means[language])
    }
  return { glossary, faults }
}
