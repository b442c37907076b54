import type { Language } from '../../course.ts'
import type { assumptions, Use } from './model.ts'

interface Words {
  kicker: string
  title: string
  lead: string
  fields: { buses: string; interval: string; time: string; bus: string; second: string }
  invalid: string
  chart: { title: string; description: string; real: string; shown: string }
  /** Places: {buses} {interval} {worst} {mean} {messages} {gigabytes} {baht} {use} */
  summary: string
  uses: Record<Use, string>
  table: {
    /** Place: {buses} */
    caption: string
    interval: string
    worst: string
    messages: string
    gigabytes: string
    baht: string
    use: string
  }
  short: Record<Use, string>
  assume: { summary: string; lead: string; name: string; figure: string }
  assumptions: Record<keyof typeof assumptions, [name: string, unit: string]>
  /** Places of `answer`: {interval} {saved} */
  question: { title: string; ask: string; summary: string; answer: string; more: string }
}

const th: Words = {
  kicker: 'สถานการณ์จำลอง',
  title: 'รถเมล์บนแผนที่อยู่ตรงนั้นจริงหรือไม่',
  lead: 'รถทุกคันส่งตำแหน่งเป็นระยะ ระหว่างสองข้อความรถยังวิ่งต่อ แต่แผนที่ยังค้างที่เดิม ส่งถี่ก็แม่นขึ้น แต่ข้อมูลและค่าใช้จ่ายเพิ่ม ตัวเลขและราคาทั้งหมดสมมติขึ้นเพื่อการฝึก',
  fields: {
    buses: 'รถที่วิ่งอยู่',
    interval: 'ส่งตำแหน่งทุก',
    time: 'เวลาในภาพ วินาทีที่',
    bus: 'คัน',
    second: 'วินาที',
  },
  invalid: 'กรุณาใส่จำนวนเต็มในช่วงที่เขียนไว้ใต้ช่อง',
  chart: {
    title: 'เส้นทางวงรอบและรถไม่เกินแปดคัน',
    description:
      'แผนผังเส้นทางวงรอบยาวสามกิโลเมตร จุดกลมคือที่ที่รถอยู่จริง สี่เหลี่ยมคือที่ที่แผนที่แสดง เส้นหนาระหว่างสองเครื่องหมายคือระยะที่แผนที่ตามไม่ทัน ยิ่งส่งห่าง เส้นยิ่งยาว',
    real: '● ที่รถอยู่จริง',
    shown: '□ ที่แผนที่แสดง',
  },
  summary:
    'รถ {buses} คัน ส่งทุก {interval} วินาที: แผนที่คลาดเคลื่อนไม่เกิน {worst} เมตร เฉลี่ย {mean} เมตร วันละ {messages} ข้อความ เดือนละ {gigabytes} GB ค่าใช้จ่ายเดือนละ {baht} บาท {use}',
  uses: {
    passenger: 'ผู้โดยสารที่ป้ายใช้ดูได้',
    control: 'ศูนย์ควบคุมใช้จัดรถได้ แต่ผู้โดยสารจะเห็นรถมาถึงช้ากว่าจริง',
    history: 'ใช้ได้เพียงดูย้อนหลัง',
  },
  table: {
    caption: 'ระยะส่งต่าง ๆ เมื่อมีรถ {buses} คัน',
    interval: 'ส่งทุก (วินาที)',
    worst: 'คลาดเคลื่อนไม่เกิน (เมตร)',
    messages: 'ข้อความต่อวัน',
    gigabytes: 'GB ต่อเดือน',
    baht: 'บาทต่อเดือน',
    use: 'เหมาะกับ',
  },
  short: { passenger: 'ผู้โดยสาร', control: 'ศูนย์ควบคุม', history: 'ดูย้อนหลัง' },
  assume: {
    summary: 'ดูข้อสมมติ',
    lead: 'ตัวเลขกลม ๆ เพื่อการฝึก ราคาจริงให้ถามผู้ให้บริการ',
    name: 'ข้อสมมติ',
    figure: 'ค่า',
  },
  assumptions: {
    metresPerSecond: ['ความเร็วเฉลี่ยรวมเวลาจอด', 'เมตรต่อวินาที (18 กม./ชม.)'],
    delaySeconds: ['ข้อความใช้เวลาเดินทาง', 'วินาที'],
    hoursPerDay: ['เวลาเดินรถ', 'ชั่วโมงต่อวัน'],
    daysPerMonth: ['วันเดินรถ', 'วันต่อเดือน'],
    bytesPerMessage: ['ขนาดข้อความรวมส่วนหัว', 'ไบต์'],
    simPerBus: ['ค่าซิม', 'บาทต่อคันต่อเดือน'],
    bahtPerGigabyte: ['ค่าข้อมูล', 'บาทต่อ GB'],
    bahtPerMillionMessages: ['ค่ารับและเก็บข้อความ', 'บาทต่อล้านข้อความ'],
  },
  question: {
    title: 'ลองหาคำตอบ',
    ask: 'ผู้โดยสารยอมรับความคลาดเคลื่อนไม่เกิน 100 เมตร ระยะส่งใดถูกที่สุด',
    summary: 'ดูคำตอบ',
    answer: 'ส่งทุก {interval} วินาที เทียบกับส่งทุกวินาทีประหยัดได้เดือนละ {saved} บาท',
    more: 'แม้ส่งทุกวินาทีก็ยังคลาดเคลื่อน 15 เมตร เพราะข้อความใช้เวลาเดินทาง ระบบที่ดีจึงบอกผู้โดยสารด้วยว่าตำแหน่งนี้เก่ากี่วินาที และอาจส่งถี่เฉพาะเมื่อรถเข้าใกล้ป้าย',
  },
}

const en: Words = {
  kicker: 'Simulation',
  title: 'Is the bus really where the map shows it?',
  lead: 'Every bus sends its position now and then. Between two messages it drives on while the map stands still. Frequent messages are exact but cost data and money. All figures and prices are made up for practice.',
  fields: {
    buses: 'Buses on the road',
    interval: 'A position every',
    time: 'Moment of the picture: second',
    bus: 'buses',
    second: 'seconds',
  },
  invalid: 'Please enter a whole number within the range below the field.',
  chart: {
    title: 'A loop line with at most eight buses',
    description:
      'Schematic loop of three kilometres. A dot is where a bus really is, a square where the map shows it; the thick line between them is how far the map lags. The rarer the messages, the longer the line.',
    real: '● where it really is',
    shown: '□ where the map shows it',
  },
  summary:
    '{buses} buses, a position every {interval} seconds: the map errs by {worst} metres at most, {mean} on average. {messages} messages a day, {gigabytes} GB and {baht} baht a month. {use}',
  uses: {
    passenger: 'Good enough for passengers at a stop.',
    control: 'Good enough for a control centre; passengers see buses later than they come.',
    history: 'Good only for looking back.',
  },
  table: {
    caption: 'Several intervals for {buses} buses',
    interval: 'Every (seconds)',
    worst: 'Error at most (metres)',
    messages: 'Messages a day',
    gigabytes: 'GB a month',
    baht: 'Baht a month',
    use: 'Good for',
  },
  short: { passenger: 'passengers', control: 'control centre', history: 'looking back' },
  assume: {
    summary: 'See the assumptions',
    lead: 'Round figures for practice; ask providers for real prices.',
    name: 'Assumption',
    figure: 'Value',
  },
  assumptions: {
    metresPerSecond: ['Mean speed, stops included', 'metres a second (18 km/h)'],
    delaySeconds: ['A message travels for', 'seconds'],
    hoursPerDay: ['Service', 'hours a day'],
    daysPerMonth: ['Service', 'days a month'],
    bytesPerMessage: ['Size of a message with its headers', 'bytes'],
    simPerBus: ['SIM', 'baht a bus and month'],
    bahtPerGigabyte: ['Data', 'baht a GB'],
    bahtPerMillionMessages: ['Receiving and keeping', 'baht a million messages'],
  },
  question: {
    title: 'Find out',
    ask: 'Passengers accept an error of 100 metres. Which interval is the cheapest?',
    summary: 'See the answer',
    answer: 'Every {interval} seconds; compared with every second it saves {saved} baht a month.',
    more: 'Even one message a second errs by 15 metres, since messages take time to travel. So a good map also says how old a position is, and may ask for frequent messages only near a stop.',
  },
}

export const words: Record<Language, Words> = { th, en }
