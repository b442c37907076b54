import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextSerial, serialYear, verificationCode } from '#learning/credential.ts'

const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 })

describe('verification codes', () => {
  it('are four groups of four without letters that look alike', () => {
    fc.assert(
      fc.property(bytes, random => {
        const code = verificationCode(random)
        expect(code).toMatch(/^[2-9a-z]{4}(-[2-9a-z]{4}){3}$/)
        expect(code).not.toMatch(/[01ilo]/)
      }),
    )
  })

  it('use every letter of the alphabet in every place', () => {
    const seen = Array.from({ length: 16 }, () => new Set<string>())
    let seed = 1
    for (let round = 0; round < 2000; round++) {
      const random = Uint8Array.from({ length: 10 }, () => {
        seed = (seed * 48_271) % 2_147_483_647
        return seed >> 8
      })
      for (const [place, letter] of [...verificationCode(random).replaceAll('-', '')].entries())
        seen[place]?.add(letter)
    }
    expect(seen.map(letters => letters.size)).toEqual(Array(16).fill(31))
  })

  it('differ when any one byte differs', () => {
    fc.assert(
      fc.property(bytes, fc.nat(9), fc.integer({ min: 1, max: 255 }), (random, place, by) => {
        fc.pre(place > 0 || (random[0] ?? 0) < 128)
        const other = Uint8Array.from(random)
        other[place] = ((random[place] ?? 0) + by) % 256
        fc.pre((other[0] ?? 0) < 128)
        expect(verificationCode(other)).not.toBe(verificationCode(random))
      }),
    )
  })
})

describe('serial numbers', () => {
  const now = Date.parse('2026-11-20T05:00:00Z')

  it('begin each Bangkok year anew, in the Buddhist era', () => {
    expect(nextSerial(undefined, now)).toBe('MK-2569-0000001')
    expect(nextSerial('MK-2569-0000123', now)).toBe('MK-2569-0000124')
    expect(serialYear(Date.parse('2026-12-31T16:59:59.999Z'))).toBe('MK-2569-')
    expect(serialYear(Date.parse('2026-12-31T17:00:00Z'))).toBe('MK-2570-')
  })

  it('sort as text in the order in which they were given, without a gap', () => {
    const given: string[] = []
    for (let place = 0; place < 1200; place++) given.push(nextSerial(given.at(-1), now))
    expect([...given].sort()).toEqual(given)
    expect(new Set(given).size).toBe(1200)
    expect(given.at(-1)).toBe('MK-2569-0001200')
    expect(nextSerial('MK-2569-0999999', now) > 'MK-2569-0999999').toBe(true)
  })
})
