import { describe, expect, it } from 'vitest'
import { fullName, givenName } from '#people/name.ts'

const somying = {
  titleTh: 'นางสาว',
  givenTh: 'สมหญิง',
  familyTh: 'ใจดี',
  givenEn: 'Somying',
  familyEn: 'Jaidee',
}

describe('names', () => {
  it('stand with the title fused in Thai and without one in English', () => {
    expect(fullName(somying, 'th')).toBe('นางสาวสมหญิง ใจดี')
    expect(fullName(somying, 'en')).toBe('Somying Jaidee')
    expect([givenName(somying, 'th'), givenName(somying, 'en')]).toEqual(['สมหญิง', 'Somying'])
  })

  it('stay Thai in English where there is no romanised name', () => {
    const thaiOnly = { ...somying, givenEn: '', familyEn: '' }
    expect(fullName(thaiOnly, 'en')).toBe('นางสาวสมหญิง ใจดี')
    expect(givenName(thaiOnly, 'en')).toBe('สมหญิง')
  })

  it('have no space too many when a part is missing', () => {
    expect(fullName({ ...somying, titleTh: '', familyTh: '' }, 'th')).toBe('สมหญิง')
    expect(fullName({ ...somying, familyEn: '' }, 'en')).toBe('Somying')
  })
})
