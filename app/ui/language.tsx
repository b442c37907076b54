import { createContext, useContext } from 'react'
import type { Language } from './formats.ts'
import { en } from './words.en.ts'
import { th, type Words } from './words.th.ts'

const words: Record<Language, Words> = { th, en }
const Context = createContext<Language>('th')

/** Everything inside reads and writes in this language. */
export const InLanguage = Context.Provider

/** The language of the page and its words. */
export function useWords(): { language: Language; t: Words } {
  const language = useContext(Context)
  return { language, t: words[language] }
}

/** The words of a language, where no page is being written. */
export const wordsIn = (language: Language): Words => words[language]

/** The language that a request asks for: its cookie; Thai otherwise. */
export function languageOf(request: Request): Language {
  const cookie = request.headers.get('cookie') ?? ''
  return /(?:^|;\s*)language=en(?:;|$)/.test(cookie) ? 'en' : 'th'
}
