import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { anyone } from '#people/gate.server.ts'
import { useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'

export async function loader(asked: LoaderFunctionArgs) {
  if (await anyone(asked)) return redirect('/learn')
  return null
}

export default function Home() {
  const { t } = useWords()
  return (
    <Page title={t.home.title} lead={t.home.lead}>
      <p>
        <a className="button" href="/courses">
          {t.home.browse}
        </a>
      </p>
      <h2>{t.home.commitments}</h2>
      <p>{t.home.commitmentsLead}</p>
      <p>
        <a href="/programmes">{t.nav.programmes}</a>
      </p>
    </Page>
  )
}
