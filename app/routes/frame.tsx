import { Outlet } from '@remix-run/react'

/** Stands between the document and every page, so that a page that fails still has its document's data. */
export default function Frame() {
  return <Outlet />
}

export { ErrorBoundary } from '../root.tsx'
