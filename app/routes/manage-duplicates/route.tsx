import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireProgrammeOffice } from '#people/gate.server.ts'
import { findPersonByEmail } from '#people/person.server.ts'
import { proposedMerges, standingMerges } from '#programmes/merge.server.ts'
import { number } from '#ui/formats.ts'
import { useWords } from '#ui/language.tsx'
import { Field, Notice, Page } from '#ui/page.tsx'
import { titled } from '#ui/title.ts'
import { Merged, Pairs } from './parts.tsx'

export const meta: MetaFunction = titled(t => t.duplicates.title)

const shown = 100

export async function loader(asked: LoaderFunctionArgs) {
  await requireProgrammeOffice(asked)
  const params = new URL(asked.request.url).searchParams
  const first = params.get('first') ?? ''
  const second = params.get('second') ?? ''
  if (first !== '' && second !== '') {
    const [one, other] = [await findPersonByEmail(first), await findPersonByEmail(second)]
    if (one && other) return redirect(`/manage/duplicates/${one.headId}/${other.headId}`)
  }
  const pairs = await proposedMerges()
  return {
    first,
    second,
    count: pairs.length,
    pairs: pairs.slice(0, shown),
    merges: (await standingMerges()).map(({ id, reason, mergedAt, accounts }) => ({
      id,
      reason,
      mergedAt,
      accounts,
    })),
  }
}

export default function ManageDuplicates() {
  const { first, second, count, pairs, merges } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const words = t.duplicates
  return (
    <Page wide title={words.title} lead={words.lead} trail={[{ to: '/manage', label: t.manage.title }]}>
      <p>{count === 0 ? words.none : words.count(number(count, language))}</p>
      {pairs.length > 0 && <Pairs pairs={pairs} />}
      <h2>{words.manual}</h2>
      {first !== '' && <Notice tone="warning">{words.notFound}</Notice>}
      <form method="get">
        <Field name="first" type="email" label={words.first} defaultValue={first} required />
        <Field name="second" type="email" label={words.second} defaultValue={second} required />
        <button type="submit" className="second">
          {words.compare}
        </button>
      </form>
      {merges.length > 0 && <Merged merges={merges} />}
    </Page>
  )
}
