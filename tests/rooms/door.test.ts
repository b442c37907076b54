import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { engine } from '#db/columns.ts'
import { mutate, newId, platform, read } from '#db/door.server.ts'
import { audit, settings } from '#db/schema.ts'

const deed = (verb: string) => ({ actor: platform, verb, subject: 'test/1', now: 1_700_000_000_000 })
const keep = (key: string, value: unknown) =>
  mutate(deed('setting.keep'), tx => tx.insert(settings).values({ key, value }).returning())

describe('the write door', () => {
  it('writes the deed and its audit row together', async () => {
    await keep('a', { x: 1 })
    const rows = await read().select().from(audit).where(eq(audit.verb, 'setting.keep'))
    expect(rows.map(row => [row.subject, row.at])).toEqual([['test/1', 1_700_000_000_000]])
    expect(await read().select().from(settings).where(eq(settings.key, 'a'))).toEqual([
      { key: 'a', value: { x: 1 } },
    ])
  })

  it('writes nothing when the work throws, and serves the next one', async () => {
    const failing = mutate(deed('setting.fail'), async tx => {
      await tx.insert(settings).values({ key: 'lost', value: 1 })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await read().select().from(settings).where(eq(settings.key, 'lost'))).toEqual([])
    expect(await read().select().from(audit).where(eq(audit.verb, 'setting.fail'))).toEqual([])
    await keep('after', 1)
  })

  it('keeps one hundred parallel writers apart', async () => {
    await keep('counter', 0)
    const one = () =>
      mutate(deed('counter.add'), async tx => {
        const [row] = await tx.select().from(settings).where(eq(settings.key, 'counter'))
        await tx
          .update(settings)
          .set({ value: Number(row?.value) + 1 })
          .where(eq(settings.key, 'counter'))
      })
    await Promise.all(Array.from({ length: 100 }, one))
    const [row] = await read().select().from(settings).where(eq(settings.key, 'counter'))
    expect(row?.value).toBe(100)
  })

  it('gives ids that sort by time and never repeat', () => {
    const ids = Array.from({ length: 1000 }, () => newId(1_700_000_000_000))
    expect(new Set(ids).size).toBe(1000)
    expect([...ids].sort()).toEqual(ids)
  })

  it('refuses to change or delete what is append-only', async () => {
    const change = mutate(deed('audit.forge'), async tx => tx.update(audit).set({ verb: 'forged' }))
    await expect(change).rejects.toThrow()
    await expect(mutate(deed('audit.cut'), async tx => tx.delete(audit))).rejects.toThrow()
  })
})

if (engine === 'sqlite') {
  describe('the write door on SQLite', () => {
    it('throws when a transaction awaits something that is not the database', async () => {
      const slow = mutate(deed('setting.slow'), async tx => {
        await new Promise(resume => setTimeout(resume, 5))
        await tx.insert(settings).values({ key: 'slow', value: 1 })
      })
      await expect(slow).rejects.toThrow('not the database')
      expect(await read().select().from(settings).where(eq(settings.key, 'slow'))).toEqual([])
    })

    it('has a reader that cannot write', async () => {
      const writing = read() as unknown as import('#db/door.server.ts').Tx
      await expect(async () => await writing.insert(settings).values({ key: 'x', value: 1 })).rejects.toThrow(
        /readonly/,
      )
    })
  })
}
