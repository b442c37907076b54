import type { MetaFunction } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import { titled } from '#ui/title.ts'
import { problemOf } from '../root.tsx'

/** The title of a page that failed or has none of its own. */
export const meta: MetaFunction = given =>
  titled(t => (given.error ? problemOf(given.error, t).title : ''))({ ...given, data: true })

/** Stands between the document and every page, so that a page that fails still has its document's data. */
export default function Frame() {
  return <Outlet />
}

export { ErrorBoundary } from '../root.tsx'
