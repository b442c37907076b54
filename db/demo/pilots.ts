import type { pilotStages } from '../schema.ts'

type Stage = (typeof pilotStages.$inferSelect)['stage']

/** An invented pilot service; its names say so. The first stage is the day on which it was identified. */
export interface DemoPilot {
  organisation: string
  th: string
  en: string
  stages: readonly (readonly [Stage, day: string, note?: string])[]
}

/** The target that the invented pilots belong to. */
export const demoPilotTarget = 'aws-pilots'

export const demoPilots: DemoPilot[] = [
  {
    organisation: 'dlt',
    th: 'ระบบจองคิวต่ออายุใบอนุญาตขับรถ (ตัวอย่าง)',
    en: 'Queue for renewing driving licences (example)',
    stages: [
      ['identified', '2022-08-15'],
      ['assessed', '2022-11-01'],
      ['building', '2023-02-01'],
      ['trial', '2023-09-04'],
      ['live', '2024-03-01'],
    ],
  },
  {
    organisation: 'moph-ps',
    th: 'ระบบนัดหมายโรงพยาบาลชุมชน (ตัวอย่าง)',
    en: 'Appointments at community hospitals (example)',
    stages: [
      ['identified', '2022-09-19'],
      ['assessed', '2023-01-16'],
      ['building', '2023-06-12'],
      ['trial', '2024-02-19'],
    ],
  },
  {
    organisation: 'rid',
    th: 'บริการรายงานระดับน้ำรายชั่วโมง (ตัวอย่าง)',
    en: 'Hourly water levels (example)',
    stages: [
      ['identified', '2022-11-07'],
      ['assessed', '2023-03-20'],
      ['building', '2023-10-02'],
    ],
  },
  {
    organisation: 'eppo',
    th: 'แดชบอร์ดการใช้พลังงานรายจังหวัด (ตัวอย่าง)',
    en: 'Energy use by province (example)',
    stages: [
      ['identified', '2022-12-12'],
      ['assessed', '2023-04-24'],
      ['stopped', '2023-08-07', 'รวมเข้ากับระบบเดิมของหน่วยงาน (ตัวอย่าง)'],
    ],
  },
  {
    organisation: 'tmd',
    th: 'บริการข้อมูลพยากรณ์อากาศสำหรับหน่วยงาน (ตัวอย่าง)',
    en: 'Forecast data for agencies (example)',
    stages: [
      ['identified', '2023-02-13'],
      ['assessed', '2023-07-10'],
    ],
  },
  {
    organisation: 'highways',
    th: 'ระบบแจ้งปิดถนนและทางเบี่ยง (ตัวอย่าง)',
    en: 'Road closures and detours (example)',
    stages: [['identified', '2023-05-08']],
  },
]
