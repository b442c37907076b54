import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownPath } from '#people/gate.server.ts'

/** Where a browser on our site goes when it is answered with this Location. */
const leadsTo = (location: string) => new URL(location, 'https://mekha.example/sign-in').host

describe('a path to go back to', () => {
  it.each([
    ['/', '/'],
    ['/learn', '/learn'],
    ['/learn?page=2#top', '/learn?page=2#top'],
    ['/manage/aws-people?in=mot', '/manage/aws-people?in=mot'],
    ['/a/../b', '/b'],
    ['/courses?next=//evil.example', '/courses?next=//evil.example'],
    ['/ค้นหา', '/%E0%B8%84%E0%B9%89%E0%B8%99%E0%B8%AB%E0%B8%B2'],
  ])('%s stays ours', (given, path) => {
    expect(ownPath(given)).toBe(path)
    expect(leadsTo(ownPath(given))).toBe('mekha.example')
  })

  it.each([
    null,
    '',
    'learn',
    'https://evil.example/',
    'javascript:alert(1)',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '/\\/evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/\r\n//evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/a/..//evil.example',
    '/%2e//evil.example',
    '/./\\evil.example',
    '//own//evil.example',
    '//own/.//evil.example',
    '//',
    '//[',
    '//user@evil.example/',
    '//own:80//evil.example',
  ])('%j leads home', given => {
    expect(ownPath(given)).toBe('/')
  })

  it('never leads off the site and never throws', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '%2e',
      '\t',
      '\n',
      '@',
      ':',
      'own',
      'evil.example',
      '?',
      '#',
      '[',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 8 }).map(all => `/${all.join('')}`),
        ),
        given => {
          const path = ownPath(given)
          expect(path.startsWith('/')).toBe(true)
          expect(leadsTo(path)).toBe('mekha.example')
        },
      ),
      { numRuns: 3000 },
    )
  })
})
