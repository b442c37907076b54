import type { Language } from '../../course.ts'
import type { Scenario } from './model.ts'
import type { OutcomeTexts } from './sentence.ts'

interface ScenarioWords {
  title: string
  lead: string
  measure: string
  unit: string
  event: string
  task: string
}

interface Words extends OutcomeTexts {
  kicker: string
  scenarios: Record<Scenario, ScenarioWords>
  fields: {
    threshold: string
    consecutive: string
    times: string
    time: string
    clock: string
    clockMark: string
  }
  play: string
  pause: string
  chart: { title: string; description: string; fault: string; limit: string; real: string; false: string }
  rules: {
    summary: string
    rule: string
    /** Places: {threshold} {unit} {consecutive} */
    name: string
    falseAlarms: string
    delay: string
    missed: string
    /** Place: {minutes} */
    minutes: string
  }
  table: { summary: string; time: string; value: string; what: string; alert: string }
  kinds: { usual: string; fault: string; event: string }
  alert: { none: string; real: string; false: string }
  question: { title: string; summary: string; answer: string }
}

const th: Words = {
  kicker: 'สถานการณ์จำลอง',
  scenarios: {
    'water-level': {
      title: 'ตั้งกฎแจ้งเตือนระดับน้ำ',
      lead: 'เครื่องวัดริมคลองส่งระดับน้ำทุก 5 นาที ตั้งแต่ 16.00 น. ในช่วงนี้มีคลื่นเล็ก ๆ ตลอดเวลา มีเศษไม้บังเครื่องวัดหนึ่งครั้ง ค่าค้างหนึ่งช่วง และมีน้ำสูงถึงระดับอันตราย (250 เซนติเมตร) จริงหนึ่งครั้ง ข้อมูลชุดนี้สมมติขึ้นเพื่อการฝึก',
      measure: 'ระดับน้ำ',
      unit: 'เซนติเมตร',
      event: 'น้ำสูงจริง',
      task: 'ตั้งกฎให้ไม่มีการเตือนผิดเลย และเตือนช้าไม่เกิน 5 นาที',
    },
    pm25: {
      title: 'ตั้งกฎแจ้งเตือนฝุ่น PM2.5',
      lead: 'เครื่องวัดหน้าศูนย์เด็กเล็กส่งค่าฝุ่นทุก 15 นาที ตั้งแต่เที่ยงคืน ในวันนี้มีคนจุดธูปใกล้เครื่องวัดหนึ่งครั้ง ค่าค้างหนึ่งช่วง และมีฝุ่นสูงถึงระดับอันตรายในแบบฝึกนี้ (75 ไมโครกรัมต่อลูกบาศก์เมตร) จริงหนึ่งครั้ง ข้อมูลชุดนี้สมมติขึ้นเพื่อการฝึก',
      measure: 'ฝุ่น PM2.5',
      unit: 'มคก./ลบ.ม.',
      event: 'ฝุ่นสูงจริง',
      task: 'ตั้งกฎให้ไม่มีการเตือนผิดเลย และเตือนช้าไม่เกิน 15 นาที',
    },
  },
  fields: {
    threshold: 'แจ้งเตือนเมื่อค่าถึง',
    consecutive: 'ติดต่อกัน',
    times: 'ครั้ง',
    time: 'เล่นข้อมูลถึงเวลา',
    clock: 'น.',
    clockMark: '.',
  },
  play: 'เล่นตั้งแต่ต้น',
  pause: 'หยุด',
  summary:
    'ถึงเวลา {time} น.: เตือนผิด {falseAlarms} ครั้ง รวม {falseMinutes} นาที เหตุจริง: {delay} และไม่มีการเตือน {missedMinutes} นาที จากช่วงเกิดเหตุ {eventMinutes} นาที',
  early: 'เตือนก่อนถึงระดับอันตราย {minutes} นาที',
  prompt: 'เตือนทันทีที่ถึงระดับอันตราย',
  late: 'เตือนช้า {minutes} นาที',
  never: 'พลาด ไม่ได้เตือนเลย',
  waiting: 'ยังไม่เกิด',
  chart: {
    title: 'ค่าที่วัดได้ เส้นเกณฑ์ และช่วงที่แจ้งเตือน',
    description:
      'กราฟเส้นของค่าที่วัดได้ตามเวลา แถบสีอ่อนด้านซ้ายสองแถบคือช่วงที่เครื่องวัดผิดปกติ แถบด้านขวาคือช่วงเกิดเหตุจริง ใต้กราฟมีแถบเตือนถูกและแถบเตือนผิด',
    fault: 'เครื่องวัดผิดปกติ',
    limit: 'เกณฑ์ {threshold}',
    real: 'เตือนถูก',
    false: 'เตือนผิด',
  },
  rules: {
    summary: 'ดูผลของกฎหลายแบบเทียบกัน',
    rule: 'กฎ',
    name: '{threshold} ติดต่อกัน {consecutive} ครั้ง',
    falseAlarms: 'เตือนผิด (ครั้ง)',
    delay: 'เหตุจริง',
    missed: 'ไม่ได้เตือนขณะเกิดเหตุ (นาที)',
    minutes: '{minutes}',
  },
  table: {
    summary: 'ดูค่าที่วัดได้ทั้งหมดและเวลาที่แจ้งเตือน',
    time: 'เวลา (น.)',
    value: 'ค่า',
    what: 'เกิดอะไรขึ้น',
    alert: 'การเตือน',
  },
  kinds: { usual: 'ปกติ', fault: 'เครื่องวัดผิดปกติ', event: 'เหตุจริง' },
  alert: { none: '–', real: '● เตือนถูก', false: '✕ เตือนผิด' },
  question: {
    title: 'ลองหาคำตอบ',
    summary: 'ดูคำตอบ',
    answer:
      'กฎที่ใช้ได้คือเกณฑ์ต่ำกว่าระดับอันตรายเล็กน้อย แต่ต้องถึงเกณฑ์ติดต่อกันหลายครั้ง เช่น {threshold} {unit} ติดต่อกัน {consecutive} ครั้ง ({delay}) ความผิดปกติของเครื่องวัดมักสั้นหรือโดด ส่วนเหตุจริงค่อย ๆ ขึ้นและอยู่นาน การนับติดต่อกันจึงกรองเตือนผิดได้ แลกกับเวลาที่รอ และการลดเกณฑ์ช่วยซื้อเวลานั้นคืน ในงานจริงยังใช้เครื่องวัดข้างเคียงและเจ้าหน้าที่ช่วยยืนยันได้อีก',
  },
}

const en: Words = {
  kicker: 'Simulation',
  scenarios: {
    'water-level': {
      title: 'Set the alert rule for a water level',
      lead: 'A gauge by a canal sends the water level every 5 minutes from 16:00. There are small waves all the time, once driftwood covers the sensor, once its value sticks, and once the water really reaches the danger level (250 centimetres). The readings are invented for practice.',
      measure: 'Water level',
      unit: 'cm',
      event: 'really high',
      task: 'Find a rule without any false alarm that warns no more than 5 minutes late.',
    },
    pm25: {
      title: 'Set the alert rule for PM2.5 dust',
      lead: 'A sensor at a nursery sends the dust value every 15 minutes from midnight. Today someone burns incense beside it once, once its value sticks, and once the dust really reaches the danger level of this exercise (75 micrograms per cubic metre). The readings are invented for practice.',
      measure: 'PM2.5',
      unit: 'µg/m³',
      event: 'really high',
      task: 'Find a rule without any false alarm that warns no more than 15 minutes late.',
    },
  },
  fields: {
    threshold: 'Alert when the value reaches',
    consecutive: 'In a row',
    times: 'times',
    time: 'Played up to',
    clock: '',
    clockMark: ':',
  },
  play: 'Play from the start',
  pause: 'Pause',
  summary:
    'Up to {time}: false alarms {falseAlarms}, in all {falseMinutes} minutes. The real event: {delay}; {missedMinutes} of its {eventMinutes} minutes passed without an alert.',
  early: 'warned {minutes} minutes before the danger level',
  prompt: 'warned at the danger level at once',
  late: 'warned {minutes} minutes late',
  never: 'never warned',
  waiting: 'not yet happened',
  chart: {
    title: 'Readings, threshold and alerts',
    description:
      'A line chart of the readings over time. Two pale bands on the left are times when the sensor was faulty; the band on the right is the real event. Below the chart run a strip of right alerts and a strip of false ones.',
    fault: 'faulty sensor',
    limit: 'threshold {threshold}',
    real: 'right',
    false: 'false',
  },
  rules: {
    summary: 'Compare several rules',
    rule: 'Rule',
    name: '{threshold}, {consecutive} in a row',
    falseAlarms: 'False alarms',
    delay: 'Real event',
    missed: 'Event without alert (minutes)',
    minutes: '{minutes}',
  },
  table: {
    summary: 'Show every reading and when the alert is on',
    time: 'Time',
    value: 'Value',
    what: 'What happens',
    alert: 'Alert',
  },
  kinds: { usual: 'usual', fault: 'faulty sensor', event: 'real event' },
  alert: { none: '–', real: '● right alert', false: '✕ false alarm' },
  question: {
    title: 'Find out',
    summary: 'Show the answer',
    answer:
      'What works is a threshold a little below the danger level that must be reached several times in a row, for example {threshold} {unit}, {consecutive} times in a row ({delay}). Faults are mostly short or jump; a real event rises slowly and stays. Counting in a row filters false alarms at the price of waiting, and a lower threshold buys that time back. At work, neighbouring sensors and officers on the spot can confirm as well.',
  },
}

export const words: Record<Language, Words> = { th, en }
