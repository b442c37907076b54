import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citizenIdCheckDigit, isCitizenId, normaliseCitizenId } from '#people/citizen-id.ts'

const twelve = fc.stringMatching(/^[0-9]{12}$/)

/** Another way to the same digit: sums of sums in place of weights, a table in place of the formula. */
function checkDigitByTable(first12: string): number | undefined {
  let digits = 0
  let sums = 0
  for (const digit of first12) {
    digits += digit.charCodeAt(0) - 48
    sums += digits
  }
  return [1, 0, 9, 8, 7, 6, 5, 4, 3, 2, 1][(sums + digits) % 11]
}

describe('the check digit', () => {
  it.each([
    ['110170020345', 0],
    ['123456789012', 1],
    ['000000000000', 1],
    ['100000000000', 9],
    ['310060123456', 5],
  ])('of %s is %i', (first, digit) => {
    expect(citizenIdCheckDigit(first)).toBe(digit)
  })

  it('equals an independent computation', () => {
    fc.assert(
      fc.property(twelve, first => {
        expect(citizenIdCheckDigit(first)).toBe(checkDigitByTable(first))
      }),
      { numRuns: 2000 },
    )
  })

  it('is the only last digit that is accepted', () => {
    fc.assert(
      fc.property(twelve, first => {
        const fitting = [...'0123456789'].filter(last => isCitizenId(first + last))
        expect(fitting).toEqual([String(checkDigitByTable(first))])
      }),
    )
  })

  it.each([
    '',
    '123456789012',
    '12345678901211',
    '1234567890122',
    'a234567890121',
    '1234567890121\n',
    '๑๒๓๔๕๖๗๘๙๐๑๒๑',
  ])('%j is not a citizen id', text => {
    expect(isCitizenId(text)).toBe(false)
  })
})

describe('a citizen id as people type it', () => {
  it.each([
    ['with dashes', '1-2345-67890-12-1'],
    ['with spaces', ' 1 2345 67890 12 1 '],
    ['with no-break spaces', '1\u00a02345\u00a067890\u00a012\u00a01'],
    ['with Thai digits', '๑๒๓๔๕๖๗๘๙๐๑๒๑'],
    ['with Thai digits and dashes', '๑-๒๓๔๕-๖๗๘๙๐-๑๒-๑'],
    ['half and half', '1-2345-๖๗๘๙๐-12-๑'],
    ['with zero-width letters', '\ufeff1\u200b2345\u200c67890\u200d121'],
    ['with a tab and a line end', '1234567890121\t\r\n'],
    ['with the dashes that a word processor makes', '1–2345—67890‑12‐1'],
    ['with direction marks from a copied page', '\u202a1234567890121\u202c\u200e'],
  ])('%s', (_, typed) => {
    expect(normaliseCitizenId(typed)).toBe('1234567890121')
  })

  it('keeps whatever else is typed, so that it is refused and not guessed', () => {
    for (const typed of ['1234567890121x', 'O234567890121', '1.2345.67890.12.1', '１234567890121'])
      expect(isCitizenId(normaliseCitizenId(typed))).toBe(false)
  })
})
