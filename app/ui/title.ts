import type { Language } from './formats.ts'
import { wordsIn } from './language.tsx'
import type { Words } from './words.th.ts'

interface Match {
  id: string
  data: unknown
}

/** The document's title in the language of the page: what the page is, then the brand. */
export function titled<Data>(title: (t: Words, data: Data) => string | undefined) {
  return ({ data, matches }: { data?: unknown; matches: readonly Match[] }) => {
    const root = matches.find(match => match.id === 'root')?.data as { language?: Language } | undefined
    const t = wordsIn(root?.language ?? 'th')
    const own = data === undefined || data === null ? t.errors.notFound : title(t, data as Data)
    return [{ title: own ? `${own} · ${t.brand}` : t.brand }]
  }
}
