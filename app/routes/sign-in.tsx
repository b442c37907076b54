import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { anyone, ownPath } from '#people/gate.server.ts'
import { TooBusy } from '#people/password.server.ts'
import { signIn } from '#people/sign-in.server.ts'
import { languageOf, useWords, wordsIn } from '#ui/language.tsx'
import { Field, Notice, Page } from '#ui/page.tsx'
import { titled } from '#ui/title.ts'

export const meta: MetaFunction = titled(t => t.signIn.title)

/** How long to wait is said by the action. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export async function loader(asked: LoaderFunctionArgs) {
  const { searchParams } = new URL(asked.request.url)
  const to = ownPath(searchParams.get('to') ?? '/')
  if (await anyone(asked)) return redirect(to)
  return { to, lost: searchParams.has('lost') }
}

const form = z.object({
  email: z.string().trim().min(1).max(320),
  password: z.string().min(1).max(1000),
  to: z.string().default('/'),
})

export async function action(asked: ActionFunctionArgs) {
  await anyone(asked)
  const { signIn: t } = wordsIn(languageOf(asked.request))
  const given = Object.fromEntries(await asked.request.formData())
  const email = typeof given.email === 'string' ? given.email.slice(0, 320) : ''
  const parsed = form.safeParse(given)
  if (!parsed.success) {
    const open = new Set(parsed.error.issues.map(issue => issue.path[0]))
    const errors = {
      email: open.has('email') ? t.emailNeeded : undefined,
      password: open.has('password') ? t.passwordNeeded : undefined,
    }
    return data({ email, errors, problem: undefined }, { status: 400 })
  }
  const refuse = (problem: string, status: number, headers?: HeadersInit) =>
    data({ email, errors: {}, problem }, { status, headers })
  try {
    const answer = await signIn(parsed.data, asked.context.address, Date.now())
    if ('cookie' in answer) {
      return redirect(ownPath(parsed.data.to), { status: 303, headers: { 'set-cookie': answer.cookie } })
    }
    if (answer.refused !== 'too-many') return refuse(t[answer.refused], 400)
    const seconds = answer.retryAfterSeconds
    return refuse(t.tooMany(Math.ceil(seconds / 60)), 429, { 'retry-after': String(seconds) })
  } catch (error) {
    if (error instanceof TooBusy) return refuse(t.busy, 503, { 'retry-after': '5' })
    throw error
  }
}

export default function SignIn() {
  const { to, lost } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors: { email?: string; password?: string } = answer?.errors ?? {}
  const { t } = useWords()
  return (
    <Page title={t.signIn.title} lead={t.signIn.lead}>
      {lost && !answer && <Notice tone="warning">{t.signIn.lost}</Notice>}
      {answer?.problem && <Notice tone="warning">{answer.problem}</Notice>}
      <form method="post" action={`/sign-in?to=${encodeURIComponent(to)}`} noValidate>
        <input type="hidden" name="to" value={to} />
        <Field
          name="email"
          label={t.signIn.email}
          type="email"
          autoComplete="username"
          defaultValue={answer?.email}
          error={errors.email}
          required
        />
        <Field
          name="password"
          label={t.signIn.password}
          type="password"
          autoComplete="current-password"
          error={errors.password}
          required
        />
        <button type="submit">{t.signIn.submit}</button>
      </form>
    </Page>
  )
}
