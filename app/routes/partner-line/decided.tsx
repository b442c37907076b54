import type { PartnerShown } from '#programmes/partner.server.ts'
import { Ticks } from '#ui/form.tsx'
import { useWords } from '#ui/language.tsx'
import { Field, Notice } from '#ui/page.tsx'

/** What was decided on a line, and the way to take an acceptance back. */
export function Decided({
  decision,
  revoked,
  revoke,
}: {
  decision: NonNullable<PartnerShown['decision']>
  revoked: boolean
  revoke: string
}) {
  const { t } = useWords()
  const words = t.partners
  return (
    <>
      <Notice>
        {words.verdicts[decision.verdict]}: {decision.reason} {revoked && `· ${words.revoked}`}
      </Notice>
      {decision.verdict === 'accepted' && !revoked && (
        <form method="post" action={revoke}>
          <Field name="reason" label={words.reason} required />
          <button type="submit" className="second">
            {words.revoke}
          </button>
        </form>
      )}
    </>
  )
}

/** Who is meant, or nobody, and why. */
export function Decide({
  people,
  errors,
}: {
  people: readonly (readonly [string, string])[]
  errors: { person?: string | undefined; reason?: string | undefined }
}) {
  const { t } = useWords()
  const words = t.partners
  return (
    <form method="post">
      <Ticks
        name="person"
        legend={words.who}
        one
        error={errors.person}
        choices={[...people, ['nobody', words.nobody]]}
      />
      <Field name="reason" label={words.reason} error={errors.reason} required />
      <button type="submit">{words.save}</button>
    </form>
  )
}
