/** Which accounts may be one human being: pairs with their signs, for a person to judge. */
import { distance } from 'fastest-levenshtein'

/** What is compared of an account. */
export interface Account {
  id: string
  headId: string
  email: string
  givenTh: string
  familyTh: string
  givenEn: string
  familyEn: string
  organisationPath: string
  /** Whether a citizen id is known: two heads that both have one are two human beings. */
  identified: boolean
}

export type Sign =
  | 'name-th'
  | 'name-th-near'
  | 'name-en'
  | 'name-en-near'
  | 'email'
  | 'organisation'
  | 'ministry'

export interface Pair {
  one: Account
  other: Account
  signs: Sign[]
  score: number
}

const titles =
  /^(?:(?:นางสาว|นาย|นาง|ดอกเตอร์|ว่าที่\s*ร้อยตรี|(?:พล|พัน|ร้อย)(?:ตำรวจ)?(?:เอก|โท|ตรี)(?:หญิง)?)[.\s]*(?=[ก-ฮเ-ไ])|(?:น\.?ส|ด\.?ร|ผศ|รศ|ศ|ว่าที่\s*ร\.?ต|[พร]\.?ต\.?[อทต]|mr|mrs|ms|miss|dr)[.\s]+)/iu

/** A name without title, invisible letters, spaces and dots; Thai tone marks and silenced letters do not count. */
export function plainName(name: string): string {
  let plain = name
    .normalize('NFC')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .trim()
  for (let shorter = plain.replace(titles, ''); shorter !== plain; shorter = plain.replace(titles, ''))
    plain = shorter.trim()
  return plain
    .replace(/[ก-ฮ][\u0e34-\u0e39]?\u0e4c/gu, '')
    .replace(/[\u0e47-\u0e4e]/gu, '')
    .replace(/[\s.·-]/gu, '')
    .toLowerCase()
}

/** A romanised name as it sounds to a Thai ear: spellings of one sound become one letter. */
export function soundOf(name: string): string {
  return plainName(name)
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
    .replace(/ph/g, 'p')
    .replace(/th/g, 't')
    .replace(/kh/g, 'k')
    .replace(/bh/g, 'p')
    .replace(/sh|ch|dj|j/g, 'c')
    .replace(/ee|ea|ii|y/g, 'i')
    .replace(/oo|uu|ou/g, 'u')
    .replace(/v/g, 'w')
    .replace(/r/g, 'l')
    .replace(/d/g, 't')
    .replace(/g/g, 'k')
    .replace(/b/g, 'p')
    .replace(/(.)\1+/g, '$1')
}

const near = (a: string, b: string) =>
  a !== '' && b !== '' && distance(a, b) <= (Math.min(a.length, b.length) >= 8 ? 2 : 1)

const mailbox = (email: string) => email.split('@')[0] ?? ''
const ministry = (path: string) => path.split('/')[1] ?? ''

const weights: Record<Sign, number> = {
  'name-th': 50,
  'name-th-near': 30,
  'name-en': 30,
  'name-en-near': 20,
  email: 30,
  organisation: 20,
  ministry: 10,
}
/** A pair is proposed from this score on: a name and something else that agrees. */
const enough = 55

/** The signs that two accounts are one human being. */
export function signsOf(a: Account, b: Account): Sign[] {
  const signs: Sign[] = []
  const thai = [plainName(a.givenTh + a.familyTh), plainName(b.givenTh + b.familyTh)] as const
  const english = [soundOf(a.givenEn + a.familyEn), soundOf(b.givenEn + b.familyEn)] as const
  if (thai[0] !== '' && thai[0] === thai[1]) signs.push('name-th')
  else if (near(...thai)) signs.push('name-th-near')
  if (english[0] !== '' && english[0] === english[1]) signs.push('name-en')
  else if (near(...english)) signs.push('name-en-near')
  if (mailbox(a.email).length > 3 && mailbox(a.email) === mailbox(b.email)) signs.push('email')
  if (a.organisationPath === b.organisationPath) signs.push('organisation')
  else if (ministry(a.organisationPath) === ministry(b.organisationPath)) signs.push('ministry')
  return signs
}

/** Under these keys accounts are put together before they are compared, so that not everybody meets everybody. */
function keysOf(account: Account): string[] {
  const family = plainName(account.familyTh)
  const given = plainName(account.givenTh)
  const sound = soundOf(account.givenEn + account.familyEn)
  return [
    family.length > 1 ? `f:${family}` : '',
    given.length > 1 ? `g:${given}:${ministry(account.organisationPath)}` : '',
    sound.length > 3 ? `s:${sound}` : '',
    mailbox(account.email).length > 3 ? `m:${mailbox(account.email)}` : '',
  ].filter(key => key !== '')
}

/** Larger groups share a common name, not a person. */
const groupAtMost = 60

/**
 * Likely duplicates, the likeliest first. `apart` holds pairs of heads that somebody judged to be two
 * human beings, as `one other` in the order of their ids.
 */
export function likelyDuplicates(accounts: readonly Account[], apart: ReadonlySet<string>): Pair[] {
  const groups = new Map<string, Account[]>()
  for (const account of accounts)
    for (const key of keysOf(account)) groups.set(key, [...(groups.get(key) ?? []), account])
  const pairs = new Map<string, Pair>()
  for (const group of groups.values()) {
    if (group.length > groupAtMost) continue
    for (const [place, a] of group.entries())
      for (const b of group.slice(place + 1)) {
        if (a.headId === b.headId || (a.identified && b.identified)) continue
        const [one, other] = a.headId < b.headId ? [a, b] : [b, a]
        const key = `${one.headId} ${other.headId}`
        if (apart.has(key)) continue
        const signs = signsOf(one, other)
        const named = signs.some(sign => sign.startsWith('name'))
        const score = signs.reduce((sum, sign) => sum + weights[sign], 0)
        if (named && score >= enough && score > (pairs.get(key)?.score ?? 0))
          pairs.set(key, { one, other, signs, score })
      }
  }
  return [...pairs.values()].sort((a, b) => b.score - a.score || (a.one.id < b.one.id ? -1 : 1))
}
