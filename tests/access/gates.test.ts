/** Every loader and every action asks who is there before it reads or writes anything. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type Asked, anyone, requirePerson } from '#people/gate.server.ts'
import { siteRoutes } from '../support/site.ts'

const events = vi.hoisted((): string[] => [])

vi.mock('#db/door.server.ts', async original => {
  const touched = () => {
    events.push('door')
    throw new Error('The door was opened before the gate.')
  }
  return { ...(await original<object>()), read: touched, mutate: touched }
})

/** The marker that the gate lets through to whoever called. */
class AtTheGate extends Error {}

type Handler = (asked: Asked & { params: Record<string, string> }) => unknown

/** What a handler did until its gate stopped it: `['gate']` and nothing else is right. */
async function untilGate(handler: Handler, method: 'GET' | 'POST'): Promise<string[]> {
  events.length = 0
  const body = method === 'POST' ? new URLSearchParams({ email: 'a@b.example', password: 'x' }) : null
  const request = new Request('http://localhost/learn/tiny-course/checked?in=mot', { method, body })
  const visitor = async () => {
    events.push('gate')
    throw new AtTheGate()
  }
  const params = {
    course: 'tiny-course',
    lesson: 'checked',
    check: 'tiny-check',
    target: 'huawei-people',
    person: 'cast-somying',
    code: '2222-2222-2222-2222',
  }
  try {
    await handler({ request, context: { visitor }, params })
    events.push('answered')
  } catch (error) {
    if (!(error instanceof AtTheGate)) events.push(`threw ${String(error)}`)
  }
  if (request.bodyUsed) events.push('body')
  return [...events]
}

const root = await import('../../app/root.tsx')
const routes = [...(await siteRoutes()), { id: 'root', module: root as object }]
const handlers = routes.flatMap(({ id, module }) =>
  (['loader', 'action'] as const).flatMap(name => {
    const handler = (module as Record<string, unknown>)[name]
    return typeof handler === 'function' ? [{ id, name, handler: handler as Handler }] : []
  }),
)

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})

describe('the gate comes first', () => {
  it('there are loaders and actions to look at, and every route has a loader', () => {
    expect(handlers.filter(({ name }) => name === 'action').length).toBeGreaterThan(4)
    const loaders = handlers.filter(({ name }) => name === 'loader').map(({ id }) => id)
    expect(loaders.sort()).toEqual(routes.map(({ id }) => id).sort())
  })

  it.each(handlers)('in the $name of $id', async ({ name, handler }) => {
    expect(await untilGate(handler, name === 'action' ? 'POST' : 'GET')).toEqual(['gate'])
  })
})

describe('the test sees', async () => {
  const { read, mutate } = await import('#db/door.server.ts')
  const deed = { actor: { id: null }, verb: 'test', subject: 'test', now: 0 }
  const planted: Record<string, { handler: Handler; method?: 'POST'; sees: string }> = {
    'a loader without a gate': { handler: async () => ({ open: true }), sees: 'answered' },
    'a loader that only reads': { handler: async () => read(), sees: 'door' },
    'a read before the gate': {
      handler: async asked => {
        try {
          read()
        } catch {}
        await requirePerson(asked)
      },
      sees: 'door',
    },
    'a gate that is not awaited': {
      handler: async asked => {
        const visitor = anyone(asked)
        try {
          read()
        } catch {}
        return visitor
      },
      sees: 'door',
    },
    'a write before the gate': {
      method: 'POST',
      handler: async asked => {
        await requirePerson(asked).catch(() => undefined)
        await mutate(deed, async () => undefined)
      },
      sees: 'door',
    },
    'a form that is read before the gate': {
      method: 'POST',
      handler: async asked => {
        await asked.request.formData()
        await requirePerson(asked)
      },
      sees: 'body',
    },
    'a gate whose refusal is swallowed': {
      handler: async asked => requirePerson(asked).catch(() => null),
      sees: 'answered',
    },
  }

  it.each(Object.entries(planted))('%s', async (_, { handler, method, sees }) => {
    const seen = await untilGate(handler, method ?? 'GET')
    expect(seen).not.toEqual(['gate'])
    expect(seen).toContain(sees)
  })
})
