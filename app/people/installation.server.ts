import { eq } from 'drizzle-orm'
import { read, type Tx } from '#db/door.server.ts'
import { settings } from '#db/schema.ts'

interface Demo {
  /** The demo's today, ms UTC. */
  anchor: number
  /** False while the demo world is being made. */
  complete: boolean
}

/** What is known of the demo; undefined in a real installation. */
export async function findDemo(): Promise<Demo | undefined> {
  const [row] = await read().select().from(settings).where(eq(settings.key, 'demo'))
  return row?.value as Demo | undefined
}

let demo: boolean | undefined

/** Whether everything here is a demonstration. It never changes while a process serves. */
export async function isDemo(): Promise<boolean> {
  demo ??= (await findDemo()) !== undefined
  return demo
}

/** Marks this installation as a demo for good: first as one being made, then as complete. */
export async function markDemo(tx: Tx, value: Demo): Promise<void> {
  await tx
    .insert(settings)
    .values({ key: 'demo', value })
    .onConflictDoUpdate({ target: settings.key, set: { value } })
  demo = true
}
