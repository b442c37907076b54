import '@remix-run/node'
import type { Visitor } from '#people/session.server.ts'

declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true
  }

  /** What the server hands to every loader and action. */
  interface AppLoadContext {
    /** Whoever asks; looked up once a request. */
    visitor(): Promise<Visitor | null>
    requestId: string
    /** The caller's network address. */
    address: string
  }
}
