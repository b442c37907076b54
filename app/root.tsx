import latin from '@fontsource/sarabun/files/sarabun-latin-400-normal.woff2?url'
import thai from '@fontsource/sarabun/files/sarabun-thai-400-normal.woff2?url'
import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { anyone } from '#people/gate.server.ts'
import { isDemo } from '#people/installation.server.ts'
import { fullName } from '#people/name.ts'
import { InLanguage, languageOf, useWords, wordsIn } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import type { Words } from '#ui/words.th.ts'
import style from './style.css?url'

/** Part of the page: one request less on a slow line. */
const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='6' fill='%2314487a'/%3E%3Cpath d='M9 22a5 5 0 0 1 .6-9.9A7 7 0 0 1 23 13.500a4.300 4.300 0 0 1-.5 8.500Z' fill='%23fdfcf9'/%3E%3C/svg%3E"

export const links: LinksFunction = () => [
  { rel: 'preload', as: 'font', type: 'font/woff2', href: thai, crossOrigin: 'anonymous' },
  { rel: 'preload', as: 'font', type: 'font/woff2', href: latin, crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: style },
  { rel: 'icon', href: icon },
]

export async function loader(asked: LoaderFunctionArgs) {
  const visitor = await anyone(asked)
  const language = languageOf(asked.request)
  return {
    language,
    demo: await isDemo(),
    requestId: asked.context.requestId,
    visitor: visitor && { name: fullName(visitor, language), roles: visitor.roles.map(held => held.role) },
  }
}

type Frame = Awaited<ReturnType<typeof loader>>

function Header({ visitor }: { visitor: Frame['visitor'] }) {
  const { t, language } = useWords()
  const { pathname, search } = useLocation()
  const roles = visitor?.roles ?? []
  const places = [
    visitor && { to: '/learn', label: t.nav.learn },
    { to: '/courses', label: t.nav.courses },
    { to: '/programmes', label: t.nav.programmes },
    visitor && { to: '/activities', label: t.activities.title },
    roles.includes('trainer') && { to: '/teach', label: t.nav.teach },
    roles.includes('manager') && { to: '/manage', label: t.nav.manage },
    roles.includes('administrator') && { to: '/admin', label: t.nav.admin },
  ].flatMap(place => place || [])
  return (
    <header className="top">
      <a className="skip" href="#content">
        {t.skip}
      </a>
      <a className="brand" href="/">
        {t.brand}
      </a>
      <nav aria-label={t.nav.label}>
        <ul>
          {places.map(({ to, label }) => (
            <li key={to}>
              <a href={to} aria-current={pathname === to ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form method="post" action="/language">
        <input type="hidden" name="back" value={pathname + search} />
        <button
          type="submit"
          className="quiet"
          name="to"
          value={language === 'th' ? 'en' : 'th'}
          lang={language === 'th' ? 'en' : 'th'}
        >
          {t.otherLanguage}
        </button>
      </form>
      {visitor ? (
        <form method="post" action="/sign-out">
          <span className="who">{visitor.name}</span>
          <button type="submit" className="quiet">
            {t.nav.signOut}
          </button>
        </form>
      ) : (
        <a className="quiet" href="/sign-in">
          {t.nav.signIn}
        </a>
      )}
    </header>
  )
}

/** The document. It carries no script: pages that need one name it themselves. */
export function Layout({ children }: { children: ReactNode }) {
  const frame = useRouteLoaderData<typeof loader>('root')
  const language = frame?.language ?? 'th'
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        <InLanguage value={language}>
          {frame?.demo && <aside className="demo">{wordsIn(language).demo}</aside>}
          <Header visitor={frame?.visitor ?? null} />
          {children}
        </InLanguage>
      </body>
    </html>
  )
}

export default function App() {
  return <Outlet />
}

/** What to say of an error that reached a page. */
export function problemOf(error: unknown, t: Words) {
  const status = isRouteErrorResponse(error) ? error.status : 500
  if (status === 404) return { status, title: t.errors.notFound, lead: t.errors.notFoundLead }
  if (status === 403) return { status, title: t.errors.forbidden, lead: t.errors.forbiddenLead }
  if (status < 500) return { status, title: t.errors.badRequest, lead: t.errors.badRequestLead }
  return { status, title: t.errors.failed, lead: t.errors.failedLead }
}

export function ErrorBoundary() {
  const error = useRouteError()
  const frame = useRouteLoaderData<typeof loader>('root')
  const { t } = useWords()
  const { status, title, lead } = problemOf(error, t)
  return (
    <Page title={title} lead={lead}>
      <p>
        <a className="button" href="/courses">
          {t.errors.toCourses}
        </a>
      </p>
      <p>
        <a href="/">{t.errors.toHome}</a>
      </p>
      {status >= 500 && frame?.requestId && (
        <p className="help">
          {t.errors.request}: <code>{frame.requestId}</code>
        </p>
      )}
    </Page>
  )
}
