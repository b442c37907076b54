import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { absent, anyone } from '#people/gate.server.ts'
import { endSession } from '#people/session.server.ts'

export async function loader(asked: LoaderFunctionArgs) {
  await anyone(asked)
  throw absent()
}

export async function action(asked: ActionFunctionArgs) {
  const visitor = await anyone(asked)
  if (!visitor) return redirect('/', 303)
  return redirect('/', { status: 303, headers: { 'set-cookie': await endSession(visitor.sessionId) } })
}

export { default } from './nowhere.tsx'
