import type { Language } from '../../course.ts'
import type { Duty, Keeper, ServiceModel } from './model.ts'

interface DutyWords {
  name: string
  meaning: string
  why: Record<ServiceModel, string>
}

interface Words {
  kicker: string
  title: string
  lead: string
  leadAll: string
  chooseModel: string
  models: Record<ServiceModel, { name: string; meaning: string }>
  keepers: Record<Keeper, string>
  check: string
  again: string
  /** Places: {model} {right} {all} {wrong} {open} */
  result: string
  perfect: string
  right: string
  /** Place: {keeper} */
  wrong: string
  /** Place: {model} */
  answers: string
  matrix: string
  columns: { duty: string; keeper: string; why: string }
  duties: Record<Duty, DutyWords>
}

const th: Words = {
  kicker: 'สถานการณ์จำลอง',
  title: 'หน้าที่นี้เป็นของใคร',
  lead: 'ลองตัดสินใจว่าหน้าที่แต่ละข้อเป็นของหน่วยงาน ของผู้ให้บริการคลาวด์ หรือต้องทำร่วมกัน แล้วจึงเปิดดูคำตอบพร้อมเหตุผล',
  leadAll:
    'เลือกรูปแบบบริการหนึ่งแบบ แล้วลองตัดสินใจว่าหน้าที่แต่ละข้อเป็นของหน่วยงาน ของผู้ให้บริการคลาวด์ หรือต้องทำร่วมกัน จากนั้นเปลี่ยนรูปแบบบริการแล้วสังเกตว่าข้อใดเปลี่ยนมือ ข้อใดไม่เคยเปลี่ยน',
  chooseModel: 'รูปแบบบริการที่กำลังพิจารณา',
  models: {
    iaas: { name: 'IaaS', meaning: 'เช่าเครื่องเสมือน พื้นที่เก็บข้อมูล และเครือข่าย แล้วติดตั้งทุกอย่างเอง' },
    paas: { name: 'PaaS', meaning: 'เช่าแพลตฟอร์มที่พร้อมรันโปรแกรมและฐานข้อมูล หน่วยงานนำโปรแกรมของตนไปวาง' },
    saas: { name: 'SaaS', meaning: 'ใช้โปรแกรมสำเร็จรูปผ่านอินเทอร์เน็ต เช่น อีเมลหรือระบบประชุมทางไกล' },
  },
  keepers: { agency: 'หน่วยงาน', provider: 'ผู้ให้บริการ', both: 'ร่วมกัน' },
  check: 'ตรวจคำตอบ',
  again: 'ล้างคำตอบแล้วเริ่มใหม่',
  result: '{model}: ถูก {right} จาก {all} ข้อ ยังไม่ใช่ {wrong} ข้อ ยังไม่ได้ตอบ {open} ข้อ',
  perfect: '{model}: ถูกครบทั้ง {all} ข้อ',
  right: 'ถูกต้อง',
  wrong: 'ยังไม่ใช่ คำตอบคือ “{keeper}”',
  answers: 'ดูคำตอบของ {model}',
  matrix: 'ดูตารางเทียบทั้งสามรูปแบบ',
  columns: { duty: 'หน้าที่', keeper: 'ใครดูแล', why: 'เพราะอะไร' },
  duties: {
    data: {
      name: 'ข้อมูล',
      meaning: 'รู้ว่ามีข้อมูลใด จัดชั้นความลับ ตัดสินใจว่าเก็บอะไร นานเท่าใด ให้ใครใช้',
      why: {
        iaas: 'ข้อมูลเป็นของหน่วยงานเสมอ ผู้ให้บริการไม่รู้ว่าแฟ้มใดลับหรือต้องเก็บนานเท่าใด',
        paas: 'แม้ฐานข้อมูลมีคนดูแลให้ ข้อมูลข้างในและชั้นความลับยังเป็นเรื่องที่หน่วยงานตัดสินใจ',
        saas: 'ใช้โปรแกรมสำเร็จรูปแล้ว หน่วยงานก็ยังเป็นผู้กำหนดว่าจะใส่ข้อมูลใดและเปิดให้ใครเห็น',
      },
    },
    accounts: {
      name: 'บัญชีผู้ใช้และสิทธิ',
      meaning: 'ให้สิทธิเท่าที่จำเป็น เปิดการยืนยันตัวตนหลายปัจจัย ถอนสิทธิเมื่อคนย้ายหรือลาออก',
      why: {
        iaas: 'มีแต่หน่วยงานที่รู้ว่าใครทำหน้าที่อะไรและใครเพิ่งย้ายออก',
        paas: 'ผู้ให้บริการมีเครื่องมือจัดการสิทธิให้ แต่การให้และถอนสิทธิเป็นงานของหน่วยงาน',
        saas: 'บัญชีที่ไม่ถูกปิดเมื่อเจ้าของลาออกเป็นช่องโหว่ของหน่วยงาน ไม่ใช่ของผู้ให้บริการ',
      },
    },
    application: {
      name: 'โปรแกรมของระบบ',
      meaning: 'เขียน ทดสอบ ตั้งค่า และแก้จุดอ่อนของโปรแกรมที่ประชาชนหรือเจ้าหน้าที่ใช้',
      why: {
        iaas: 'ทุกอย่างที่ติดตั้งบนเครื่องเสมือนเป็นของหน่วยงาน รวมทั้งโปรแกรม',
        paas: 'หน่วยงานดูแลโค้ดและการตั้งค่าของตน ผู้ให้บริการดูแลตัวรันโปรแกรมของแพลตฟอร์ม',
        saas: 'ผู้ให้บริการเป็นผู้เขียนและแก้ไขโปรแกรม หน่วยงานเพียงตั้งค่าการใช้งาน',
      },
    },
    patches: {
      name: 'แพตช์ความปลอดภัย',
      meaning: 'ติดตามช่องโหว่ที่ประกาศใหม่และลงโปรแกรมแก้ไขให้ทันเวลา',
      why: {
        iaas: 'ผู้ให้บริการไม่เข้ามาในเครื่องเสมือนของหน่วยงาน หน่วยงานจึงต้องลงแพตช์ระบบปฏิบัติการและโปรแกรมเอง',
        paas: 'ผู้ให้บริการลงแพตช์ระบบปฏิบัติการและแพลตฟอร์ม หน่วยงานลงแพตช์ไลบรารีในโปรแกรมของตน',
        saas: 'ทั้งโปรแกรมและเครื่องเป็นของผู้ให้บริการ การลงแพตช์จึงเป็นของผู้ให้บริการ',
      },
    },
    system: {
      name: 'ระบบปฏิบัติการ',
      meaning: 'ติดตั้ง ตั้งค่าให้ปลอดภัย และดูแลบัญชีผู้ดูแลเครื่อง',
      why: {
        iaas: 'ได้เครื่องเปล่าพร้อมระบบปฏิบัติการ หลังจากนั้นหน่วยงานดูแลเองทั้งหมด',
        paas: 'แพลตฟอร์มซ่อนระบบปฏิบัติการไว้ หน่วยงานเข้าไปแก้ไม่ได้และไม่ต้องดูแล',
        saas: 'หน่วยงานเห็นแต่หน้าจอโปรแกรม ระบบปฏิบัติการเป็นของผู้ให้บริการ',
      },
    },
    network: {
      name: 'เครือข่ายเสมือนและไฟร์วอลล์',
      meaning: 'แบ่งวงเครือข่าย กำหนดว่าเปิดพอร์ตใดและให้ที่อยู่ใดเชื่อมต่อได้',
      why: {
        iaas: 'ผู้ให้บริการให้เครื่องมือมา แต่กฎว่าเปิดหรือปิดพอร์ตใด หน่วยงานเป็นผู้เขียน',
        paas: 'ผู้ให้บริการดูแลเครือข่ายของแพลตฟอร์ม หน่วยงานกำหนดว่าใครเชื่อมต่อกับโปรแกรมและฐานข้อมูลของตนได้',
        saas: 'เครือข่ายทั้งหมดอยู่หลังโปรแกรม ผู้ให้บริการเป็นผู้ดูแล',
      },
    },
    backup: {
      name: 'สำรองข้อมูล',
      meaning: 'ทำสำเนาตามรอบ เก็บแยกที่ และทดลองกู้คืนจริง',
      why: {
        iaas: 'ผู้ให้บริการไม่สำรองเครื่องเสมือนให้เอง หน่วยงานต้องตั้งรอบ เก็บสำเนาแยกที่ และทดลองกู้คืน',
        paas: 'แพลตฟอร์มมักสำรองให้อัตโนมัติ แต่หน่วยงานต้องกำหนดว่าเก็บกี่วันและทดลองกู้คืนเอง',
        saas: 'ผู้ให้บริการป้องกันระบบของตนล่ม แต่แฟ้มที่ผู้ใช้ลบเองหรือบัญชีที่ถูกปิด หน่วยงานต้องมีสำเนาของตน',
      },
    },
    hardware: {
      name: 'ฮาร์ดแวร์',
      meaning: 'จัดหา ซ่อม เปลี่ยนเครื่องแม่ข่ายและดิสก์ และทำลายดิสก์เก่าอย่างปลอดภัย',
      why: {
        iaas: 'เครื่องจริงเป็นของผู้ให้บริการ นี่คือหน้าที่แรกที่หายไปเมื่อใช้คลาวด์',
        paas: 'หน่วยงานไม่เห็นเครื่องจริงเลย ผู้ให้บริการซ่อมและเปลี่ยนเอง',
        saas: 'หน่วยงานไม่เห็นเครื่องจริงเลย ผู้ให้บริการซ่อมและเปลี่ยนเอง',
      },
    },
    building: {
      name: 'อาคารและไฟฟ้า',
      meaning: 'อาคาร ระบบไฟ เครื่องปรับอากาศ ระบบดับเพลิง และการเข้าออกห้องเครื่อง',
      why: {
        iaas: 'ศูนย์ข้อมูลเป็นของผู้ให้บริการ หน่วยงานตรวจสอบได้จากใบรับรองและสัญญา',
        paas: 'ศูนย์ข้อมูลเป็นของผู้ให้บริการ หน่วยงานตรวจสอบได้จากใบรับรองและสัญญา',
        saas: 'ศูนย์ข้อมูลเป็นของผู้ให้บริการ หน่วยงานตรวจสอบได้จากใบรับรองและสัญญา',
      },
    },
    breach: {
      name: 'แจ้งเหตุละเมิดข้อมูลส่วนบุคคล',
      meaning: 'รู้ว่าเกิดเหตุ แจ้งต่อกัน และแจ้งสำนักงานคุ้มครองข้อมูลส่วนบุคคลภายใน 72 ชั่วโมง',
      why: {
        iaas: 'หน่วยงานเป็นผู้ควบคุมข้อมูล ต้องแจ้งสำนักงานฯ ภายใน 72 ชั่วโมงนับแต่ทราบเหตุ ส่วนเหตุที่เกิดฝั่งผู้ให้บริการ ผู้ให้บริการต้องแจ้งหน่วยงาน',
        paas: 'ผู้ให้บริการซึ่งเป็นผู้ประมวลผลข้อมูลต้องแจ้งหน่วยงาน แล้วหน่วยงานแจ้งสำนักงานฯ ภายใน 72 ชั่วโมงนับแต่ทราบเหตุ',
        saas: 'ผู้ให้บริการมักรู้เหตุก่อน จึงต้องแจ้งหน่วยงาน แต่ผู้ที่ต้องแจ้งสำนักงานฯ ภายใน 72 ชั่วโมงคือหน่วยงาน',
      },
    },
  },
}

const en: Words = {
  kicker: 'Simulation',
  title: 'Whose duty is this?',
  lead: 'Decide for each duty: is it the agency’s, the cloud provider’s, or do both do their part? Then open the answers with their reasons.',
  leadAll:
    'Choose a service model and decide for each duty: is it the agency’s, the cloud provider’s, or do both do their part? Then change the model and watch which duties change hands and which never do.',
  chooseModel: 'The service model you are thinking about',
  models: {
    iaas: {
      name: 'IaaS',
      meaning: 'rent virtual machines, storage and networks; install everything yourself',
    },
    paas: {
      name: 'PaaS',
      meaning: 'rent a platform ready to run programs and databases; put your own program on it',
    },
    saas: {
      name: 'SaaS',
      meaning: 'use a finished program over the internet, such as e-mail or video meetings',
    },
  },
  keepers: { agency: 'Agency', provider: 'Provider', both: 'Both' },
  check: 'Check my answers',
  again: 'Clear and start again',
  result: '{model}: {right} of {all} right, {wrong} not yet right, {open} not answered',
  perfect: '{model}: all {all} right',
  right: 'Right',
  wrong: 'Not quite. The answer is “{keeper}”',
  answers: 'Show the answers for {model}',
  matrix: 'Show the three models side by side',
  columns: { duty: 'Duty', keeper: 'Who keeps it', why: 'Why' },
  duties: {
    data: {
      name: 'Data',
      meaning: 'know what data there is, classify it, decide what is kept, how long and who may use it',
      why: {
        iaas: 'The data is always the agency’s. A provider cannot know which file is secret or how long it must be kept.',
        paas: 'Someone else runs the database, but what is in it and how secret it is remain the agency’s decision.',
        saas: 'Even in a finished program the agency decides what is put in and who may see it.',
      },
    },
    accounts: {
      name: 'Accounts and rights',
      meaning:
        'give only the rights that are needed, require a second factor, remove rights when people leave',
      why: {
        iaas: 'Only the agency knows who does what, and who moved away last week.',
        paas: 'The provider gives tools for managing rights; giving and removing them is the agency’s work.',
        saas: 'An account left open after its owner resigned is the agency’s hole, not the provider’s.',
      },
    },
    application: {
      name: 'The application',
      meaning: 'write, test, configure and mend the program that citizens or officers use',
      why: {
        iaas: 'Whatever is installed on the virtual machine is the agency’s, the program included.',
        paas: 'The agency keeps its own code and settings; the provider keeps the runtime of the platform.',
        saas: 'The provider writes and mends the program; the agency only sets how it is used.',
      },
    },
    patches: {
      name: 'Security patches',
      meaning: 'follow newly published weaknesses and install the fixes in time',
      why: {
        iaas: 'The provider does not enter the agency’s virtual machines, so the agency patches their systems and programs.',
        paas: 'The provider patches the operating system and platform; the agency patches the libraries in its own program.',
        saas: 'Program and machines are the provider’s, so patching is too.',
      },
    },
    system: {
      name: 'Operating system',
      meaning: 'install it, harden it, look after the administrator accounts of the machine',
      why: {
        iaas: 'You receive a bare machine with an operating system; from then on it is the agency’s.',
        paas: 'The platform hides the operating system: the agency cannot change it and need not keep it.',
        saas: 'The agency sees only the program’s screens; the operating system is the provider’s.',
      },
    },
    network: {
      name: 'Virtual network and firewall',
      meaning: 'divide the network, decide which ports are open and to which addresses',
      why: {
        iaas: 'The provider gives the tools, but the rules that open or close a port are written by the agency.',
        paas: 'The provider keeps the platform’s network; the agency decides who may reach its program and database.',
        saas: 'The whole network lies behind the program and is kept by the provider.',
      },
    },
    backup: {
      name: 'Backup',
      meaning: 'make copies on schedule, keep them elsewhere, and rehearse the restore',
      why: {
        iaas: 'The provider does not back up your machines by itself: the agency sets the schedule, keeps copies elsewhere and rehearses the restore.',
        paas: 'The platform usually makes backups, but the agency decides how many days they are kept and rehearses the restore.',
        saas: 'The provider guards against its own failures; against files deleted by users or a closed account the agency needs a copy of its own.',
      },
    },
    hardware: {
      name: 'Hardware',
      meaning: 'buy, repair and replace servers and disks, and destroy old disks safely',
      why: {
        iaas: 'The real machines are the provider’s. This is the first duty that goes away in the cloud.',
        paas: 'The agency never sees a real machine; the provider repairs and replaces them.',
        saas: 'The agency never sees a real machine; the provider repairs and replaces them.',
      },
    },
    building: {
      name: 'Building and power',
      meaning: 'building, electricity, cooling, fire protection and who may enter the machine room',
      why: {
        iaas: 'The data centre is the provider’s; the agency checks it through certificates and the contract.',
        paas: 'The data centre is the provider’s; the agency checks it through certificates and the contract.',
        saas: 'The data centre is the provider’s; the agency checks it through certificates and the contract.',
      },
    },
    breach: {
      name: 'Reporting a personal-data breach',
      meaning: 'notice it, tell each other, and tell the data-protection office within 72 hours',
      why: {
        iaas: 'The agency is the data controller and must tell the office within 72 hours of knowing; when it happens on the provider’s side, the provider must tell the agency.',
        paas: 'The provider, as data processor, must tell the agency; the agency tells the office within 72 hours of knowing.',
        saas: 'The provider often knows first and must tell the agency, but the one who tells the office within 72 hours is the agency.',
      },
    },
  },
}

export const words: Record<Language, Words> = { th, en }
