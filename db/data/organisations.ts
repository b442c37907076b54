export const organisationKinds = [
  'ministry',
  'department',
  'public-organisation',
  'state-enterprise',
  'independent-agency',
  'local-government',
  'company',
] as const

/**
 * `public-organisation` covers องค์การมหาชน and state agencies with an act of their own;
 * `independent-agency` covers agencies outside the ministries; `company` the private sector.
 */
export type OrganisationKind = (typeof organisationKinds)[number]

export interface OrganisationSeed {
  id: string
  parent: string | null
  kind: OrganisationKind
  th: string
  en: string
}

/** One organisation a line: id | kind | Thai name | English name; two spaces deeper means "under the line above". */
const tree = `
opm | ministry | สำนักนายกรัฐมนตรี | Office of the Prime Minister
  opm-ps | department | สำนักงานปลัดสำนักนายกรัฐมนตรี | Office of the Permanent Secretary, Office of the Prime Minister
  prd | department | กรมประชาสัมพันธ์ | Government Public Relations Department
  ocpb | department | สำนักงานคณะกรรมการคุ้มครองผู้บริโภค | Office of the Consumer Protection Board
  soc | department | สำนักเลขาธิการคณะรัฐมนตรี | Secretariat of the Cabinet
  bb | department | สำนักงบประมาณ | Budget Bureau
  ocs | department | สำนักงานคณะกรรมการกฤษฎีกา | Office of the Council of State
  ocsc | department | สำนักงานคณะกรรมการข้าราชการพลเรือน | Office of the Civil Service Commission
  nesdc | department | สำนักงานสภาพัฒนาการเศรษฐกิจและสังคมแห่งชาติ | Office of the National Economic and Social Development Council
  opdc | department | สำนักงานคณะกรรมการพัฒนาระบบราชการ | Office of the Public Sector Development Commission
  boi | department | สำนักงานคณะกรรมการส่งเสริมการลงทุน | Office of the Board of Investment
  dga | public-organisation | สำนักงานพัฒนารัฐบาลดิจิทัล (องค์การมหาชน) | Digital Government Development Agency (Public Organization)
  eeco | public-organisation | สำนักงานคณะกรรมการนโยบายเขตพัฒนาพิเศษภาคตะวันออก | Eastern Economic Corridor Office
mod | ministry | กระทรวงกลาโหม | Ministry of Defence
  mod-ps | department | สำนักงานปลัดกระทรวงกลาโหม | Office of the Permanent Secretary for Defence
  rtarf | department | กองบัญชาการกองทัพไทย | Royal Thai Armed Forces Headquarters
  rta | department | กองทัพบก | Royal Thai Army
  rtn | department | กองทัพเรือ | Royal Thai Navy
  rtaf | department | กองทัพอากาศ | Royal Thai Air Force
mof | ministry | กระทรวงการคลัง | Ministry of Finance
  mof-ps | department | สำนักงานปลัดกระทรวงการคลัง | Office of the Permanent Secretary, Ministry of Finance
  trd | department | กรมธนารักษ์ | Treasury Department
  cgd | department | กรมบัญชีกลาง | Comptroller General's Department
  customs | department | กรมศุลกากร | Customs Department
  excise | department | กรมสรรพสามิต | Excise Department
  rd | department | กรมสรรพากร | Revenue Department
  fpo | department | สำนักงานเศรษฐกิจการคลัง | Fiscal Policy Office
mfa | ministry | กระทรวงการต่างประเทศ | Ministry of Foreign Affairs
  mfa-ps | department | สำนักงานปลัดกระทรวงการต่างประเทศ | Office of the Permanent Secretary, Ministry of Foreign Affairs
  consular | department | กรมการกงสุล | Department of Consular Affairs
  tica | department | กรมความร่วมมือระหว่างประเทศ | Thailand International Cooperation Agency
mots | ministry | กระทรวงการท่องเที่ยวและกีฬา | Ministry of Tourism and Sports
  mots-ps | department | สำนักงานปลัดกระทรวงการท่องเที่ยวและกีฬา | Office of the Permanent Secretary, Ministry of Tourism and Sports
  dpe | department | กรมพลศึกษา | Department of Physical Education
  tourism | department | กรมการท่องเที่ยว | Department of Tourism
  tat | state-enterprise | การท่องเที่ยวแห่งประเทศไทย | Tourism Authority of Thailand
msdhs | ministry | กระทรวงการพัฒนาสังคมและความมั่นคงของมนุษย์ | Ministry of Social Development and Human Security
  msdhs-ps | department | สำนักงานปลัดกระทรวงการพัฒนาสังคมและความมั่นคงของมนุษย์ | Office of the Permanent Secretary, Ministry of Social Development and Human Security
  dsdw | department | กรมพัฒนาสังคมและสวัสดิการ | Department of Social Development and Welfare
  dcy | department | กรมกิจการเด็กและเยาวชน | Department of Children and Youth
  olderpersons | department | กรมกิจการผู้สูงอายุ | Department of Older Persons
  dwf | department | กรมกิจการสตรีและสถาบันครอบครัว | Department of Women's Affairs and Family Development
  dep | department | กรมส่งเสริมและพัฒนาคุณภาพชีวิตคนพิการ | Department of Empowerment of Persons with Disabilities
mhesi | ministry | กระทรวงการอุดมศึกษา วิทยาศาสตร์ วิจัยและนวัตกรรม | Ministry of Higher Education, Science, Research and Innovation
  mhesi-ps | department | สำนักงานปลัดกระทรวงการอุดมศึกษา วิทยาศาสตร์ วิจัยและนวัตกรรม | Office of the Permanent Secretary, Ministry of Higher Education, Science, Research and Innovation
  dss | department | กรมวิทยาศาสตร์บริการ | Department of Science Service
  nrct | department | สำนักงานการวิจัยแห่งชาติ | National Research Council of Thailand
  nstda | public-organisation | สำนักงานพัฒนาวิทยาศาสตร์และเทคโนโลยีแห่งชาติ | National Science and Technology Development Agency
  gistda | public-organisation | สำนักงานพัฒนาเทคโนโลยีอวกาศและภูมิสารสนเทศ (องค์การมหาชน) | Geo-Informatics and Space Technology Development Agency (Public Organization)
moac | ministry | กระทรวงเกษตรและสหกรณ์ | Ministry of Agriculture and Cooperatives
  moac-ps | department | สำนักงานปลัดกระทรวงเกษตรและสหกรณ์ | Office of the Permanent Secretary, Ministry of Agriculture and Cooperatives
  rice | department | กรมการข้าว | Rice Department
  rid | department | กรมชลประทาน | Royal Irrigation Department
  fisheries | department | กรมประมง | Department of Fisheries
  dld | department | กรมปศุสัตว์ | Department of Livestock Development
  ldd | department | กรมพัฒนาที่ดิน | Land Development Department
  agriculture | department | กรมวิชาการเกษตร | Department of Agriculture
  doae | department | กรมส่งเสริมการเกษตร | Department of Agricultural Extension
  oae | department | สำนักงานเศรษฐกิจการเกษตร | Office of Agricultural Economics
mot | ministry | กระทรวงคมนาคม | Ministry of Transport
  mot-ps | department | สำนักงานปลัดกระทรวงคมนาคม | Office of the Permanent Secretary, Ministry of Transport
  marine | department | กรมเจ้าท่า | Marine Department
  dlt | department | กรมการขนส่งทางบก | Department of Land Transport
  highways | department | กรมทางหลวง | Department of Highways
  drr | department | กรมทางหลวงชนบท | Department of Rural Roads
  drt | department | กรมการขนส่งทางราง | Department of Rail Transport
  otp | department | สำนักงานนโยบายและแผนการขนส่งและจราจร | Office of Transport and Traffic Policy and Planning
  srt | state-enterprise | การรถไฟแห่งประเทศไทย | State Railway of Thailand
  bmta | state-enterprise | องค์การขนส่งมวลชนกรุงเทพ | Bangkok Mass Transit Authority
mnre | ministry | กระทรวงทรัพยากรธรรมชาติและสิ่งแวดล้อม | Ministry of Natural Resources and Environment
  mnre-ps | department | สำนักงานปลัดกระทรวงทรัพยากรธรรมชาติและสิ่งแวดล้อม | Office of the Permanent Secretary, Ministry of Natural Resources and Environment
  pcd | department | กรมควบคุมมลพิษ | Pollution Control Department
  dwr | department | กรมทรัพยากรน้ำ | Department of Water Resources
  rfd | department | กรมป่าไม้ | Royal Forest Department
  dnp | department | กรมอุทยานแห่งชาติ สัตว์ป่า และพันธุ์พืช | Department of National Parks, Wildlife and Plant Conservation
  dcce | department | กรมการเปลี่ยนแปลงสภาพภูมิอากาศและสิ่งแวดล้อม | Department of Climate Change and Environment
  onep | department | สำนักงานนโยบายและแผนทรัพยากรธรรมชาติและสิ่งแวดล้อม | Office of Natural Resources and Environmental Policy and Planning
mdes | ministry | กระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม | Ministry of Digital Economy and Society
  mdes-ps | department | สำนักงานปลัดกระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม | Office of the Permanent Secretary, Ministry of Digital Economy and Society
  tmd | department | กรมอุตุนิยมวิทยา | Thai Meteorological Department
  onde | department | สำนักงานคณะกรรมการดิจิทัลเพื่อเศรษฐกิจและสังคมแห่งชาติ | Office of the National Digital Economy and Society Commission
  nso | department | สำนักงานสถิติแห่งชาติ | National Statistical Office
  depa | public-organisation | สำนักงานส่งเสริมเศรษฐกิจดิจิทัล | Digital Economy Promotion Agency
  etda | public-organisation | สำนักงานพัฒนาธุรกรรมทางอิเล็กทรอนิกส์ | Electronic Transactions Development Agency
  pdpc | public-organisation | สำนักงานคณะกรรมการคุ้มครองข้อมูลส่วนบุคคล | Office of the Personal Data Protection Commission
  bdi | public-organisation | สถาบันข้อมูลขนาดใหญ่ (องค์การมหาชน) | Big Data Institute (Public Organization)
  nt | state-enterprise | บริษัท โทรคมนาคมแห่งชาติ จำกัด (มหาชน) | National Telecom Public Company Limited
  thailand-post | state-enterprise | บริษัท ไปรษณีย์ไทย จำกัด | Thailand Post Company Limited
energy | ministry | กระทรวงพลังงาน | Ministry of Energy
  energy-ps | department | สำนักงานปลัดกระทรวงพลังงาน | Office of the Permanent Secretary, Ministry of Energy
  dmf | department | กรมเชื้อเพลิงธรรมชาติ | Department of Mineral Fuels
  doeb | department | กรมธุรกิจพลังงาน | Department of Energy Business
  dede | department | กรมพัฒนาพลังงานทดแทนและอนุรักษ์พลังงาน | Department of Alternative Energy Development and Efficiency
  eppo | department | สำนักงานนโยบายและแผนพลังงาน | Energy Policy and Planning Office
moc | ministry | กระทรวงพาณิชย์ | Ministry of Commerce
  moc-ps | department | สำนักงานปลัดกระทรวงพาณิชย์ | Office of the Permanent Secretary, Ministry of Commerce
  dit | department | กรมการค้าภายใน | Department of Internal Trade
  ipthailand | department | กรมทรัพย์สินทางปัญญา | Department of Intellectual Property
  dbd | department | กรมพัฒนาธุรกิจการค้า | Department of Business Development
  ditp | department | กรมส่งเสริมการค้าระหว่างประเทศ | Department of International Trade Promotion
moi | ministry | กระทรวงมหาดไทย | Ministry of Interior
  moi-ps | department | สำนักงานปลัดกระทรวงมหาดไทย | Office of the Permanent Secretary, Ministry of Interior
  dopa | department | กรมการปกครอง | Department of Provincial Administration
  cdd | department | กรมการพัฒนาชุมชน | Community Development Department
  lands | department | กรมที่ดิน | Department of Lands
  ddpm | department | กรมป้องกันและบรรเทาสาธารณภัย | Department of Disaster Prevention and Mitigation
  dpt | department | กรมโยธาธิการและผังเมือง | Department of Public Works and Town & Country Planning
  dla | department | กรมส่งเสริมการปกครองท้องถิ่น | Department of Local Administration
  pea | state-enterprise | การไฟฟ้าส่วนภูมิภาค | Provincial Electricity Authority
moj | ministry | กระทรวงยุติธรรม | Ministry of Justice
  moj-ps | department | สำนักงานปลัดกระทรวงยุติธรรม | Office of the Permanent Secretary, Ministry of Justice
  probation | department | กรมคุมประพฤติ | Department of Probation
  led | department | กรมบังคับคดี | Legal Execution Department
  corrections | department | กรมราชทัณฑ์ | Department of Corrections
  dsi | department | กรมสอบสวนคดีพิเศษ | Department of Special Investigation
mol | ministry | กระทรวงแรงงาน | Ministry of Labour
  mol-ps | department | สำนักงานปลัดกระทรวงแรงงาน | Office of the Permanent Secretary, Ministry of Labour
  employment | department | กรมการจัดหางาน | Department of Employment
  dsd | department | กรมพัฒนาฝีมือแรงงาน | Department of Skill Development
  dlpw | department | กรมสวัสดิการและคุ้มครองแรงงาน | Department of Labour Protection and Welfare
  sso | department | สำนักงานประกันสังคม | Social Security Office
culture | ministry | กระทรวงวัฒนธรรม | Ministry of Culture
  culture-ps | department | สำนักงานปลัดกระทรวงวัฒนธรรม | Office of the Permanent Secretary, Ministry of Culture
  finearts | department | กรมศิลปากร | Fine Arts Department
  dcp | department | กรมส่งเสริมวัฒนธรรม | Department of Cultural Promotion
moe | ministry | กระทรวงศึกษาธิการ | Ministry of Education
  moe-ps | department | สำนักงานปลัดกระทรวงศึกษาธิการ | Office of the Permanent Secretary, Ministry of Education
  obec | department | สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน | Office of the Basic Education Commission
  ovec | department | สำนักงานคณะกรรมการการอาชีวศึกษา | Office of the Vocational Education Commission
  dole | department | กรมส่งเสริมการเรียนรู้ | Department of Learning Encouragement
moph | ministry | กระทรวงสาธารณสุข | Ministry of Public Health
  moph-ps | department | สำนักงานปลัดกระทรวงสาธารณสุข | Office of the Permanent Secretary, Ministry of Public Health
  dms | department | กรมการแพทย์ | Department of Medical Services
  ddc | department | กรมควบคุมโรค | Department of Disease Control
  dmsc | department | กรมวิทยาศาสตร์การแพทย์ | Department of Medical Sciences
  hss | department | กรมสนับสนุนบริการสุขภาพ | Department of Health Service Support
  anamai | department | กรมอนามัย | Department of Health
industry | ministry | กระทรวงอุตสาหกรรม | Ministry of Industry
  industry-ps | department | สำนักงานปลัดกระทรวงอุตสาหกรรม | Office of the Permanent Secretary, Ministry of Industry
  diw | department | กรมโรงงานอุตสาหกรรม | Department of Industrial Works
  diprom | department | กรมส่งเสริมอุตสาหกรรม | Department of Industrial Promotion
  tisi | department | สำนักงานมาตรฐานผลิตภัณฑ์อุตสาหกรรม | Thai Industrial Standards Institute
rtp | independent-agency | สำนักงานตำรวจแห่งชาติ | Royal Thai Police
  rtp-metropolitan | department | กองบัญชาการตำรวจนครบาล | Metropolitan Police Bureau
  rtp-region-8 | department | ตำรวจภูธรภาค 8 | Provincial Police Region 8
onab | independent-agency | สำนักงานพระพุทธศาสนาแห่งชาติ | National Office of Buddhism
bma | local-government | กรุงเทพมหานคร | Bangkok Metropolitan Administration
pattaya | local-government | เมืองพัทยา | Pattaya City
nonthaburi-city | local-government | เทศบาลนครนนทบุรี | Nonthaburi City Municipality
private-sector | company | ผู้เรียนจากภาคเอกชน | Learners from the private sector
`

function read(text: string): OrganisationSeed[] {
  const path: string[] = []
  return text
    .trim()
    .split('\n')
    .map(line => {
      const depth = (line.length - line.trimStart().length) / 2
      const [id, word, th, en] = line.split('|').map(cell => cell.trim())
      const kind = organisationKinds.find(known => known === word)
      if (!id || !kind || !th || !en) throw new Error(`organisations: cannot read «${line}»`)
      path.length = depth
      const parent = path[depth - 1] ?? null
      path.push(id)
      return { id, parent, kind, th, en }
    })
}

/** The government tree that ships, parents before children; agencies outside the ministries have no parent. */
export const organisations: OrganisationSeed[] = read(tree)
