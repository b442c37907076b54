import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { absent, anyone, ownPath } from '#people/gate.server.ts'

export async function loader(asked: LoaderFunctionArgs) {
  await anyone(asked)
  throw absent()
}

/** Keeps the language for a year and goes back to where the reader was. */
export async function action(asked: ActionFunctionArgs) {
  await anyone(asked)
  const form = await asked.request.formData()
  const language = form.get('to') === 'en' ? 'en' : 'th'
  const back = form.get('back')
  return redirect(ownPath(typeof back === 'string' ? back : '/'), {
    status: 303,
    headers: { 'set-cookie': `language=${language}; Path=/; Max-Age=31536000; SameSite=Lax` },
  })
}

export { default } from './nowhere.tsx'
