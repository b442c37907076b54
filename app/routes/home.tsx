import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { anyone } from '#people/gate.server.ts'
import { useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'

/** Whoever is signed in goes on to where their work begins: a manager to the targets, everyone else to learning. */
export async function loader(asked: LoaderFunctionArgs) {
  const visitor = await anyone(asked)
  if (!visitor) return null
  return redirect(visitor.roles.some(held => held.role === 'manager') ? '/manage' : '/learn')
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
