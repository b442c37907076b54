import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { latestDeeds } from '#people/audit.server.ts'
import { requireRole } from '#people/gate.server.ts'
import { fullName } from '#people/name.ts'
import { installationCounts } from '#programmes/installation.server.ts'
import { moment, number } from '#ui/formats.ts'
import { languageOf, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { titled } from '#ui/title.ts'

export const meta: MetaFunction = titled(t => t.admin.title)

export async function loader(asked: LoaderFunctionArgs) {
  await requireRole(asked, 'administrator')
  const language = languageOf(asked.request)
  const deeds = await latestDeeds(50)
  return {
    counts: await installationCounts(),
    deeds: deeds.map(({ actor, ...deed }) => ({ ...deed, actor: actor && fullName(actor, language) })),
  }
}

export default function Admin() {
  const { counts, deeds } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  return (
    <Page wide title={t.admin.title}>
      <h2>{t.admin.health}</h2>
      <dl className="about">
        {(['persons', 'editions', 'enrolments', 'completions', 'entries'] as const).map(name => (
          <div key={name}>
            <dt>{t.admin[name]}</dt>
            <dd>{number(counts[name], language)}</dd>
          </div>
        ))}
      </dl>
      <p className="facts">{t.admin.ledger}</p>
      <Table
        caption={t.admin.audit}
        columns={[
          { label: t.admin.at, cell: deed => moment(deed.at, language) },
          { label: t.admin.actor, cell: deed => deed.actor ?? t.admin.platform },
          { label: t.admin.verb, cell: deed => t.admin.verbs[deed.verb] ?? t.admin.otherVerb },
        ]}
        rows={deeds}
        keyOf={deed => deed.id}
      />
    </Page>
  )
}
