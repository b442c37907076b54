import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { absent, requireManager } from '#people/gate.server.ts'
import { findClosed } from '#programmes/close.server.ts'
import { fingerprintOf } from '#programmes/close.ts'
import { closerOf } from '#programmes/package.server.ts'
import { restatements } from '#programmes/restate.server.ts'
import { peopleTargets } from '#programmes/target.server.ts'
import { moment, monthShort, number } from '#ui/formats.ts'
import { languageOf, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { titled } from '#ui/title.ts'
import { Compared, Entries } from './parts.tsx'

export const meta: MetaFunction<typeof loader> = titled<Awaited<ReturnType<typeof loader>>>(
  (t, page) => `${t.close.months.title} ${page.month}`,
)

const most = 200

export async function loader(asked: LoaderFunctionArgs) {
  const { within } = await requireManager(asked)
  const language = languageOf(asked.request)
  const closed = await findClosed(asked.params.month ?? '')
  if (!closed) throw absent()
  const targets = await peopleTargets()
  return {
    month: closed.month,
    office: within.includes('/'),
    closer: closerOf(closed, language),
    closedAt: closed.closedAt,
    fingerprint: fingerprintOf(closed.head.chains),
    targets: (await restatements(closed, within, most)).map(one => {
      const target = targets.find(known => known.id === one.targetId)
      const frozen = closed.figures.find(figures => figures.targetId === one.targetId)
      return {
        ...one,
        name: target?.programme.partner ?? target?.programme[language] ?? one.targetId,
        chainNumber: frozen?.chainNumber ?? 0,
        chainHash: frozen?.chainHash ?? '',
      }
    }),
  }
}

export default function Month() {
  const page = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const words = t.close.month
  const month = monthShort(page.month, language)
  const changed = page.targets.filter(target => target.late + target.takenBack > 0)
  return (
    <Page
      wide
      title={words.title(month)}
      lead={words.closedBy(page.closer, moment(page.closedAt, language))}
      trail={[
        { to: '/manage', label: t.manage.title },
        { to: '/manage/months', label: t.close.months.title },
      ]}
    >
      <Compared targets={page.targets} />
      {changed.length === 0 && <p>{words.same}</p>}
      {!page.office && <p className="facts">{words.ownOnly}</p>}
      {changed.map(target => (
        <section key={target.targetId}>
          <h2>{words.restatements(target.name)}</h2>
          <p>{words.sums(number(target.late, language), number(target.takenBack, language))}</p>
          <Entries target={target} month={month} />
          {Math.max(target.late, target.takenBack) > most && (
            <p className="facts">{words.more(number(most, language))}</p>
          )}
        </section>
      ))}
      <h2>{words.proof}</h2>
      <p>
        {words.packageLead} {page.office ? words.packageNames : words.packageOwn}
      </p>
      <p>
        <a className="button" href={`/manage/months/${page.month}/package`}>
          {words.package}
        </a>
      </p>
      <p>
        {words.fingerprint}: <code>{page.fingerprint}</code>
      </p>
      <ul>
        {page.targets.map(target => (
          <li key={target.targetId}>
            {words.chain(target.name, number(target.chainNumber, language))}:{' '}
            <code className="hash">{target.chainHash}</code>
          </li>
        ))}
      </ul>
    </Page>
  )
}
