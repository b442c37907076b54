import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkCourses } from '#content/check.server.ts'
import { closeCompiler, compileCourse } from '#content/compile.server.ts'
import { CourseRefused, readCourseFolder } from '#content/read.server.ts'
import { goodCourse, goodLesson, goodOutline, goodPicture, inEnglish } from './samples.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mekha-courses-'))
})
afterAll(async () => {
  await closeCompiler()
  await rm(folder, { recursive: true, force: true })
})

const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length

describe('a course that breaks a rule is refused where it breaks it', () => {
  const english = goodLesson()
  const twoLessons = goodOutline.replace('[what]', '[what, second]')
  const cases: [
    name: string,
    changes: Record<string, string | undefined>,
    file: string,
    line: number,
    rule: string,
  ][] = [
    ['no course.yaml', { 'course.yaml': undefined }, 'course.yaml', 1, 'course-missing'],
    [
      'unknown level',
      { 'course.yaml': goodOutline.replace('beginner', 'easy') },
      'course.yaml',
      3,
      'yaml-value',
    ],
    [
      'unknown topic',
      { 'course.yaml': goodOutline.replace('[cloud]', '[clouds]') },
      'course.yaml',
      6,
      'yaml-value',
    ],
    [
      'no English title',
      { 'course.yaml': goodOutline.replace('th: "หลักสูตร", en: "Course"', 'th: "หลักสูตร"') },
      'course.yaml',
      1,
      'yaml-missing',
    ],
    ['unknown key', { 'course.yaml': `${goodOutline}price: 0\n` }, 'course.yaml', 11, 'yaml-unknown-key'],
    [
      'lesson listed twice',
      { 'course.yaml': goodOutline.replace('[what]', '[what, what]') },
      'course.yaml',
      10,
      'id-twice',
    ],
    [
      'lesson path outside',
      { 'course.yaml': goodOutline.replace('[what]', '[../what]') },
      'course.yaml',
      10,
      'yaml-value',
    ],
    ['lesson missing', { 'course.yaml': twoLessons }, 'course.yaml', 10, 'lesson-missing'],
    [
      'lesson not listed',
      { 'other/th.mdx': english, 'other/en.mdx': english, 'other/shared-th.svg': goodPicture },
      'other/en.mdx',
      1,
      'lesson-unlisted',
    ],
    ['language missing', { 'what/en.mdx': undefined }, 'course.yaml', 10, 'language-missing'],
    ['unknown language', { 'what/fr.mdx': english }, 'what/fr.mdx', 1, 'file-unknown'],
    ['program among the files', { 'what/run.svg.js': 'x' }, 'what/run.svg.js', 1, 'file-unknown'],
    ['file above the course', { '../outside.svg': goodPicture }, '../outside.svg', 1, 'file-unknown'],
    ['picture not used', { 'what/other.svg': goodPicture }, 'what/other.svg', 1, 'picture-unused'],
    [
      'picture missing',
      { 'what/shared-th.svg': undefined },
      'what/en.mdx',
      lineOf(english, '<Figure'),
      'picture-missing',
    ],
    [
      'a heading more',
      { 'what/en.mdx': goodLesson('## More') },
      'what/en.mdx',
      lineOf(goodLesson('## More'), '## More'),
      'languages-differ',
    ],
    [
      'a component less',
      { 'what/en.mdx': english.replace(/<Steps>[\s\S]*<\/Steps>/, '') },
      'what/en.mdx',
      lineOf(english.replace(/<Steps>[\s\S]*<\/Steps>/, ''), '## หัวข้อสอง'),
      'languages-differ',
    ],
    [
      'another mark',
      { 'what/en.mdx': english.replace('- [ ] ข\n', '- [x] ข\n') },
      'what/en.mdx',
      lineOf(english, '<Question id="q2"'),
      'languages-differ',
    ],
    [
      'another pass mark',
      { 'what/en.mdx': english.replace('pass="70"', 'pass="60"') },
      'what/en.mdx',
      lineOf(english, '<Check'),
      'languages-differ',
    ],
    [
      'another setting',
      { 'what/en.mdx': english.replace('model="iaas"', 'model="saas"') },
      'what/en.mdx',
      lineOf(english, '<Simulation'),
      'languages-differ',
    ],
    [
      'other minutes',
      { 'what/en.mdx': english.replace('minutes: 4', 'minutes: 5') },
      'what/en.mdx',
      3,
      'minutes-differ',
    ],
    [
      'implausibly many minutes',
      { 'what/th.mdx': english.replace('minutes: 4', 'minutes: 40') },
      'what/th.mdx',
      3,
      'minutes',
    ],
    [
      'no Sources',
      { 'what/th.mdx': english.replace(/<Sources>[\s\S]*<\/Sources>/, '') },
      'what/th.mdx',
      english.split('\n').length - 5,
      'sources-missing',
    ],
    [
      'dead link',
      { 'what/th.mdx': goodLesson('[ต่อ](nowhere)') },
      'what/th.mdx',
      lineOf(goodLesson('@@'), '@@'),
      'link-dead',
    ],
    [
      'dead place',
      { 'what/th.mdx': goodLesson('[ต่อ](#s9)') },
      'what/th.mdx',
      lineOf(goodLesson('@@'), '@@'),
      'link-dead',
    ],
    [
      'check id in two lessons',
      {
        'course.yaml': twoLessons,
        'second/th.mdx': english,
        'second/en.mdx': english,
        'second/shared-th.svg': goodPicture,
      },
      'second/th.mdx',
      lineOf(english, '<Check'),
      'id-twice',
    ],
  ]
  test.each(cases)('%s', async (_, changes, file, line, rule) => {
    const { course, faults } = await compileCourse(goodCourse(changes))
    expect(course).toBeUndefined()
    expect(faults).toContainEqual(expect.objectContaining({ file, line, rule }))
    for (const fault of faults) expect(fault.message).toMatch(/[\u0E00-\u0E7F].* · /)
  })

  test('text that is not UTF-8', async () => {
    const source = goodCourse()
    source.files.push({ path: 'what/z.svg', bytes: new Uint8Array([0x3c, 0xa1, 0xa2]) })
    const { faults } = await compileCourse(source)
    expect(faults).toContainEqual(expect.objectContaining({ file: 'what/z.svg', rule: 'not-utf-8' }))
  })
})

describe('reading folders', () => {
  const write = async (name: string, files: Record<string, string | Uint8Array>) => {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name, path)), { recursive: true })
      await writeFile(join(folder, name, path), text)
    }
    return join(folder, name)
  }
  const good = () => Object.fromEntries(goodCourse().files.map(file => [file.path, file.bytes]))
  const refusal = async (path: string) => {
    const refused = await readCourseFolder(path).then(
      () => undefined,
      (problem: unknown) => problem,
    )
    expect(refused).toBeInstanceOf(CourseRefused)
    return refused instanceof CourseRefused ? refused.faults[0]?.rule : undefined
  }

  test('gives back every byte, sorted, under the folder’s name', async () => {
    const source = await readCourseFolder(await write('sample', good()))
    expect(source).toEqual(goodCourse())
  })

  test('refuses links to files and folders, subfolders, unknown files, too much', async () => {
    const linked = await write('linked', good())
    await symlink('/etc/hostname', join(linked, 'what/host.svg'))
    expect(await refusal(linked)).toBe('link-in-folder')
    const linkedFolder = await write('linked-folder', good())
    await symlink('/etc', join(linkedFolder, 'etc'))
    expect(await refusal(linkedFolder)).toBe('link-in-folder')
    expect(await refusal(await write('deep', { ...good(), 'what/more/x.svg': 'x' }))).toBe('folder-unknown')
    expect(await refusal(await write('program', { ...good(), 'what/x.js': 'x' }))).toBe('file-unknown')
    expect(await refusal(await write('hidden', { ...good(), '.env': 'x' }))).toBe('file-unknown')
    const big = new Uint8Array(6 * 1024 * 1024)
    expect(await refusal(await write('big', { ...good(), 'what/a.svg': big, 'what/b.svg': big }))).toBe(
      'course-too-large',
    )
  })

  test('a check of one course and of a collection', async () => {
    const one = await write('one/sample', { ...good(), 'what/en.mdx': inEnglish(goodLesson()) })
    expect(await checkCourses(one)).toMatchObject({ courses: 1, lessons: 1, languages: 2, errors: [] })
    await write('one/broken', {
      ...good(),
      'what/th.mdx': goodLesson('{1}'),
      'what/en.mdx': inEnglish(goodLesson()),
    })
    const both = await checkCourses(join(folder, 'one'))
    expect(both).toMatchObject({ courses: 2, lessons: 2, languages: 2 })
    expect(both.errors).toMatchObject([
      {
        file: join(folder, 'one/broken/what/th.mdx'),
        line: lineOf(goodLesson('@@'), '@@'),
        column: 1,
        rule: 'expression',
      },
    ])
  })

  test('a folder that is not there, and one without courses, are faults', async () => {
    expect((await checkCourses(join(folder, 'nowhere'))).errors).toMatchObject([{ rule: 'folder-missing' }])
    await mkdir(join(folder, 'empty'))
    expect((await checkCourses(join(folder, 'empty'))).errors).toMatchObject([{ rule: 'course-missing' }])
  })
})
