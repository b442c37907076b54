import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findEdition } from '#catalogue/edition.server.ts'
import { findCredential } from '#learning/completion.server.ts'
import { absent, anyone } from '#people/gate.server.ts'
import { fullName } from '#people/name.ts'
import { dateLong, number } from '#ui/formats.ts'
import { languageOf, useWords } from '#ui/language.tsx'
import { Notice, Page } from '#ui/page.tsx'
import { titled } from '#ui/title.ts'

export const meta: MetaFunction = titled(t => t.credential.title)

export async function loader(asked: LoaderFunctionArgs) {
  await anyone(asked)
  const language = languageOf(asked.request)
  const found = await findCredential(asked.params.code ?? '')
  const edition = found && (await findEdition(found.edition.id))
  if (!found || !edition) throw absent()
  return {
    name: fullName(found.person, language),
    course: edition.outline.title[language],
    edition: edition.number,
    minutes: found.completion.minutes,
    serial: found.credential.serial,
    code: found.credential.code,
    address: new URL(`/credentials/${found.credential.code}`, asked.request.url).href,
    issuedAt: found.credential.issuedAt,
    revokedAt: found.revokedAt,
  }
}

export default function Credential() {
  const shown = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  return (
    <Page title={t.credential.title} lead={t.credential.lead}>
      {shown.revokedAt ? (
        <Notice tone="warning">{t.credential.revoked(dateLong(shown.revokedAt, language))}</Notice>
      ) : (
        <Notice tone="good">{t.credential.valid}</Notice>
      )}
      <section className="certificate">
        <p>{t.credential.given}</p>
        <p className="holder">{shown.name}</p>
        <p>{t.credential.hasCompleted}</p>
        <p className="holder">{shown.course}</p>
        <dl className="about">
          <dt>{t.credential.hours}</dt>
          <dd>{t.credential.minutes(number(shown.minutes, language))}</dd>
          <dt>{t.credential.edition}</dt>
          <dd>{t.credential.editionOf(number(shown.edition, language))}</dd>
          <dt>{t.credential.issued}</dt>
          <dd>{dateLong(shown.issuedAt, language)}</dd>
          <dt>{t.credential.serial}</dt>
          <dd>{shown.serial}</dd>
          <dt>{t.credential.code}</dt>
          <dd>{shown.code}</dd>
          <dt>{t.credential.address}</dt>
          <dd>{shown.address}</dd>
        </dl>
      </section>
      <p className="help">{t.credential.print}</p>
    </Page>
  )
}
