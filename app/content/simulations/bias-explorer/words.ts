import type { Language } from '../../course.ts'
import type { Counts, Group, Scenario } from './model.ts'
import type { ResultTexts } from './sentence.ts'

interface ScenarioWords {
  title: string
  lead: string
  groups: Record<Group, string>
}

interface Words {
  kicker: string
  scenarios: Record<Scenario, ScenarioWords>
  invented: string
  threshold: string
  points: string
  same: string
  result: ResultTexts
  chart: { title: string; description: string; missed: string; wrong: string }
  table: { caption: string; group: string } & Record<keyof Counts, string>
  compare: { summary: string; threshold: string; missed: string; wrong: string; granted: string }
  question: {
    title: string
    ask: string
    summary: string
    /** Places: {first} {second} {missedFirst} {missedSecond} {wrongFirst} {wrongSecond} */
    answer: string
    lessons: string[]
  }
}

const th: Words = {
  kicker: 'สถานการณ์จำลอง',
  scenarios: {
    scholarship: {
      title: 'เกณฑ์ทุนการศึกษาเดียวกัน ผลเท่ากันหรือไม่',
      lead: 'ระบบให้คะแนนผู้ขอทุน 200 คน ตั้งแต่ 0 ถึง 100 ผู้ได้คะแนนถึงเกณฑ์จะได้ทุน โรงเรียนขนาดเล็กส่งเอกสารไม่ครบบ่อยกว่า คะแนนของนักเรียนจึงต่ำกว่าความจริง',
      groups: { first: 'โรงเรียนขนาดใหญ่', second: 'โรงเรียนขนาดเล็ก' },
    },
    welfare: {
      title: 'เกณฑ์สวัสดิการเดียวกัน ผลเท่ากันหรือไม่',
      lead: 'ระบบให้คะแนนความจำเป็นของผู้ขอสวัสดิการ 200 คน ตั้งแต่ 0 ถึง 100 ผู้ได้คะแนนถึงเกณฑ์จะได้รับสิทธิ ผู้มีอาชีพอิสระมีบันทึกรายได้ในระบบน้อย คะแนนจึงต่ำกว่าความจริง',
      groups: { first: 'มีบันทึกรายได้', second: 'อาชีพอิสระ' },
    },
  },
  invented: 'ข้อมูลทั้งหมดสมมติขึ้นเพื่อการฝึก ไม่ใช่ผลของโครงการใด ทั้งสองกลุ่มมีผู้ควรได้และไม่ควรได้ปนกัน',
  threshold: 'เกณฑ์ของกลุ่ม',
  points: 'คะแนน',
  same: 'ใช้เกณฑ์เดียวกันทั้งสองกลุ่ม',
  result: {
    result:
      'เกณฑ์ {first} และ {second}: ผู้ควรได้แต่ถูกปฏิเสธ {missedFirst} % ในกลุ่มแรก และ {missedSecond} % ในกลุ่มที่สอง ผู้ไม่ควรได้แต่ได้ {wrongFirst} % และ {wrongSecond} %',
    secondBears: 'กลุ่มที่สองถูกปฏิเสธผิดมากกว่า {gap} จุด',
    firstBears: 'กลุ่มแรกถูกปฏิเสธผิดมากกว่า {gap} จุด',
    even: 'การปฏิเสธผิดของสองกลุ่มใกล้เคียงกัน (ต่างกัน {gap} จุด)',
  },
  chart: {
    title: 'ความผิดพลาดสองแบบของทั้งสองกลุ่ม',
    description:
      'แท่งแนวนอนสี่แท่ง แต่ละกลุ่มมีแท่งของผู้ควรได้แต่ถูกปฏิเสธ และแท่งของผู้ไม่ควรได้แต่ได้ ความยาวเป็นร้อยละ ตัวเลขอยู่ท้ายแท่ง',
    missed: 'ควรได้แต่ถูกปฏิเสธ',
    wrong: 'ไม่ควรได้แต่ได้',
  },
  table: {
    caption: 'จำนวนคนตามเกณฑ์ที่ตั้ง',
    group: 'กลุ่ม',
    granted: 'ควรได้และได้',
    refusedEntitled: 'ควรได้แต่ถูกปฏิเสธ',
    grantedOthers: 'ไม่ควรได้แต่ได้',
    refused: 'ไม่ควรได้และไม่ได้',
  },
  compare: {
    summary: 'ดูห้าเกณฑ์เทียบกัน เมื่อใช้เกณฑ์เดียวทั้งสองกลุ่ม',
    threshold: 'เกณฑ์',
    missed: 'ควรได้แต่ถูกปฏิเสธ (%)',
    wrong: 'ไม่ควรได้แต่ได้ (%)',
    granted: 'ได้รับทั้งหมด (%)',
  },
  question: {
    title: 'ลองหาคำตอบ',
    ask: 'ตั้งเกณฑ์ให้การปฏิเสธผิดของสองกลุ่มต่างกันไม่เกิน 3 จุด แล้วดูว่าความผิดพลาดอีกแบบเปลี่ยนไปอย่างไร',
    summary: 'ดูคำตอบและข้อคิด',
    answer:
      'เกณฑ์ {first} สำหรับกลุ่มแรก และ {second} สำหรับกลุ่มที่สอง ทำให้การปฏิเสธผิดเป็น {missedFirst} % และ {missedSecond} % ส่วนผู้ไม่ควรได้แต่ได้เป็น {wrongFirst} % และ {wrongSecond} %',
    lessons: [
      'เกณฑ์ที่เท่ากันไม่ได้แปลว่าความผิดพลาดเท่ากัน ต้องวัดแยกกลุ่มเสมอ',
      'การแยกเกณฑ์ตามกลุ่มเป็นการตัดสินใจเชิงนโยบาย ต้องมีอำนาจตามกฎหมาย เหตุผลที่เปิดเผย และผู้รับผิดชอบ ไม่ใช่การตั้งค่าของผู้พัฒนา',
      'ทางที่ยั่งยืนกว่าคือแก้ต้นเหตุ เช่น เติมข้อมูลที่ขาด ให้เจ้าหน้าที่ดูรายที่คะแนนใกล้เกณฑ์ และเปิดช่องให้อุทธรณ์',
    ],
  },
}

const en: Words = {
  kicker: 'Simulation',
  scenarios: {
    scholarship: {
      title: 'The same threshold for scholarships: the same result?',
      lead: 'A system scores 200 applicants for a scholarship from 0 to 100; those who reach the threshold get it. Small schools more often send incomplete papers, so their pupils score lower than they should.',
      groups: { first: 'Large schools', second: 'Small schools' },
    },
    welfare: {
      title: 'The same threshold for welfare: the same result?',
      lead: 'A system scores the need of 200 applicants for welfare from 0 to 100; those who reach the threshold get it. The self-employed have few income records, so they score lower than they should.',
      groups: { first: 'Income on record', second: 'Self-employed' },
    },
  },
  invented:
    'All data are made up for practice and show no real programme. In both groups some are entitled and some are not.',
  threshold: 'Threshold for the group',
  points: 'points',
  same: 'The same threshold for both groups',
  result: {
    result:
      'Thresholds {first} and {second}: of the entitled, {missedFirst} % are refused in the first group and {missedSecond} % in the second. Of the others, {wrongFirst} % and {wrongSecond} % are granted.',
    secondBears: 'The second group bears wrong refusals by {gap} points more.',
    firstBears: 'The first group bears wrong refusals by {gap} points more.',
    even: 'Wrong refusals are about even (a gap of {gap} points).',
  },
  chart: {
    title: 'Two kinds of error in both groups',
    description:
      'Four horizontal bars: for each group one for the entitled who are refused and one for the others who are granted. Lengths are percentages; the figures stand at the ends.',
    missed: 'entitled, refused',
    wrong: 'not entitled, granted',
  },
  table: {
    caption: 'People at these thresholds',
    group: 'Group',
    granted: 'entitled, granted',
    refusedEntitled: 'entitled, refused',
    grantedOthers: 'not entitled, granted',
    refused: 'not entitled, refused',
  },
  compare: {
    summary: 'Compare five thresholds, the same for both groups',
    threshold: 'Threshold',
    missed: 'entitled, refused (%)',
    wrong: 'not entitled, granted (%)',
    granted: 'granted in all (%)',
  },
  question: {
    title: 'Find out',
    ask: 'Set the thresholds so that wrong refusals of the two groups differ by 3 points at most. What happens to the other error?',
    summary: 'See the answer and what to think about',
    answer:
      'Threshold {first} for the first group and {second} for the second give wrong refusals of {missedFirst} % and {missedSecond} %; of those not entitled, {wrongFirst} % and {wrongSecond} % are granted.',
    lessons: [
      'Equal thresholds do not mean equal errors: always measure each group by itself.',
      'Thresholds by group are a decision of policy: they need a basis in law, open reasons and somebody who answers for them. They are no developer’s setting.',
      'Mending the cause lasts longer: complete the missing data, let officials look at scores near the threshold, and offer an appeal.',
    ],
  },
}

export const words: Record<Language, Words> = { th, en }
