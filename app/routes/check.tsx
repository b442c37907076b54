import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { lessonLines } from '#catalogue/lesson.server.ts'
import { mutate, Undone } from '#db/door.server.ts'
import { questionsFor } from '#learning/attempt.server.ts'
import { findEnrolment } from '#learning/enrolment.server.ts'
import { type ReadAnswers, readAnswers } from '#learning/marking.ts'
import { findCheck } from '#learning/reading.server.ts'
import { standingIn } from '#learning/standing.server.ts'
import { absent, requirePerson } from '#people/gate.server.ts'
import { answerCheck } from '#programmes/finish.server.ts'
import { CheckForm, CheckLocked, CheckRule } from '#ui/check.tsx'
import { number } from '#ui/formats.ts'
import { languageOf, useWords, wordsIn } from '#ui/language.tsx'
import { Notice, Page } from '#ui/page.tsx'
import { titled } from '#ui/title.ts'

export const meta: MetaFunction<typeof loader> = titled<Awaited<ReturnType<typeof loader>>>(
  (t, page) => `${page.here.rule.exam ? t.check.exam : t.check.title}: ${page.lesson.title}`,
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
  const here = await standingIn(enrolment.id, { stored, shown: check }, language, Date.now())
  if (here.latest?.passed || here.left === 0)
    throw redirect(`/learn/${courseId}/${lesson.lessonId}#${check.id}`)
  const lines = here.missing.length > 0 ? await lessonLines(stored.editionId, language) : []
  const missing = here.missing.map(lessonId => ({
    to: `/learn/${courseId}/${lessonId}`,
    title: lines.find(line => line.lessonId === lessonId)?.title ?? lessonId,
  }))
  return { courseId, lesson: { lessonId: lesson.lessonId, title: lesson.title }, id: check.id, here, missing }
}

const attemptNumber = z.coerce.number().int().min(1).max(10_000)

export async function action(asked: ActionFunctionArgs) {
  await requirePerson(asked)
  const { person, language, courseId, enrolment, lesson, check, stored } = await checkFor(asked)
  const t = wordsIn(language).check
  const form = await asked.request.formData()
  const refuse = (problem: string, read?: ReadAnswers, status = 400) =>
    data({ problem, kept: read?.kept ?? {}, problems: read?.problems ?? {} }, { status })
  const attempt = attemptNumber.safeParse(form.get('attempt'))
  if (!attempt.success) return refuse(t.unusable)
  const units = new Map(check.questions.map(question => [question.id, question.unit]))
  const drawn = questionsFor(stored, { enrolmentId: enrolment.id, number: attempt.data })
  const read = readAnswers(
    form,
    drawn.map(question => ({ ...question, unit: units.get(question.id) })),
  )
  if (!read) return refuse(t.unusable)
  const wrong = Object.keys(read.problems).length
  if (wrong > 0) return refuse(t.openAll(number(wrong, language)), read)
  const now = Date.now()
  const deed = { actor: person, verb: 'check.answer', subject: `enrolment/${enrolment.id}`, now }
  const given = { enrolment, check: stored, answers: read.answers, number: attempt.data }
  const submitted = await mutate(deed, async tx => {
    const answered = await answerCheck(tx, given, now)
    return 'refused' in answered || answered.repeated ? new Undone(answered) : answered
  })
  if ('refused' in submitted) {
    const redrawn = submitted.refused === 'out-of-order' && stored.draw !== null
    return refuse(t.refused[redrawn ? 'not-asked' : submitted.refused], read, 409)
  }
  return redirect(`/learn/${courseId}/${lesson.lessonId}#${check.id}`, 303)
}

export default function CheckPage() {
  const { courseId, lesson, id, here, missing } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useWords()
  const back = `/learn/${courseId}/${lesson.lessonId}`
  return (
    <Page title={here.rule.exam ? t.check.exam : t.check.title} trail={[{ to: back, label: lesson.title }]}>
      <CheckRule rule={here.rule} left={here.latest?.passed ? undefined : here.left} />
      {answer && <Notice tone="warning">{answer.problem}</Notice>}
      {missing.length > 0 ? (
        <CheckLocked missing={missing} />
      ) : here.latest?.passed || here.left === 0 ? (
        <p>
          <a className="button" href={`${back}#${id}`}>
            {t.check.toResult}
          </a>
        </p>
      ) : (
        <CheckForm
          id={id}
          questions={here.questions}
          action={`${back}/checks/${id}`}
          attempt={here.next}
          kept={answer?.kept}
          problems={answer?.problems}
        />
      )}
    </Page>
  )
}
