import { describe, expect, it } from 'vitest'
import { type Account, likelyDuplicates, plainName, signsOf, soundOf } from '#programmes/duplicates.ts'

let serial = 0
const account = (given: Partial<Account>): Account => {
  serial++
  return {
    id: `p${serial}`,
    headId: `h${String(serial).padStart(4, '0')}`,
    email: `someone-${serial}@agency.go.example`,
    givenTh: 'สมหญิง',
    familyTh: 'ใจดี',
    givenEn: '',
    familyEn: '',
    organisationPath: '/mot/dlt/',
    identified: false,
    ...given,
  }
}
const none = new Set<string>()

describe('a name without what is not the name', () => {
  it.each([
    ['นางสาว สมหญิง', 'สมหญิง'],
    ['นางสาวสมหญิง', 'สมหญิง'],
    ['นายสมชาย', 'สมชาย'],
    ['น.ส. สมหญิง', 'สมหญิง'],
    ['ดร. สมหญิง', 'สมหญิง'],
    ['ว่าที่ ร.ต. สมหญิง', 'สมหญิง'],
    ['Dr. Somying', 'somying'],
    ['สม\u200bหญิง ', 'สมหญิง'],
    ['กิตติศักดิ์', 'กิตติศัก'],
  ])('%s', (typed, plain) => {
    expect(plainName(typed)).toBe(plainName(plain))
  })

  it('does not take the beginning of a name for a title', () => {
    expect(plainName('นายิกา')).not.toBe(plainName('ิกา'))
    expect(plainName('ศรีสุข')).toBe(plainName('นาง ศรีสุข'))
  })
})

it('romanised names that sound alike are one', () => {
  for (const [a, b] of [
    ['Phatthana', 'Pattana'],
    ['Jaidee', 'Chaidi'],
    ['Srisuk', 'Slisuk'],
    ['Vichai', 'Wichai'],
  ] as const)
    expect(soundOf(a)).toBe(soundOf(b))
  expect(soundOf('Somchai')).not.toBe(soundOf('Somsak'))
})

describe('a pair is proposed', () => {
  it.each<[string, Partial<Account>, Partial<Account>]>([
    ['for the same name in one agency', {}, {}],
    [
      'for a title and a misspelling in one agency and mailbox',
      { givenTh: 'นางสาวสมหญิง', email: 'somying.j@dlt.go.example' },
      { givenTh: 'สมหยิง', email: 'somying.j@gmail.example' },
    ],
    [
      'for a Thai and a romanised account with the same mailbox',
      { givenEn: 'Somying', familyEn: 'Jaidee', email: 'somying.j@dlt.go.example' },
      {
        givenTh: 'Somying',
        familyTh: 'Chaidi',
        givenEn: 'Somying',
        familyEn: 'Chaidi',
        email: 'somying.j@mot.go.example',
      },
    ],
    [
      'for the same name in one ministry',
      { organisationPath: '/mot/dlt/' },
      { organisationPath: '/mot/mot-ps/' },
    ],
  ])('%s', (_, one, other) => {
    expect(likelyDuplicates([account(one), account(other)], none)).toHaveLength(1)
  })

  it.each<[string, Partial<Account>, Partial<Account>]>([
    ['for the same name in another ministry', {}, { organisationPath: '/moph/ps/' }],
    ['for another name in one agency', {}, { givenTh: 'ประเสริฐ', familyTh: 'มั่นคง' }],
    ['when both citizen ids are known', { identified: true }, { identified: true }],
    ['for two accounts of one head', { headId: 'same' }, { headId: 'same' }],
  ])('never %s', (_, one, other) => {
    expect(likelyDuplicates([account(one), account(other)], none)).toEqual([])
  })

  it('not again once it was judged, and the likeliest comes first', () => {
    const [one, other] = [account({}), account({})]
    expect(likelyDuplicates([one, other], new Set([`${one.headId} ${other.headId}`]))).toEqual([])
    const surer = account({ email: one.email.replace('@', '@mail.') })
    const pairs = likelyDuplicates([other, one, surer], none)
    expect(pairs[0]?.signs).toContain('email')
    expect(pairs.map(pair => pair.score)).toEqual([...pairs.map(pair => pair.score)].sort((a, b) => b - a))
  })

  it('says what agrees', () => {
    expect(signsOf(account({}), account({}))).toEqual(['name-th', 'organisation'])
  })
})
