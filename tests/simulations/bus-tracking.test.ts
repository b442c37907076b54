import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { box, marks, point } from '#content/simulations/bus-tracking/chart.ts'
import * as bus from '#content/simulations/bus-tracking/model.ts'
import { gigabytes } from '#content/simulations/bus-tracking/sentence.ts'

const trackings = fc.record({
  buses: fc.integer(bus.limits.buses),
  interval: fc.integer(bus.limits.interval),
})

describe('bus tracking', () => {
  it('comes to the figures of a reckoning by hand', () => {
    // 120 buses × 57,600 s / 15 s; 13.824 million messages of 500 bytes a month.
    const found = bus.track({ buses: 120, interval: 15 })
    expect(found).toEqual({
      worst: 5 * 17,
      mean: Math.round(5 * 9.5),
      messages: 460_800,
      gigabytes: 6.912,
      baht: Math.round(120 * 40 + 6.912 * 30 + 13.824 * 35),
    })
    expect(gigabytes(found.gigabytes)).toBe('6.9')
    expect(gigabytes(4320)).toBe('4,320.0')
  })

  it('errs more and costs less as the interval grows', () => {
    fc.assert(
      fc.property(trackings, tracking => {
        const now = bus.track(tracking)
        const later = bus.track({ ...tracking, interval: tracking.interval + 1 })
        expect(later.worst).toBeGreaterThan(now.worst)
        expect(later.baht).toBeLessThanOrEqual(now.baht)
        expect(now.mean).toBeLessThanOrEqual(now.worst)
      }),
    )
  })

  it('serves passengers up to 100 metres, a control centre up to 300', () => {
    expect([100, 101, 300, 301].map(bus.use)).toEqual(['passenger', 'control', 'control', 'history'])
    expect(bus.longest()).toBe(18)
  })

  it('never shows a position older than the interval and the delay, nor younger than the delay', () => {
    fc.assert(
      fc.property(
        fc.nat(7),
        fc.integer(bus.limits.interval),
        fc.integer(bus.limits.time),
        (at, interval, time) => {
          const seconds = bus.age(at, interval, time)
          expect(seconds).toBeGreaterThanOrEqual(2)
          expect(seconds).toBeLessThan(interval + 2)
        },
      ),
    )
    expect([9, 10, 16, 17, 18].map(time => bus.age(1, 10, time))).toEqual([2, 3, 9, 10, 11])
  })

  it('draws at most eight buses on the road, and longer gaps for longer intervals', () => {
    const length = (path: string) => path.split('L').length
    const often = marks({ buses: 120, interval: 5 }, 60)
    const rarely = marks({ buses: 120, interval: 90 }, 60)
    expect(often.real.match(/M/g)).toHaveLength(8)
    expect(marks({ buses: 3, interval: 5 }, 60).real.match(/M/g)).toHaveLength(3)
    expect(length(rarely.gap)).toBeGreaterThan(2 * length(often.gap))
    for (let metres = -500; metres < 6000; metres += 50) {
      const [x, y] = point(metres)
      expect([box.left, box.right].includes(x) || [box.top, box.bottom].includes(y)).toBe(true)
    }
  })
})
