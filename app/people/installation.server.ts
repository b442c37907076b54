import { eq } from 'drizzle-orm'
import { read, type Tx } from '#db/door.server.ts'
import { settings } from '#db/schema.ts'

/** When the demo world began, ms UTC; undefined in a real installation. */
export async function demoAnchor(): Promise<number | undefined> {
  const [row] = await read().select().from(settings).where(eq(settings.key, 'demo'))
  return row ? (row.value as { anchor: number }).anchor : undefined
}

let demo: boolean | undefined

/** Whether everything here is a demonstration. It never changes while a process runs. */
export async function isDemo(): Promise<boolean> {
  demo ??= (await demoAnchor()) !== undefined
  return demo
}

/** Marks this installation as a demo for good. */
export async function markDemo(tx: Tx, anchor: number): Promise<void> {
  await tx.insert(settings).values({ key: 'demo', value: { anchor } })
  demo = true
}
