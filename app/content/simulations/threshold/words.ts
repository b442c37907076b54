import type { Language } from '../../course.ts'
import type { Matrix, Scenario } from './model.ts'

interface ScenarioWords {
  title: string
  lead: string
  positive: string
  negative: string
  missCost: string
  falseAlarmCost: string
  /** Places: {threshold} {flagged} {caught} {precision} {positives} {missed} {recall} {falseAlarms} {cost} */
  summary: string
  /** The same when nothing is reported. Places: {threshold} {positives} {cost} */
  silent: string
}

interface Words {
  kicker: string
  baht: string
  threshold: string
  points: string
  invalid: string
  scenarios: Record<Scenario, ScenarioWords>
  chart: {
    title: string
    description: string
    right: string
    wrong: string
    low: string
    high: string
    line: string
  }
  matrix: { caption: string; really: string; reported: string; notReported: string } & Record<
    keyof Matrix,
    string
  >
  table: { summary: string; threshold: string; precision: string; recall: string; cost: string; none: string }
  measures: { precision: string; recall: string }
  question: {
    title: string
    ask: string
    check: string
    found: string
    lower: string
    higher: string
    summary: string
    /** Places: {thresholds} {cost} */
    answer: string
    reason: string
  }
}

const th: Words = {
  kicker: 'สถานการณ์จำลอง',
  baht: 'บาท',
  threshold: 'เกณฑ์',
  points: 'คะแนน',
  invalid: 'กรุณาใส่จำนวนเต็มในช่วงที่เขียนไว้ใต้ช่อง',
  scenarios: {
    complaints: {
      title: 'ตั้งเกณฑ์คัดเรื่องร้องเรียนเร่งด่วน',
      lead: 'ระบบให้คะแนนเรื่องร้องเรียน 200 เรื่อง ตั้งแต่ 0 ถึง 100 เรื่องที่ได้คะแนนถึงเกณฑ์จะถูกส่งให้เจ้าหน้าที่ดูทันที แต่คะแนนของเรื่องเร่งด่วนกับเรื่องทั่วไปซ้อนกันอยู่ ตั้งเกณฑ์ที่ใดก็มีทั้งถูกและผิด ข้อมูลชุดนี้สมมติขึ้นเพื่อการฝึก',
      positive: 'เรื่องเร่งด่วนจริง',
      negative: 'เรื่องทั่วไป',
      missCost: 'ค่าเสียหายเมื่อพลาดเรื่องเร่งด่วน 1 เรื่อง',
      falseAlarmCost: 'ค่าเสียเวลาเมื่อส่งเรื่องทั่วไป 1 เรื่อง',
      summary:
        'เกณฑ์ {threshold}: ระบบส่งเรื่องด่วน {flagged} เรื่อง เป็นเรื่องเร่งด่วนจริง {caught} เรื่อง (ความแม่นยำ {precision} %) จากเรื่องเร่งด่วนจริงทั้งหมด {positives} เรื่อง ระบบจับได้ {recall} % พลาดไป {missed} เรื่อง ความผิดพลาดทั้งสองแบบมีค่าใช้จ่ายรวม {cost} บาท',
      silent:
        'เกณฑ์ {threshold}: ระบบไม่ส่งเรื่องใดเลย จึงพลาดเรื่องเร่งด่วนจริงทั้ง {positives} เรื่อง มีค่าใช้จ่ายรวม {cost} บาท',
    },
    'licence-fraud': {
      title: 'ตั้งเกณฑ์ตรวจคำขอใบอนุญาตที่น่าสงสัย',
      lead: 'ระบบให้คะแนนความน่าสงสัยแก่คำขอใบอนุญาต 200 ฉบับ ตั้งแต่ 0 ถึง 100 คำขอที่ได้คะแนนถึงเกณฑ์จะถูกส่งให้เจ้าหน้าที่ตรวจเอกสารซ้ำ คำขอที่ปลอมมีน้อย และคะแนนซ้อนกับคำขอจริง ข้อมูลชุดนี้สมมติขึ้นเพื่อการฝึก',
      positive: 'คำขอที่ปลอมจริง',
      negative: 'คำขอที่สุจริต',
      missCost: 'ค่าเสียหายเมื่อปล่อยคำขอปลอม 1 ฉบับ',
      falseAlarmCost: 'ค่าตรวจซ้ำคำขอสุจริต 1 ฉบับ',
      summary:
        'เกณฑ์ {threshold}: ระบบส่งตรวจซ้ำ {flagged} ฉบับ เป็นคำขอปลอมจริง {caught} ฉบับ (ความแม่นยำ {precision} %) จากคำขอปลอมจริงทั้งหมด {positives} ฉบับ ระบบจับได้ {recall} % พลาดไป {missed} ฉบับ ความผิดพลาดทั้งสองแบบมีค่าใช้จ่ายรวม {cost} บาท',
      silent:
        'เกณฑ์ {threshold}: ระบบไม่ส่งคำขอใดไปตรวจ จึงพลาดคำขอปลอมทั้ง {positives} ฉบับ มีค่าใช้จ่ายรวม {cost} บาท',
    },
  },
  chart: {
    title: 'คะแนนของทั้งสองกลุ่มและเส้นเกณฑ์',
    description:
      'แต่ละจุดคือหนึ่งรายการ กลุ่มที่ควรจับเรียงอยู่เหนือแกน กลุ่มที่ไม่ควรจับอยู่ใต้แกน ด้านขวาของเส้นเกณฑ์คือรายการที่ระบบแจ้ง จุดกลมคือตัดสินถูก กากบาทคือตัดสินผิด',
    right: '● ตัดสินถูก',
    wrong: '✕ ตัดสินผิด',
    low: 'คะแนน 0',
    high: '100',
    line: 'เกณฑ์ {threshold}',
  },
  matrix: {
    caption: 'ตารางความสับสน ที่เกณฑ์ {threshold}',
    really: 'ความจริง',
    reported: 'ระบบแจ้ง',
    notReported: 'ระบบไม่แจ้ง',
    caught: 'จับได้',
    missed: 'พลาด',
    falseAlarms: 'เตือนผิด',
    passed: 'ปล่อยผ่านถูก',
  },
  table: {
    summary: 'ดูผลของห้าเกณฑ์เทียบกัน',
    threshold: 'เกณฑ์',
    precision: 'ความแม่นยำ (precision)',
    recall: 'ความครบถ้วน (recall)',
    cost: 'ค่าใช้จ่าย (บาท)',
    none: 'ไม่มี',
  },
  measures: {
    precision: 'ความแม่นยำ (precision) ตอบว่า “เมื่อระบบแจ้ง เชื่อได้แค่ไหน”',
    recall: 'ความครบถ้วน (recall) ตอบว่า “ของจริงทั้งหมด ระบบจับได้แค่ไหน”',
  },
  question: {
    title: 'ลองหาคำตอบ',
    ask: 'เกณฑ์ใดทำให้ความผิดพลาดมีค่าใช้จ่ายรวมน้อยที่สุด แล้วถ้าการพลาดเสียหายเพียงเท่ากับการเตือนผิด เกณฑ์นั้นจะขยับไปทางใด',
    check: 'ตรวจว่าเกณฑ์นี้ถูกที่สุดหรือยัง',
    found: 'ใช่ เกณฑ์ {threshold} มีค่าใช้จ่ายน้อยที่สุด คือ {cost} บาท',
    lower: 'ยังไม่ใช่ มีเกณฑ์ที่ต่ำกว่า {threshold} และเสียค่าใช้จ่ายน้อยกว่านี้',
    higher: 'ยังไม่ใช่ มีเกณฑ์ที่สูงกว่า {threshold} และเสียค่าใช้จ่ายน้อยกว่านี้',
    summary: 'ดูคำตอบ',
    answer: 'ค่าใช้จ่ายน้อยที่สุดคือ {cost} บาท ที่เกณฑ์ {thresholds}',
    reason:
      'เมื่อการพลาดแพงกว่าการเตือนผิดมาก เกณฑ์ที่คุ้มจะต่ำ ยอมเตือนผิดบ้างเพื่อไม่ให้พลาด เมื่อค่าเสียหายจากการพลาดลดลง เกณฑ์ที่คุ้มจะอยู่ที่เดิมหรือขยับสูงขึ้น การเลือกเกณฑ์จึงเป็นการตัดสินใจของผู้รับผิดชอบงาน ไม่ใช่ของผู้พัฒนาระบบเพียงฝ่ายเดียว',
  },
}

const en: Words = {
  kicker: 'Simulation',
  baht: 'baht',
  threshold: 'Threshold',
  points: 'points',
  invalid: 'Please enter a whole number within the range below the field.',
  scenarios: {
    complaints: {
      title: 'Set the threshold for urgent complaints',
      lead: 'A system scores 200 complaints from 0 to 100. Those that reach the threshold go to an officer at once. But the scores of urgent and ordinary complaints overlap: wherever you put the threshold, some decisions are wrong. The cases are invented for practice.',
      positive: 'Really urgent',
      negative: 'Ordinary',
      missCost: 'Harm of one missed urgent complaint',
      falseAlarmCost: 'Time lost on one ordinary complaint',
      summary:
        'Threshold {threshold}: the system reports {flagged} complaints, of which {caught} are really urgent (precision {precision} %). Of all {positives} urgent ones it catches {recall} % and misses {missed}. Both kinds of error together cost {cost} baht.',
      silent:
        'Threshold {threshold}: the system reports nothing, so all {positives} urgent complaints are missed. That costs {cost} baht.',
    },
    'licence-fraud': {
      title: 'Set the threshold for suspicious licence applications',
      lead: 'A system scores 200 licence applications from 0 to 100 for suspicion. Those that reach the threshold have their papers checked again. Forged ones are few, and their scores overlap with honest ones. The cases are invented for practice.',
      positive: 'Really forged',
      negative: 'Honest',
      missCost: 'Harm of one forged application let through',
      falseAlarmCost: 'Cost of checking one honest application',
      summary:
        'Threshold {threshold}: the system sends {flagged} applications to be checked, of which {caught} are really forged (precision {precision} %). Of all {positives} forged ones it catches {recall} % and misses {missed}. Both kinds of error together cost {cost} baht.',
      silent:
        'Threshold {threshold}: the system sends nothing to be checked, so all {positives} forged applications pass. That costs {cost} baht.',
    },
  },
  chart: {
    title: 'Scores of the two groups and the threshold',
    description:
      'Each mark is one case. Those that should be caught stand above the axis, the others hang below it. Right of the line are the cases that the system reports. Round dots are right decisions, crosses are wrong ones.',
    right: '● decided rightly',
    wrong: '✕ decided wrongly',
    low: 'Score 0',
    high: '100',
    line: 'threshold {threshold}',
  },
  matrix: {
    caption: 'Confusion matrix at threshold {threshold}',
    really: 'In truth',
    reported: 'Reported',
    notReported: 'Not reported',
    caught: 'caught',
    missed: 'missed',
    falseAlarms: 'false alarm',
    passed: 'rightly passed',
  },
  table: {
    summary: 'Show five thresholds side by side',
    threshold: 'Threshold',
    precision: 'Precision',
    recall: 'Recall',
    cost: 'Cost (baht)',
    none: 'none',
  },
  measures: {
    precision: 'Precision answers: “When the system reports, how far can I believe it?”',
    recall: 'Recall answers: “Of all the real ones, how many does it catch?”',
  },
  question: {
    title: 'Find out',
    ask: 'Which threshold makes the errors cheapest? And if a miss did no more harm than a false alarm, which way would that threshold move?',
    check: 'Is this the cheapest threshold?',
    found: 'Yes: threshold {threshold} is the cheapest, {cost} baht.',
    lower: 'Not yet: a threshold below {threshold} costs less.',
    higher: 'Not yet: a threshold above {threshold} costs less.',
    summary: 'Show the answer',
    answer: 'The lowest cost is {cost} baht, at threshold {thresholds}.',
    reason:
      'When a miss is much dearer than a false alarm, the best threshold is low: some false alarms are accepted so as not to miss. When a miss does less harm, the best threshold stays or moves up. Choosing it is therefore a decision of those responsible for the work, not of the developers alone.',
  },
}

export const words: Record<Language, Words> = { th, en }
