import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groups } from '#programmes/counting.ts'
import { monthOf } from '#programmes/periods.ts'
import { addHead, noSums, overall, type Place, pathsAbove } from '#programmes/tally.ts'

const paths = ['/mot/', '/mot/dlt/', '/mot/dlt/x/', '/moph/ps/', '/mdes/']
const place = fc
  .record({
    targetId: fc.constantFrom('a', 'b'),
    group: fc.constantFrom(...groups),
    organisationPath: fc.constantFrom(...paths),
    positionType: fc.constantFrom('', 'general'),
    positionLevel: fc.constant(''),
    province: fc.constantFrom('TH-10', 'TH-50'),
    effectiveAt: fc.integer({ min: Date.UTC(2022, 1), max: Date.UTC(2026, 11) }),
  })
  .map((one): Place => ({ ...one, effectiveAt: one.group === 'counted' ? one.effectiveAt : null }))
/** A head stands at most once in a target. */
const head = fc.uniqueArray(place, { selector: one => one.targetId, maxLength: 2 })

describe('the sums', () => {
  it('are kept at every organisation above', () => {
    expect(pathsAbove('/mot/dlt/x/')).toEqual(['/', '/mot/', '/mot/dlt/', '/mot/dlt/x/'])
  })

  it('are as many as a count of the heads, at every path, in all and by month', () => {
    fc.assert(
      fc.property(fc.array(head, { maxLength: 30 }), heads => {
        const sums = noSums()
        for (const places of heads) addHead(sums, places, 1)
        for (const target of ['a', 'b'])
          for (const path of ['/', ...paths])
            for (const group of groups) {
              const there = heads
                .flat()
                .filter(
                  one =>
                    one.targetId === target && one.group === group && one.organisationPath.startsWith(path),
                )
              expect(sums.tallies.get(JSON.stringify([target, group, path, ''])) ?? 0).toBe(there.length)
              for (const { effectiveAt } of there) {
                if (effectiveAt === null) continue
                const month = monthOf(effectiveAt)
                const then = there.filter(
                  one => one.effectiveAt !== null && monthOf(one.effectiveAt) === month,
                )
                expect(sums.tallies.get(JSON.stringify([target, group, path, month]))).toBe(then.length)
              }
            }
        const anywhere = heads.filter(places => places.some(one => one.group === 'counted')).length
        expect(sums.tallies.get(JSON.stringify([overall, 'counted', '/', ''])) ?? 0).toBe(anywhere)
      }),
    )
  })

  it('come to nothing when every head is taken away again, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(head), heads => {
        const sums = noSums()
        for (const places of heads) addHead(sums, places, 1)
        for (const places of [...heads].reverse()) addHead(sums, places, -1)
        expect([sums.tallies.size, sums.weeks.size, sums.cells.size]).toEqual([0, 0, 0])
      }),
    )
  })

  it('hold at most one cell for each organisation, position, province and month that there is', () => {
    fc.assert(
      fc.property(fc.array(head, { maxLength: 60 }), heads => {
        const sums = noSums()
        for (const places of heads) addHead(sums, places, 1)
        const counted = heads.flat().filter(one => one.effectiveAt !== null)
        const months = new Set(counted.map(one => monthOf(one.effectiveAt ?? 0))).size
        expect(sums.cells.size).toBeLessThanOrEqual(2 * paths.length * 2 * 2 * months)
        expect(sums.cells.size).toBeLessThanOrEqual(counted.length)
      }),
    )
  })
})
