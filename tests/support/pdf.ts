/** Reads the words of a PDF that Typst wrote: plain objects, deflated streams, glyphs named by their ToUnicode maps. */
import { inflateSync } from 'node:zlib'

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
const unescaped = (text: string) =>
  text.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, one: string) =>
    /^[0-7]/.test(one) ? String.fromCharCode(Number.parseInt(one, 8)) : (escapes[one] ?? one),
  )
const utf16 = (hex: string) =>
  String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map(unit => Number.parseInt(unit, 16)))

/** Where the string that begins here ends; brackets within it are in pairs or escaped. */
function endOf(content: string, from: number): number {
  for (let at = from, depth = 1; at < content.length; at++) {
    if (content[at] === '\\') at++
    else if (content[at] === '(') depth++
    else if (content[at] === ')' && --depth === 0) return at
  }
  return content.length
}

/** What each glyph of a font says. */
function glyphs(map: string): Map<number, string> {
  const found = new Map<number, string>()
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, from = '', to = ''] of block.matchAll(/<([\dA-F]+)>\s*<([\dA-F]+)>/gi))
      found.set(Number.parseInt(from, 16), utf16(to))
  return found
}

/** The pages, the words in the order in which they stand, and the document's own facts. */
export function readPdf(pdf: Buffer) {
  const whole = pdf.toString('latin1')
  const objects = new Map(
    [...whole.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [
      id,
      body,
    ]),
  )
  const streamOf = (body: string) => {
    const from = /stream\r?\n/.exec(body)
    if (!from) return ''
    const length = Number(/\/Length (\d+)/.exec(body)?.[1])
    const bytes = Buffer.from(body.slice(from.index + from[0].length), 'latin1').subarray(0, length)
    return (/\/Filter \/FlateDecode/.test(body.slice(0, from.index)) ? inflateSync(bytes) : bytes).toString(
      'latin1',
    )
  }
  const pages = [...objects.values()].filter(body => /\/Type \/Page\b/.test(body))
  const words = pages.map(page => {
    const fonts = new Map<string, Map<number, string>>()
    for (const [, name = '', id = ''] of page.matchAll(/\/(f\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+)/.exec(objects.get(id) ?? '')?.[1]
      fonts.set(name, glyphs(streamOf(objects.get(map ?? '') ?? '')))
    }
    const content = streamOf(objects.get(/\/Contents (\d+)/.exec(page)?.[1] ?? '') ?? '')
    let font: Map<number, string> | undefined
    let said = ''
    let actual: string | undefined
    const spans: boolean[] = []
    const tokens = /\/(f\d+) [\d.]+ Tf|\/ActualText <FEFF([\dA-F]*)>|\bB[DM]C\b|\bEMC\b|\bET\b|\(/gi
    for (let found = tokens.exec(content); found; found = tokens.exec(content)) {
      const [token, name, hex] = found
      if (name) font = fonts.get(name)
      else if (hex !== undefined) actual = utf16(hex)
      else if (/^B[DM]C$/.test(token)) {
        spans.push(actual !== undefined)
        said += actual ?? ''
        actual = undefined
      } else if (token === 'EMC') spans.pop()
      else if (token === 'ET') said += '\n'
      else {
        const end = endOf(content, tokens.lastIndex)
        const bytes = unescaped(content.slice(tokens.lastIndex, end))
        tokens.lastIndex = end
        if (spans.includes(true)) continue
        for (let at = 0; at + 1 < bytes.length; at += 2)
          said += font?.get(bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1)) ?? ''
      }
    }
    return said
  })
  return { pages: pages.length, text: words.join('\f'), source: whole }
}
