import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mutate, Undone } from '#db/door.server.ts'
import { findEnrolment } from '#learning/enrolment.server.ts'
import { type Answers, readAnswers } from '#learning/marking.ts'
import { findCheck, standingIn } from '#learning/reading.server.ts'
import { absent, requirePerson } from '#people/gate.server.ts'
import { answerCheck } from '#programmes/finish.server.ts'
import { CheckForm, CheckRule } from '#ui/check.tsx'
import { number } from '#ui/formats.ts'
import { languageOf, useWords, wordsIn } from '#ui/language.tsx'
import { Notice, Page } from '#ui/page.tsx'
import { titled } from '#ui/title.ts'

export const meta: MetaFunction<typeof loader> = titled<Awaited<ReturnType<typeof loader>>>(
  (t, page) => `${t.check.title}: ${page.lesson.title}`,
)

async function checkFor(asked: LoaderFunctionArgs) {
  const person = await requirePerson(asked)
  const language = languageOf(asked.request)
  const { course: courseId = '', lesson: lessonId = '', check: checkId = '' } = asked.params
  const enrolment = await findEnrolment(person.id, courseId)
  const found = await findCheck({ courseId, lessonId, checkId }, language)
  if (!found || !enrolment) throw absent()
  return { person, language, courseId, enrolment, ...found }
}

export async function loader(asked: LoaderFunctionArgs) {
  await requirePerson(asked)
  const { courseId, enrolment, lesson, check, stored, language } = await checkFor(asked)
  const here = await standingIn(enrolment.id, stored, language, Date.now())
  if (here.latest?.passed || here.left === 0)
    throw redirect(`/learn/${courseId}/${lesson.lessonId}#${check.id}`)
  return { courseId, lesson: { lessonId: lesson.lessonId, title: lesson.title }, check, here }
}

const attemptNumber = z.coerce.number().int().min(1).max(10_000)

export async function action(asked: ActionFunctionArgs) {
  await requirePerson(asked)
  const { person, language, courseId, enrolment, lesson, check, stored } = await checkFor(asked)
  const t = wordsIn(language).check
  const form = await asked.request.formData()
  const refuse = (problem: string, kept: Answers = {}, open: string[] = [], status = 400) =>
    data({ problem, kept, open }, { status })
  const attempt = attemptNumber.safeParse(form.get('attempt'))
  const read = readAnswers(form, stored.questions)
  if (!attempt.success || !read) return refuse(t.unusable)
  if (read.open.length > 0)
    return refuse(t.openAll(number(read.open.length, language)), read.answers, read.open)
  const now = Date.now()
  const deed = { actor: person, verb: 'check.answer', subject: `enrolment/${enrolment.id}`, now }
  const given = { enrolment, check: stored, answers: read.answers, number: attempt.data }
  const submitted = await mutate(deed, async tx => {
    const answered = await answerCheck(tx, given, now)
    return 'refused' in answered || answered.repeated ? new Undone(answered) : answered
  })
  if ('refused' in submitted)
    return refuse(submitted.refused === 'out-of-order' ? t.outOfOrder : t.noneLeft, read.answers, [], 409)
  return redirect(`/learn/${courseId}/${lesson.lessonId}#${check.id}`, 303)
}

export default function CheckPage() {
  const { courseId, lesson, check, here } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useWords()
  const back = `/learn/${courseId}/${lesson.lessonId}`
  return (
    <Page title={t.check.title} trail={[{ to: back, label: lesson.title }]}>
      <CheckRule {...check} left={here.latest?.passed ? undefined : here.left} />
      {answer && <Notice tone="warning">{answer.problem}</Notice>}
      {here.latest?.passed || here.left === 0 ? (
        <p>
          <a className="button" href={`${back}#${check.id}`}>
            {t.check.toResult}
          </a>
        </p>
      ) : (
        <CheckForm
          check={check}
          action={`${back}/checks/${check.id}`}
          attempt={here.next}
          kept={answer?.kept}
          open={answer?.open}
        />
      )}
    </Page>
  )
}
