import type { LoaderFunctionArgs } from '@remix-run/node'
import { mutate } from '#db/door.server.ts'
import { absent, requireManager } from '#people/gate.server.ts'
import { findClosed } from '#programmes/close.server.ts'
import { evidencePackage } from '#programmes/package.server.ts'
import { languageOf } from '#ui/language.tsx'
import { download } from './parts/download.ts'

/** The evidence package of a closed month; who took it is recorded. */
export async function loader(asked: LoaderFunctionArgs) {
  const { visitor, within } = await requireManager(asked)
  const closed = await findClosed(asked.params.month ?? '')
  if (!closed) throw absent()
  const zip = await evidencePackage(closed, within, languageOf(asked.request))
  if (asked.request.method === 'GET')
    await mutate(
      {
        actor: visitor,
        verb: 'package.take',
        subject: `month/${closed.month}`,
        now: Date.now(),
        detail: { within, names: within.includes('/') },
      },
      async () => undefined,
    )
  return download(zip, { name: `mekha-${closed.month}-evidence.zip`, type: 'application/zip' })
}
