import { bangkokDay, instantOf, workingDays } from './calendar.ts'

/** An invented activity around the demo's today; its names say so. Whole days where there are no minutes. */
export interface DemoActivity {
  kind: 'session' | 'workshop' | 'exchange-visit'
  th: string
  en: string
  placeTh: string
  placeEn: string
  startsAt: number
  endsAt: number
  seats: number
  /** How many apply, how many of them are selected and refused, and how many of the seated came. */
  applied: number
  selected: number
  refused: number
  attended: number
  /** When it is announced, and when it is decided about. */
  announcedAt: number
  decidedAt: number
}

/** The target that the invented activities belong to. */
export const demoActivityTarget = 'huawei-exchange-visits'

const minutes = (hour: number) => hour * 60

/** One activity that is over, one that is full, one that is open. `anchor` is the demo's today. */
export function demoActivities(anchor: number): DemoActivity[] {
  const today = bangkokDay(anchor)
  const past = workingDays(today - 40, today - 20).at(-1)?.day ?? today - 20
  const full = workingDays(today + 45, today + 65)[0]?.day ?? today + 45
  const open = workingDays(today + 14, today + 34)[0]?.day ?? today + 14
  const at = (day: number, hour: number) => instantOf(day, minutes(hour))
  return [
    {
      kind: 'workshop',
      th: 'เวิร์กช็อปเตรียมความพร้อมก่อนเยี่ยมชมศูนย์นวัตกรรม (ตัวอย่าง)',
      en: 'Workshop before the visit to the innovation centre (example)',
      placeTh: 'ห้องประชุม 1 ศูนย์ราชการ กรุงเทพมหานคร (ตัวอย่าง)',
      placeEn: 'Meeting room 1, Government Complex, Bangkok (example)',
      startsAt: at(past, 9),
      endsAt: at(past, 16),
      seats: 8,
      applied: 12,
      selected: 10,
      refused: 1,
      attended: 7,
      announcedAt: at(past - 30, 9),
      decidedAt: at(past - 10, 14),
    },
    {
      kind: 'session',
      th: 'ประชุมเรียนรู้ออนไลน์ การเยี่ยมชมแลกเปลี่ยนทำงานอย่างไร (ตัวอย่าง)',
      en: 'Online session: how exchange visits work (example)',
      placeTh: 'ออนไลน์ (ตัวอย่าง)',
      placeEn: 'Online (example)',
      startsAt: at(open, 13),
      endsAt: at(open, 14.5),
      seats: 40,
      applied: 5,
      selected: 3,
      refused: 0,
      attended: 0,
      announcedAt: at(today - 9, 9),
      decidedAt: at(today - 2, 10),
    },
    {
      kind: 'exchange-visit',
      th: 'การเยี่ยมชมศูนย์การเรียนรู้ 3 วัน (ตัวอย่าง)',
      en: 'Three days at a learning centre (example)',
      placeTh: 'ศูนย์การเรียนรู้ในต่างประเทศ (ตัวอย่าง)',
      placeEn: 'A learning centre abroad (example)',
      startsAt: at(full, 0),
      endsAt: at(full + 3, 0),
      seats: 6,
      applied: 11,
      selected: 8,
      refused: 1,
      attended: 0,
      announcedAt: at(today - 12, 9),
      decidedAt: at(today - 3, 11),
    },
  ]
}
