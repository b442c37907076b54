import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { absent, anyone } from '#people/gate.server.ts'

export async function loader(asked: LoaderFunctionArgs) {
  await anyone(asked)
  throw absent()
}

export async function action(asked: ActionFunctionArgs) {
  await anyone(asked)
  throw absent()
}

export default function Nowhere() {
  return null
}
