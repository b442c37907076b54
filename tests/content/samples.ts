import type { CourseSource } from '#content/course.ts'

/** A lesson that keeps every rule, with `body` put before its check. */
export function goodLesson(body = ''): string {
  return `---
title: คลาวด์คืออะไร
minutes: 4
objectives:
  - อธิบายได้ว่าคลาวด์คืออะไร
---

เนื้อหา <Term means="คอมพิวเตอร์ผ่านเครือข่าย">คลาวด์</Term> ติดต่อ someone@agency.go.th

<Case agency="กรมการขนส่งทางบก" title="รถโดยสาร">

ย่อหน้าหนึ่ง

</Case>

## หัวข้อหนึ่ง

<Callout kind="note" title="ควรรู้">
ข้อความ **หนา**
</Callout>

<Figure src="shared-th.svg" alt="ผู้ให้ &quot;บริการ&quot; กับหน่วยงาน" caption="แบ่งกันดูแล" />

<Steps>
1. หนึ่ง
2. สอง
</Steps>

## หัวข้อสอง

<Compare>
| | เดิม | ใหม่ |
|---|---:|---|
| ราคา | 1 | 2 |
</Compare>

<Simulation name="shared-responsibility" model="iaas" />

${body}

<Check id="cloud-five" pass="70" attempts="2">

<Question id="q1">

ข้อใดถูก

- [ ] ตัวเลือกผิด
  <Why>เหตุผลลับหนึ่ง</Why>
- [x] ตัวเลือก **ถูก**
  <Why>เหตุผลลับสอง</Why>

</Question>

<Question id="q2" kind="multiple">
ข้อใดบ้าง

- [x] ก
  <Why>เหตุผลลับสาม</Why>
- [ ] ข
  <Why>เหตุผลลับสี่</Why>
- [x] ค
  <Why>เหตุผลลับห้า</Why>
</Question>

</Check>

<Practice title="ลองจด">
- [ ] จดงานหนึ่งงาน
</Practice>

<Monday>
1. ถามเพื่อนร่วมงานหนึ่งคน
</Monday>

<Sources>
- [NIST SP 800-145](https://csrc.nist.gov/pubs/sp/800/145/final): นิยาม
</Sources>
`
}

/** The shortest lesson around `body`. */
export function smallLesson(body: string): string {
  return `---
title: คลาวด์คืออะไร
minutes: 4
objectives:
  - อธิบายได้ว่าคลาวด์คืออะไร
---

## หัวข้อหนึ่ง

${body}

ข้อความท้าย
`
}

export const goodPicture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 200">
  <g class="accent-line" stroke-width="2" stroke-dasharray="4 2"><path d="M0 0L10 10" fill="none"/></g>
  <text class="ink" x="10" y="20" font-size="14" text-anchor="middle">ผู้ให้บริการ</text>
</svg>
`

/** The number of the line on which `body` of `smallLesson` begins. */
export const bodyLine = smallLesson('@@here@@').split('\n').indexOf('@@here@@') + 1

export const goodOutline = `title: { th: "หลักสูตร", en: "Course" }
summary: { th: "สรุป", en: "Summary" }
level: beginner
audiences: [service]
skills: [digital-literacy]
topics: [cloud]
modules:
  - id: basics
    title: { th: "พื้นฐาน", en: "Basics" }
    lessons: [what]
`

/** A course of one lesson that keeps every rule; `changes` replace or (with undefined) leave out files. */
export function goodCourse(changes: Record<string, string | undefined> = {}): CourseSource {
  const files: Record<string, string | undefined> = {
    'course.yaml': goodOutline,
    'what/en.mdx': goodLesson(),
    'what/shared-th.svg': goodPicture,
    'what/th.mdx': goodLesson(),
    ...changes,
  }
  const encoder = new TextEncoder()
  return {
    id: 'sample',
    files: Object.entries(files)
      .flatMap(([path, text]) => (text === undefined ? [] : [{ path, bytes: encoder.encode(text) }]))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
  }
}

/** A lesson with every run of Thai as an English word. */
export const inEnglish = (lesson: string) => lesson.replace(/[\u0E00-\u0E7F]+/g, 'word')
