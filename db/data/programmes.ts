import { type PersonnelKind, personnelKinds, publicSector } from './positions.ts'

interface Bilingual {
  th: string
  en: string
}

/** The counting rule that ships until the ministry decides. `since` is a day in Bangkok. */
export interface DefaultRuleSeed {
  version: 1
  byDefault: true
  anyOf: string[]
  atLeast: number
  since: string
  personnelKinds: PersonnelKind[]
}

export interface TargetSeed extends Bilingual {
  id: string
  kind: 'people' | 'pilots' | 'activities'
  /** Null where the source names the activity and no number. */
  amount: number | null
  /** Null where the source states none. Days are ISO dates in Bangkok. */
  deadline: string | null
  suggestedDeadline: ({ date: string; source: string } & Bilingual) | null
  defaultRule: DefaultRuleSeed | null
}

/** A commitment of government as its source states it; what the source leaves open is null or in `notStated`. */
export interface ProgrammeSeed extends Bilingual {
  id: 'mdes-huawei' | 'mdes-aws' | 'gov-cloud-2020' | 'thailand-finland' | 'thailand-japan'
  kind: 'memorandum' | 'initiative'
  partner: string | null
  /** The day of signing or of renewal. */
  signedOn: string | null
  termFrom: string | null
  termTo: string | null
  /** `page` is the number of the release on the publisher's site, `date` the day of the event it reports. */
  source: { page: number; publisher: 'thaigov.go.th'; date: string }
  scope: Bilingual[]
  notStated: Bilingual
  targets: TargetSeed[]
}

const activity = (id: string, th: string, en: string): TargetSeed => ({
  id,
  kind: 'activities',
  th,
  en,
  amount: null,
  deadline: null,
  suggestedDeadline: null,
  defaultRule: null,
})

export const programmes: ProgrammeSeed[] = [
  {
    id: 'mdes-huawei',
    kind: 'memorandum',
    th: 'บันทึกความเข้าใจ กระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม กับ หัว\u2060เว่ย เทคโนโลยี่ (ประเทศไทย)',
    en: 'Memorandum: Ministry of Digital Economy and Society and Huawei Technologies (Thailand)',
    partner: 'Huawei Technologies (Thailand)',
    signedOn: '2022-02-25',
    termFrom: null,
    termTo: null,
    source: { page: 51956, publisher: 'thaigov.go.th', date: '2022-02-25' },
    scope: [
      { th: 'ยกระดับทักษะดิจิทัลของบุคลากรภาครัฐ', en: 'Digital skills of public-sector personnel' },
      { th: 'ข้อมูลขนาดใหญ่ ปัญญาประดิษฐ์ IoT และ 5G', en: 'Big data, AI, IoT and 5G' },
      { th: 'ศูนย์นวัตกรรมซอฟต์แวร์ร่วม', en: 'A joint software innovation centre' },
      { th: 'แอปพลิเคชันบนคลาวด์กลางภาครัฐ', en: 'Applications on the government cloud' },
      { th: 'การแลกเปลี่ยนและเชื่อมโยงข้อมูล', en: 'Data exchange and integration' },
      { th: 'คลาวด์สาธารณะ', en: 'Public cloud' },
    ],
    notStated: {
      th: 'กำหนดแล้วเสร็จ หลักสูตรที่นับได้ และการแบ่งจำนวนตามกระทรวง',
      en: 'A deadline, which courses count, and how the number is divided among ministries',
    },
    targets: [
      {
        id: 'huawei-people',
        kind: 'people',
        th: 'บุคลากรภาครัฐที่ได้รับการยกระดับทักษะ',
        en: 'Public-sector personnel upskilled',
        amount: 2000,
        deadline: null,
        suggestedDeadline: {
          date: '2025-02-25',
          th: 'ข่าวในวันลงนามระบุว่า “ภายในสามปี” ส่วนข่าวของรัฐบาลไม่ได้ระบุกำหนด',
          en: 'A news report of the signing day says “within three years”; the government release states no deadline',
          source: 'The Nation 25 Feb 2022, nationthailand.com/tech/40012772',
        },
        defaultRule: {
          version: 1,
          byDefault: true,
          anyOf: [
            'cloud-foundations',
            'gdcc-government-cloud',
            'huawei-cloud-essentials',
            'cloud-security-pdpa',
            'big-data-governance',
            'ai-public-service',
            'iot-smart-city',
            '5g-public-services',
          ],
          atLeast: 1,
          since: '2022-02-25',
          personnelKinds: personnelKinds.filter(publicSector),
        },
      },
      activity(
        'huawei-exchange-visits',
        'การเยี่ยมชมศูนย์นวัตกรรมและศูนย์การเรียนรู้ของหัว\u2060เว่ยในต่างประเทศ',
        'Exchange visits to Huawei’s global innovation and learning centres',
      ),
    ],
  },
  {
    id: 'mdes-aws',
    kind: 'memorandum',
    th: 'บันทึกความเข้าใจ กระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม กับ Amazon Web Services',
    en: 'Memorandum: Ministry of Digital Economy and Society and Amazon Web Services',
    partner: 'Amazon Web Services',
    signedOn: '2022-02-25',
    termFrom: null,
    termTo: null,
    source: { page: 51953, publisher: 'thaigov.go.th', date: '2022-02-25' },
    scope: [
      { th: 'สนับสนุนการอบรมข้าราชการ', en: 'Support for the training of civil servants' },
      {
        th: 'คัดเลือกบริการนำร่องที่จะทำงานบน AWS ผ่านคลาวด์กลางภาครัฐ',
        en: 'Identifying pilot services to run on AWS through the central government cloud',
      },
      {
        th: 'หารือทางเลือกในการย้ายเครื่องเสมือนไปยังคลาวด์แบบไฮบริดใน 4 ปีงบประมาณถัดไป',
        en: 'Discussing agreed options for moving virtual machines to a hybrid cloud over the next 4 fiscal years',
      },
      { th: 'คำแนะนำเรื่องทิศทาง', en: 'Advice on direction' },
    ],
    notStated: {
      th: 'กำหนดแล้วเสร็จของการอบรม 1,200 คน หลักสูตรที่นับได้ และชื่อของบริการนำร่อง 10 รายการ',
      en: 'A deadline for the 1,200, which courses count, and the names of the 10 pilot services',
    },
    targets: [
      {
        id: 'aws-people',
        kind: 'people',
        th: 'ข้าราชการที่ได้รับการอบรม',
        en: 'Civil servants trained',
        amount: 1200,
        deadline: null,
        suggestedDeadline: null,
        defaultRule: {
          version: 1,
          byDefault: true,
          anyOf: [
            'cloud-foundations',
            'gdcc-government-cloud',
            'cloud-migration',
            'aws-essentials',
            'cloud-security-pdpa',
          ],
          atLeast: 1,
          since: '2022-02-25',
          personnelKinds: ['civil-servant'],
        },
      },
      {
        id: 'aws-pilots',
        kind: 'pilots',
        th: 'บริการนำร่องที่คัดเลือกแล้ว',
        en: 'Pilot services identified',
        amount: 10,
        deadline: '2023-02-24',
        suggestedDeadline: null,
        defaultRule: null,
      },
    ],
  },
  {
    id: 'gov-cloud-2020',
    kind: 'initiative',
    th: 'งานสัมมนา Gov Cloud 2020: บริการคลาวด์กลางภาครัฐ (GDCC)',
    en: 'Gov Cloud 2020 seminar: the Government Data Center and Cloud service (GDCC)',
    partner: null,
    signedOn: null,
    termFrom: null,
    termTo: null,
    source: { page: 37057, publisher: 'thaigov.go.th', date: '2020-11-26' },
    scope: [
      {
        th: 'พัฒนาคนควบคู่กับโครงสร้างพื้นฐาน',
        en: 'Developing people together with infrastructure',
      },
      {
        th: 'ระบบที่ได้รับรางวัลบน GDCC: EEC-OSS บริการเบ็ดเสร็จสำหรับนักลงทุน (สำนักงานคณะกรรมการนโยบายเขตพัฒนาพิเศษภาคตะวันออก)',
        en: 'Awarded on GDCC: EEC-OSS, one-stop service for investors (Eastern Economic Corridor Office)',
      },
      {
        th: 'ระบบที่ได้รับรางวัลบน GDCC: Smart Bus Terminal ติดตามรถโดยสาร (กรมการขนส่งทางบก)',
        en: 'Awarded on GDCC: Smart Bus Terminal, bus tracking (Department of Land Transport)',
      },
      {
        th: 'ระบบที่ได้รับรางวัลบน GDCC: แอปพลิเคชันตำรวจ 4.0 (ตำรวจภูธรภาค 8)',
        en: 'Awarded on GDCC: the “4.0” police application (Provincial Police Region 8)',
      },
      {
        th: 'ระบบที่ได้รับรางวัลบน GDCC: แพลตฟอร์มสุขภาพดิจิทัล (สำนักงานปลัดกระทรวงสาธารณสุข)',
        en: 'Awarded on GDCC: digital healthcare platform (Office of the Permanent Secretary, Ministry of Public Health)',
      },
      {
        th: 'ระบบที่ได้รับรางวัลบน GDCC: ศูนย์สารสนเทศพลังงานแห่งชาติ NEIC (สำนักงานนโยบายและแผนพลังงาน)',
        en: 'Awarded on GDCC: National Energy Information Center, NEIC (Energy Policy and Planning Office)',
      },
    ],
    notStated: {
      th: 'คู่ความร่วมมือ การลงนาม ระยะเวลา และเป้าหมายใด ๆ',
      en: 'A partner, a signing, a term, or any target',
    },
    targets: [],
  },
  {
    id: 'thailand-finland',
    kind: 'memorandum',
    th: 'บันทึกความเข้าใจด้านไอซีที ไทย–ฟินแลนด์ (ต่ออายุ)',
    en: 'ICT memorandum: Thailand and Finland (renewed)',
    partner: 'Finland',
    signedOn: '2022-07-04',
    termFrom: null,
    termTo: null,
    source: { page: 56520, publisher: 'thaigov.go.th', date: '2022-07-04' },
    scope: [
      { th: 'นโยบายและการกำกับดูแลโทรคมนาคมและไอซีที', en: 'Telecom and ICT policy and regulation' },
      { th: 'อุตสาหกรรมไอซีทีและดิจิทัล', en: 'ICT and digital industry' },
      { th: 'โครงสร้างพื้นฐานบรอดแบนด์', en: 'Broadband infrastructure' },
      {
        th: 'นวัตกรรมดิจิทัล (ข้อมูลขนาดใหญ่ IoT ปัญญาประดิษฐ์)',
        en: 'Digital innovation (big data, IoT, AI)',
      },
      { th: 'ระบบนิเวศดิจิทัล รวมถึงเมืองอัจฉริยะ', en: 'Digital ecosystem, including smart cities' },
      { th: 'ความรู้ดิจิทัลและการเข้าถึงอย่างทั่วถึง', en: 'Digital literacy and inclusion' },
      { th: 'สตาร์ตอัปและเอสเอ็มอี', en: 'Startups and SMEs' },
      { th: 'การแลกเปลี่ยนความรู้และการพัฒนาคน', en: 'Exchange of knowledge and development of people' },
      { th: 'ด้านอื่น ๆ', en: 'Others' },
    ],
    notStated: { th: 'เป้าหมายจำนวนคน', en: 'A head-count target' },
    targets: [
      activity(
        'finland-digital-ceo-5',
        'หลักสูตร Digital CEO รุ่นที่ 5 (ดำเนินการโดย depa) พร้อมการศึกษาดูงานที่ฟินแลนด์และเอสโตเนีย',
        'Digital CEO cohort 5 (run by depa), with study visits to Finland and Estonia',
      ),
      activity(
        'finland-visit-2022',
        'การเยือนฟินแลนด์ของคณะผู้แทน 8–9 สิงหาคม 2565',
        'The delegation’s visit to Finland, 8–9 August 2022',
      ),
    ],
  },
  {
    id: 'thailand-japan',
    kind: 'memorandum',
    th: 'บันทึกความร่วมมือด้านไอซีที ไทย–ญี่ปุ่น (ร่างที่คณะรัฐมนตรีเห็นชอบ 30 พฤษภาคม 2560 กรอบเวลา 5 ปี)',
    en: 'ICT memorandum: Thailand and Japan (draft approved by cabinet 30 May 2017, a frame of 5 years)',
    partner: 'Ministry of Internal Affairs and Communications, Japan',
    signedOn: null,
    termFrom: null,
    termTo: null,
    source: { page: 4283, publisher: 'thaigov.go.th', date: '2017-05-30' },
    scope: [
      { th: 'ความมั่นคงปลอดภัยไซเบอร์', en: 'Cybersecurity' },
      {
        th: 'ไอซีทีเพื่อรับมือสภาพอากาศและลดความเสี่ยงภัยพิบัติ',
        en: 'ICT for weather and disaster risk',
      },
      { th: 'การแบ่งปันความรู้ด้านเทคโนโลยีและบริการ', en: 'Sharing knowledge on technology and services' },
      { th: 'การพัฒนาบุคลากรไอซีที', en: 'Development of ICT people' },
      { th: 'การไปรษณีย์', en: 'Postal services' },
      { th: 'ด้านอื่น ๆ', en: 'Others' },
    ],
    notStated: { th: 'วันลงนาม และเป้าหมายจำนวนคน', en: 'The signing date and a head-count target' },
    targets: [],
  },
]
