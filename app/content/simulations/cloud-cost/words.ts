import type { Language } from '../../course.ts'
import type { Alternative, assumptions, Item } from './model.ts'

interface Words {
  kicker: string
  title: string
  lead: string
  fields: Record<'users' | 'hours' | 'years', { label: string; unit: string }>
  hoursHelp: string
  invalid: string
  alternatives: Record<Alternative, { name: string; label: [string, string] }>
  /** Places: {users} {years} {own} {always} {switched} {cheapest} {saved} {share} */
  summary: string
  chart: { title: string; description: string; unit: string; start: string; end: string }
  table: { caption: string; item: string; total: string; monthly: string }
  items: Record<Item, string>
  byYear: { summary: string; year: string }
  assume: { summary: string; lead: string; name: string; figure: string }
  assumptions: Record<keyof typeof assumptions, [name: string, unit: string]>
  try: { title: string; tasks: string[]; summary: string; breakEven: string; never: string; reason: string }
}

const th: Words = {
  kicker: 'สถานการณ์จำลอง',
  title: 'ห้องเครื่องของตนเองหรือคลาวด์ แบบใดคุ้มกว่า',
  lead: 'เทียบค่าใช้จ่ายรวมของระบบเดียวกันสามทาง คือ ตั้งห้องเครื่องเอง ใช้คลาวด์แบบเปิดเครื่องตลอด และใช้คลาวด์แบบปิดเครื่องนอกเวลาใช้งาน ตัวเลขทั้งหมดเป็นตัวเลขสมมติเพื่อการฝึก ไม่ใช่ราคาของผู้ให้บริการรายใด',
  fields: {
    users: { label: 'ผู้ใช้ระบบ', unit: 'คน' },
    hours: { label: 'เวลาที่มีคนใช้', unit: 'ชั่วโมงต่อเดือน' },
    years: { label: 'มองไปข้างหน้า', unit: 'ปี' },
  },
  hoursHelp: '220 ชั่วโมง คือวันทำการ 22 วัน วันละ 10 ชั่วโมง ส่วน 730 ชั่วโมง คือทั้งเดือน ทั้งวันทั้งคืน',
  invalid: 'กรุณาใส่จำนวนเต็มในช่วงที่เขียนไว้ใต้ช่อง',
  alternatives: {
    own: { name: 'ห้องเครื่องของตนเอง', label: ['ห้องเครื่อง', 'ของตนเอง'] },
    always: { name: 'คลาวด์ เปิดตลอด', label: ['คลาวด์', 'เปิดตลอด'] },
    switched: { name: 'คลาวด์ ปิดนอกเวลา', label: ['คลาวด์', 'ปิดนอกเวลา'] },
  },
  summary:
    'ผู้ใช้ {users} คน รวม {years} ปี ทางที่ถูกที่สุดคือ “{cheapest}” (ห้องเครื่องของตนเอง {own} ล้านบาท คลาวด์เปิดตลอด {always} ล้านบาท คลาวด์ปิดนอกเวลา {switched} ล้านบาท) การปิดเครื่องนอกเวลาประหยัดได้ {saved} บาท หรือร้อยละ {share} ของคลาวด์ที่เปิดตลอด',
  chart: {
    title: 'ค่าใช้จ่ายสะสมของทั้งสามทาง',
    description:
      'กราฟเส้นของเงินที่จ่ายสะสมตั้งแต่วันเริ่มจนครบจำนวนปี ห้องเครื่องของตนเองเริ่มสูงเพราะต้องซื้อเครื่องก่อน คลาวด์เริ่มต่ำแล้วเพิ่มขึ้นตามเวลาที่ใช้',
    unit: 'ล้านบาท (สะสม)',
    start: 'วันเริ่ม',
    end: 'สิ้นปีที่ {years}',
  },
  table: {
    caption: 'ค่าใช้จ่ายรวม {years} ปี (พันบาท ปัดเศษ)',
    item: 'รายการ',
    total: 'รวม',
    monthly: 'เฉลี่ยต่อเดือน',
  },
  items: {
    start: 'เริ่มต้นและซื้อทดแทน',
    machines: 'ค่าเช่าเครื่อง',
    storage: 'พื้นที่เก็บข้อมูลและเครือข่าย',
    power: 'ไฟฟ้าและระบบปรับอากาศ',
    upkeep: 'บำรุงรักษา',
    people: 'คนดูแล',
  },
  byYear: { summary: 'ดูค่าใช้จ่ายสะสมรายปี (พันบาท)', year: 'สิ้นปีที่' },
  assume: {
    summary: 'ดูตัวเลขสมมติทั้งหมด',
    lead: 'ตัวเลขกลม ๆ เพื่อการฝึกเท่านั้น ก่อนตัดสินใจจริงให้แทนด้วยใบเสนอราคาและข้อมูลของหน่วยงาน สถานการณ์จำลองนี้ไม่คิดดอกเบี้ย เงินเฟ้อ ค่าลิขสิทธิ์ซอฟต์แวร์ และการเปลี่ยนราคา',
    name: 'ข้อสมมติ',
    figure: 'ตัวเลข',
  },
  assumptions: {
    usersPerMachine: ['ผู้ใช้ต่อเครื่องเสมือนหนึ่งเครื่อง', 'คน'],
    leastMachines: ['เครื่องเสมือนอย่างน้อย เพื่อให้เสียได้หนึ่งเครื่อง', 'เครื่อง'],
    gigabytesPerUser: ['ข้อมูลต่อผู้ใช้หนึ่งคน', 'GB'],
    cloudMachineHour: ['คลาวด์: ค่าเช่าเครื่องเสมือน', 'บาทต่อชั่วโมง'],
    cloudGigabyteMonth: ['คลาวด์: พื้นที่เก็บข้อมูล', 'บาทต่อ GB ต่อเดือน'],
    cloudTrafficUserMonth: ['คลาวด์: ข้อมูลขาออกต่อผู้ใช้', 'บาทต่อเดือน'],
    cloudMove: ['คลาวด์: ย้ายระบบและอบรม ครั้งเดียว', 'บาท'],
    machinesPerServer: ['ห้องเครื่อง: เครื่องเสมือนต่อเครื่องแม่ข่าย', 'เครื่อง'],
    spareServers: ['ห้องเครื่อง: เครื่องแม่ข่ายสำรอง', 'เครื่อง'],
    server: ['ห้องเครื่อง: ราคาเครื่องแม่ข่าย', 'บาทต่อเครื่อง'],
    serverLifeYears: ['ห้องเครื่อง: ซื้อเครื่องและดิสก์ใหม่ทุก', 'ปี'],
    ownGigabyte: ['ห้องเครื่อง: ดิสก์รวมชุดสำรอง', 'บาทต่อ GB'],
    serversPerRoom: ['ห้องเครื่อง: เครื่องแม่ข่ายต่อชุดไฟและแอร์หนึ่งชุด', 'เครื่อง'],
    room: ['ห้องเครื่อง: ไฟสำรอง แอร์ ระบบดับเพลิง ต่อชุด', 'บาท'],
    serverKilowatts: ['ห้องเครื่อง: กำลังไฟของเครื่องแม่ข่าย', 'กิโลวัตต์'],
    coolingFactor: ['ห้องเครื่อง: ตัวคูณไฟรวมระบบปรับอากาศ', 'เท่า'],
    kilowattHour: ['ห้องเครื่อง: ค่าไฟฟ้า', 'บาทต่อหน่วย'],
    upkeepSharePerYear: ['ห้องเครื่อง: บำรุงรักษา', 'ของราคาซื้อต่อปี'],
    linkMonth: ['ห้องเครื่อง: อินเทอร์เน็ตของห้องเครื่อง', 'บาทต่อเดือน'],
    staffMonth: ['คนดูแลหนึ่งคน', 'บาทต่อเดือน'],
    ownStaff: ['ห้องเครื่อง: คนดูแลขั้นต่ำ', 'คน'],
    ownStaffPerServer: ['ห้องเครื่อง: คนดูแลเพิ่มต่อเครื่องแม่ข่าย', 'คน'],
    cloudStaff: ['คลาวด์: คนดูแลขั้นต่ำ', 'คน'],
    cloudStaffPerMachine: ['คลาวด์: คนดูแลเพิ่มต่อเครื่องเสมือน', 'คน'],
  },
  try: {
    title: 'ลองหาคำตอบ',
    tasks: [
      'ผู้ใช้ประมาณกี่คนขึ้นไป ห้องเครื่องของตนเองจึงถูกกว่าคลาวด์ที่เปิดตลอด',
      'ถ้าปิดเครื่องนอกเวลาใช้งาน คำตอบข้อแรกเปลี่ยนไปอย่างไร',
      'ถ้ามองไป 6 ปีแทน 5 ปี เส้นของห้องเครื่องเปลี่ยนอย่างไร เพราะอะไร',
    ],
    summary: 'ดูคำตอบ',
    breakEven: 'เมื่อมองไป {years} ปี ห้องเครื่องของตนเองถูกกว่า “{cloud}” ตั้งแต่ผู้ใช้ประมาณ {users} คนขึ้นไป',
    never: 'เมื่อมองไป {years} ปี ห้องเครื่องของตนเองไม่ถูกกว่า “{cloud}” ไม่ว่าจะมีผู้ใช้เท่าใด (ถึง 100,000 คน)',
    reason:
      'ห้องเครื่องมีค่าใช้จ่ายคงที่ก้อนใหญ่ จึงคุ้มเมื่อใช้มากและใช้ตลอดเวลา คลาวด์คิดตามที่ใช้ จึงคุ้มเมื่อใช้น้อย ใช้เป็นเวลา หรือยังไม่แน่ใจ และพอถึงปีที่ 6 ห้องเครื่องต้องซื้อเครื่องแม่ข่ายและดิสก์ใหม่ เส้นจึงกระโดดขึ้น',
  },
}

const en: Words = {
  kicker: 'Simulation',
  title: 'Own server room or cloud: which costs less?',
  lead: 'The same system in three ways: an own server room, cloud machines that always run, and cloud machines switched off outside the hours of use. Every figure is a practice figure, not the price of any provider.',
  fields: {
    users: { label: 'People who use it', unit: 'people' },
    hours: { label: 'Time in use', unit: 'hours a month' },
    years: { label: 'Looking ahead', unit: 'years' },
  },
  hoursHelp: '220 hours are 22 working days of 10 hours; 730 hours are the whole month, day and night.',
  invalid: 'Please enter a whole number within the range below the field.',
  alternatives: {
    own: { name: 'Own server room', label: ['Own server', 'room'] },
    always: { name: 'Cloud, always on', label: ['Cloud,', 'always on'] },
    switched: { name: 'Cloud, off out of hours', label: ['Cloud, off', 'out of hours'] },
  },
  summary:
    'For {users} people over {years} years the cheapest is “{cheapest}” (own server room {own} million baht, cloud always on {always} million, cloud off out of hours {switched} million). Switching off out of hours saves {saved} baht, {share} % of the cloud that is always on.',
  chart: {
    title: 'Cumulative cost of the three ways',
    description:
      'A line chart of the money paid from the first day to the last year. The own server room starts high, because machines are bought first; the cloud starts low and grows with use.',
    unit: 'million baht (cumulative)',
    start: 'first day',
    end: 'end of year {years}',
  },
  table: {
    caption: 'Cost over {years} years (thousand baht, rounded)',
    item: 'Item',
    total: 'Total',
    monthly: 'Average a month',
  },
  items: {
    start: 'Start and replacement',
    machines: 'Rent of machines',
    storage: 'Storage and network',
    power: 'Electricity and cooling',
    upkeep: 'Maintenance',
    people: 'Staff',
  },
  byYear: { summary: 'Show the cumulative cost year by year (thousand baht)', year: 'End of year' },
  assume: {
    summary: 'Show all practice figures',
    lead: 'Round figures for practice only. Before a real decision, replace them with quotations and your agency’s own data. Interest, inflation, software licences and price changes are left out.',
    name: 'Assumption',
    figure: 'Figure',
  },
  assumptions: {
    usersPerMachine: ['Users per virtual machine', 'people'],
    leastMachines: ['Fewest virtual machines, so that one may fail', 'machines'],
    gigabytesPerUser: ['Data per user', 'GB'],
    cloudMachineHour: ['Cloud: rent of a virtual machine', 'baht an hour'],
    cloudGigabyteMonth: ['Cloud: storage', 'baht per GB a month'],
    cloudTrafficUserMonth: ['Cloud: outgoing data per user', 'baht a month'],
    cloudMove: ['Cloud: moving and training, once', 'baht'],
    machinesPerServer: ['Own room: virtual machines per server', 'machines'],
    spareServers: ['Own room: spare servers', ''],
    server: ['Own room: price of a server', 'baht each'],
    serverLifeYears: ['Own room: servers and disks bought again every', 'years'],
    ownGigabyte: ['Own room: disks, backup set included', 'baht per GB'],
    serversPerRoom: ['Own room: servers per set of power and cooling', 'servers'],
    room: ['Own room: backup power, cooling, fire protection, per set', 'baht'],
    serverKilowatts: ['Own room: power of a server', 'kilowatts'],
    coolingFactor: ['Own room: factor for cooling', 'times'],
    kilowattHour: ['Own room: electricity', 'baht per kWh'],
    upkeepSharePerYear: ['Own room: maintenance', 'of the purchase a year'],
    linkMonth: ['Own room: its internet line', 'baht a month'],
    staffMonth: ['One member of staff', 'baht a month'],
    ownStaff: ['Own room: staff at least', 'people'],
    ownStaffPerServer: ['Own room: more staff per server', 'people'],
    cloudStaff: ['Cloud: staff at least', 'people'],
    cloudStaffPerMachine: ['Cloud: more staff per virtual machine', 'people'],
  },
  try: {
    title: 'Find out',
    tasks: [
      'From about how many users on is the own server room cheaper than the cloud that is always on?',
      'How does that answer change when machines are switched off out of hours?',
      'Look 6 years ahead instead of 5. What happens to the line of the own server room, and why?',
    ],
    summary: 'Show the answer',
    breakEven:
      'Over {years} years the own server room is cheaper than “{cloud}” from about {users} users on.',
    never:
      'Over {years} years the own server room is never cheaper than “{cloud}”, however many the users (up to 100,000).',
    reason:
      'An own room has a large fixed cost, so it pays off when it is used much and all the time. The cloud charges by use, so it pays off when use is small, only at certain hours, or still uncertain. In year 6 the own room must buy servers and disks again: the line jumps.',
  },
}

export const words: Record<Language, Words> = { th, en }
