/** A name in Thai script with its romanisation (Royal Thai General System). */
export interface DemoName {
  th: string
  en: string
}

const read = (text: string): DemoName[] =>
  text
    .trim()
    .split(/,\s*/)
    .map(pair => {
      const [th = '', en = ''] = pair.split(' ')
      return { th, en }
    })

export const menNames: DemoName[] = read(`
สมชาย Somchai, สมศักดิ์ Somsak, สมบัติ Sombat, สมพงษ์ Somphong, สมบูรณ์ Sombun, สมเกียรติ Somkiat, สมหมาย Sommai,
สมยศ Somyot, สมควร Somkhuan, สมาน Saman, ประเสริฐ Prasoet, ประสิทธิ์ Prasit, ประพันธ์ Praphan, ประสาน Prasan,
ประจักษ์ Prachak, ประดิษฐ์ Pradit, ปรีชา Pricha, ปราโมทย์ Pramot, ปกรณ์ Pakon, ปิยะ Piya, ปริญญา Parinya,
พงศกร Phongsakon, พงษ์ศักดิ์ Phongsak, พิชัย Phichai, พิทักษ์ Phithak, พิเชษฐ์ Phichet, พีระ Phira, พีรพล Phiraphon,
ไพโรจน์ Phairot, ไพบูลย์ Phaibun, ไพศาล Phaisan, ภาณุพงศ์ Phanuphong, ภูวดล Phuwadon, ภัทรพล Phatthaphon,
มงคล Mongkhon, มานะ Mana, มานพ Manop, มนตรี Montri, ยงยุทธ Yongyut, ยุทธนา Yutthana, รัฐพล Ratthaphon,
รุ่งโรจน์ Rungrot, ฤทธิชัย Ritthichai, เรวัต Rewat, วิชัย Wichai, วิชาญ Wichan, วิเชียร Wichian, วินัย Winai,
วิโรจน์ Wirot, วิรัตน์ Wirat, วิทยา Witthaya, วีระ Wira, วีรชัย Wirachai, วีรพงษ์ Wiraphong, วุฒิชัย Wutthichai,
วรวุฒิ Worawut, วรพจน์ Woraphot, วสันต์ Wasan, วัฒนา Watthana, ศักดิ์ชัย Sakchai, ศิริชัย Sirichai,
ศุภชัย Suphachai, ศรายุทธ Sarayut, ศรัณย์ Saran, สุชาติ Suchat, สุทิน Suthin, สุธี Suthi, สุนทร Sunthon,
สุพจน์ Suphot, สุรชัย Surachai, สุรพล Suraphon, สุรศักดิ์ Surasak, สุรเดช Suradet, สุวัฒน์ Suwat, สุวิทย์ Suwit,
สันติ Santi, สัญญา Sanya, สราวุธ Sarawut, สาธิต Sathit, สิทธิชัย Sitthichai, สิทธิพร Sitthiphon, เสกสรร Seksan,
โสภณ Sophon, อนันต์ Anan, อนุชา Anucha, อนุวัฒน์ Anuwat, อภิชาติ Aphichat, อภิวัฒน์ Aphiwat, อดิศักดิ์ Adisak,
อดิศร Adison, อรรถพล Atthaphon, อำนาจ Amnat, อำพล Amphon, อุดม Udom, อุทัย Uthai, เอกชัย Ekkachai,
เอกพงษ์ Ekkaphong, กิตติ Kitti, กิตติพงษ์ Kittiphong, กิตติศักดิ์ Kittisak, กฤษฎา Kritsada, กฤษณะ Kritsana,
เกรียงไกร Kriangkrai, เกรียงศักดิ์ Kriangsak, ไกรสร Kraison, ขวัญชัย Khwanchai, คมสันต์ Khomsan, จักรกฤษณ์ Chakkrit,
จักรพงษ์ Chakkraphong, จิรายุ Chirayu, เจษฎา Chetsada, ชัยวัฒน์ Chaiwat, ชัยยุทธ Chaiyut, ชาญชัย Chanchai,
ชาตรี Chatri, ชูชาติ Chuchat, ชูศักดิ์ Chusak, เชาวลิต Chaowalit, ณรงค์ Narong, ณัฐพล Natthaphon, ณัฐวุฒิ Natthawut,
ณัฐพงษ์ Natthaphong, เดชา Decha, ดนัย Danai, ดำรง Damrong, ถาวร Thawon, ทวี Thawi, ทวีศักดิ์ Thawisak,
ทรงศักดิ์ Songsak, ทศพล Thotsaphon, ธงชัย Thongchai, ธนพล Thanaphon, ธนวัฒน์ Thanawat, ธนากร Thanakon,
ธวัชชัย Thawatchai, ธีระ Thira, ธีรพงษ์ Thiraphong, ธีรยุทธ Thirayut, นพดล Nopphadon, นพพร Nopphon, นิคม Nikhom,
นิพนธ์ Niphon, นิรันดร์ Niran, นรินทร์ Narin, บรรจง Banchong, บรรพต Banphot, บัญชา Bancha, บุญเลิศ Bunloet,
บุญชัย Bunchai, บุญส่ง Bunsong, เฉลิมพล Chaloemphon`)

export const womenNames: DemoName[] = read(`
สมศรี Somsi, สมจิตร Somchit, สมพร Somphon, สุภาพร Suphaphon, สุภาวดี Suphawadi, สุนีย์ Suni, สุนันทา Sunantha,
สุพรรณี Suphanni, สุพัตรา Suphattra, สุกัญญา Sukanya, สุจิตรา Suchittra, สุชาดา Suchada, สุดา Suda, สุมาลี Sumali,
สุรีย์ Suri, สุวรรณา Suwanna, สุวรรณี Suwanni, สุวิมล Suwimon, สายใจ Saichai, สายฝน Saifon, สายสุนีย์ Saisuni,
ศิริพร Siriphon, ศิริวรรณ Siriwan, ศิริรัตน์ Sirirat, ศิริลักษณ์ Sirilak, ศศิธร Sasithon, ศุภลักษณ์ Suphalak,
ศรีสุดา Sisuda, โสภา Sopha, เสาวลักษณ์ Saowalak, เสาวนีย์ Saowani, อรทัย Orathai, อรุณี Aruni, อรพรรณ Oraphan,
อรวรรณ Orawan, อัจฉรา Atchara, อัญชลี Anchali, อัมพร Amphon, อาภรณ์ Aphon, อารีย์ Ari, อารยา Araya, อำไพ Amphai,
อุไรวรรณ Uraiwan, อุบล Ubon, อุษา Usa, กนกวรรณ Kanokwan, กนกพร Kanokphon, กมลวรรณ Kamonwan, กมลชนก Kamonchanok,
กรรณิการ์ Kannika, กัญญา Kanya, กัลยา Kanlaya, กาญจนา Kanchana, กานดา Kanda, กิ่งแก้ว Kingkaeo, กุลธิดา Kunthida,
เกศินี Kesini, ขนิษฐา Khanittha, ขวัญเรือน Khwanruean, จันทร์เพ็ญ Chanphen, จันทนา Chanthana, จารุวรรณ Charuwan,
จินตนา Chintana, จิตรา Chittra, จิราพร Chiraphon, จุฑามาศ Chuthamat, จุฑารัตน์ Chutharat, จุไรรัตน์ Churairat,
เจนจิรา Chenchira, ชนิดา Chanida, ชลธิชา Chonthicha, ชุติมา Chutima, ชมพูนุท Chomphunut, ณัฐธิดา Natthathida,
ณัฐกานต์ Natthakan, ณัฐชา Natthacha, ดวงใจ Duangchai, ดวงพร Duangphon, ดวงกมล Duangkamon, ดารุณี Daruni, ดารา Dara,
ทัศนีย์ Thatsani, ทิพวรรณ Thipphawan, ธนพร Thanaphon, ธัญญา Thanya, ธิดารัตน์ Thidarat, นภา Napha, นภัสสร Naphatson,
นงลักษณ์ Nonglak, นงนุช Nongnut, นริศรา Naritsara, นันทนา Nanthana, นันทวัน Nanthawan, นารี Nari, นิตยา Nittaya,
นิภา Nipha, นุชจรี Nutchari, เนาวรัตน์ Naowarat, บุญเรือน Bunruean, บุษบา Butsaba, บุษกร Butsakon,
เบญจมาศ Benchamat, เบญจวรรณ Benchawan, ประภา Prapha, ประภาพร Praphaphon, ประไพ Praphai, ปราณี Prani, ปรียา Priya,
ปวีณา Pawina, ปัทมา Patthama, ปาริชาติ Parichat, ปิยนุช Piyanut, ปิยวรรณ Piyawan, ผกามาศ Phakamat,
พรทิพย์ Phonthip, พรพิมล Phonphimon, พรรณี Phanni, พัชรี Phatchari, พัชรินทร์ Phatcharin, พัชราภรณ์ Phatcharaphon,
พิมพ์ใจ Phimchai, พิมพา Phimpha, พิไลวรรณ Philaiwan, เพ็ญศรี Phensi, เพ็ญพร Phenphon, เพชรรัตน์ Phetcharat,
ภัทรา Phatthra, ภาวนา Phawana, ภาวิณี Phawini, มณี Mani, มณีรัตน์ Manirat, มยุรี Mayuri, มาลี Mali, มาลัย Malai,
มลฤดี Monruedi, ยุพา Yupha, ยุพิน Yuphin, เยาวลักษณ์ Yaowalak, รัชนี Ratchani, รัตนา Rattana, รัตนาภรณ์ Rattanaphon,
รุ่งนภา Rungnapha, รุ่งทิวา Rungthiwa, ลัดดา Ladda, ลัดดาวัลย์ Laddawan, วนิดา Wanida, วรรณา Wanna, วรรณี Wanni,
วรรณภา Wannapha, วราภรณ์ Waraphon, วัชรี Watchari, วันเพ็ญ Wanphen, วาสนา Watsana, วิภา Wipha, วิไล Wilai,
วิไลวรรณ Wilaiwan, วิลาวัณย์ Wilawan, หทัยรัตน์ Hathairat`)

export const familyNames: DemoName[] = read(`
แก้วมณี Kaeomani, แก้วประเสริฐ Kaeoprasoet, แก้วคำ Kaeokham, แก้วใส Kaeosai, แก้วกล้า Kaeokla, แก้วศรี Kaeosi,
ทองดี Thongdi, ทองคำ Thongkham, ทองสุข Thongsuk, ทองแท้ Thongthae, ทองใบ Thongbai, ทองมาก Thongmak, ทองศรี Thongsi,
ทองประเสริฐ Thongprasoet, ทองเจริญ Thongcharoen, ศรีสุข Sisuk, ศรีทอง Sithong, ศรีสวัสดิ์ Sisawat, ศรีวิชัย Siwichai,
ศรีจันทร์ Sichan, ศรีบุญ Sibun, ศรีสมบัติ Sisombat, ศรีประเสริฐ Siprasoet, ศรีวงศ์ Siwong, ศรีนวล Sinuan, ศรีแก้ว Sikaeo,
ศรีสุวรรณ Sisuwan, ศรีเจริญ Sicharoen, ศรีมงคล Simongkhon, ศรีไพร Siphrai, บุญมี Bunmi, บุญมา Bunma,
บุญเรือง Bunrueang, บุญศรี Bunsi, บุญสุข Bunsuk, บุญช่วย Bunchuai, บุญประเสริฐ Bunprasoet, บุญยืน Bunyuen,
บุญเกิด Bunkoet, บุญญา Bunya, บุญสม Bunsom, บุญทวี Bunthawi, บุญธรรม Buntham, สุขสวัสดิ์ Suksawat, สุขใจ Sukchai,
สุขเกษม Sukkasem, สุขสม Suksom, สุขสำราญ Suksamran, สุขเจริญ Sukcharoen, สุขประเสริฐ Sukprasoet, สุวรรณ Suwan,
สุวรรณศรี Suwannasi, สุวรรณรัตน์ Suwannarat, สุวรรณวงศ์ Suwannawong, สุวรรณโชติ Suwannachot, สุวรรณชัย Suwannachai,
จันทร์ดี Chandi, จันทร์แก้ว Chankaeo, จันทร์ทอง Chanthong, จันทร์เพ็ง Chanpheng, จันทร์หอม Chanhom, จันทร์ศรี Chansi,
จันทร์สว่าง Chansawang, จันทรา Chanthra, จันทร์สุข Chansuk, คำแก้ว Khamkaeo, คำดี Khamdi, คำภา Khampha, คำมี Khammi,
คำหล้า Khamla, คำสุข Khamsuk, คำปัน Khampan, คำวงศ์ Khamwong, วงศ์ใหญ่ Wongyai, วงศ์ทอง Wongthong, วงศ์ดี Wongdi,
วงศ์ไชย Wongchai, วงศ์ศรี Wongsi, วงษ์สุข Wongsuk, พรหมมา Phromma, พรหมดี Phromdi, พรหมศรี Phromsi,
พรหมแก้ว Phromkaeo, พรมสุข Phromsuk, พรมจันทร์ Phromchan, อินทร์แก้ว Inkaeo, อินทร์ทอง Inthong, อินทร์ศรี Insi,
อินทะวงศ์ Inthawong, อินทร์จันทร์ Inchan, อินทร์สุข Insuk, เพชรดี Phetdi, เพชรแก้ว Phetkaeo, เพชรศรี Phetsi,
เพชรสุข Phetsuk, มณีวงศ์ Maniwong, มณีโชติ Manichot, มณีแก้ว Manikaeo, มั่นคง Mankhong, มั่งมี Mangmi, มีสุข Misuk,
มีชัย Michai, มีบุญ Mibun, มีทรัพย์ Misap, รักดี Rakdi, รักษา Raksa, รักไทย Rakthai, รักสงบ Raksangop, รักชาติ Rakchat,
รุ่งเรือง Rungrueang, รุ่งแสง Rungsaeng, รัตนวงศ์ Rattanawong, รัตนพันธ์ Rattanaphan, รัตนชัย Rattanachai,
รัตนโชติ Rattanachot, ร่มเย็น Romyen, แสงทอง Saengthong, แสงจันทร์ Saengchan, แสงแก้ว Saengkaeo, แสงสว่าง Saengsawang,
แสงสุข Saengsuk, แสงเดือน Saengduean, แสนสุข Saensuk, แสนดี Saendi, แสนคำ Saenkham, สมบูรณ์สุข Sombunsuk,
สมหวัง Somwang, สมใจ Somchai, สมสุข Somsuk, สมานมิตร Samanmit, สว่างวงศ์ Sawangwong, สว่างศรี Sawangsi,
สายทอง Saithong, สายสุวรรณ Saisuwan, สายแก้ว Saikaeo, สายบุญ Saibun, สิงห์ทอง Singthong, สิงห์คำ Singkham,
สิงห์แก้ว Singkaeo, สิทธิวงศ์ Sitthiwong, สิทธิโชค Sitthichok, เจริญสุข Charoensuk, เจริญชัย Charoenchai,
เจริญผล Charoenphon, เจริญศรี Charoensi, เจริญวงศ์ Charoenwong, ชัยวงศ์ Chaiwong, ชัยมงคล Chaimongkhon, ชัยศรี Chaisi,
ชัยประเสริฐ Chaiprasoet, ชูแก้ว Chukaeo, ชูทอง Chuthong, ชูศรี Chusi, ชูชัย Chuchai, ชื่นใจ Chuenchai, ชื่นบาน Chuenban,
เชื้อทอง Chueathong, ใจกล้า Chaikla, ใจเย็น Chaiyen, ใจซื่อ Chaisue, ใจมั่น Chaiman, ดวงดี Duangdi, ดวงแก้ว Duangkaeo,
ดวงจันทร์ Duangchan, ดีมาก Dimak, ไทยแท้ Thaithae, ไทยเจริญ Thaicharoen, ธรรมวงศ์ Thammawong, ธรรมรักษ์ Thammarak,
นาคทอง Nakthong, นาคสุข Naksuk, นิลทอง Ninthong, นิ่มนวล Nimnuan, นวลจันทร์ Nuanchan, นวลศรี Nuansi, น้อยวงศ์ Noiwong,
บัวทอง Buathong, บัวแก้ว Buakaeo, บัวคำ Buakham, บัวศรี Buasi, ปานทอง Panthong, ปานแก้ว Pankaeo, ปัญญาดี Panyadi,
ปัญญาวงศ์ Panyawong, ปิ่นทอง Pinthong, ปิ่นแก้ว Pinkaeo, ประทุมทอง Prathumthong, ประทุมวงศ์ Prathumwong,
ประเสริฐสุข Prasoetsuk, ประเสริฐศรี Prasoetsi, ผลดี Phondi, ผลเจริญ Phoncharoen, พันธ์ดี Phandi, พันธ์ทอง Phanthong,
พูลสวัสดิ์ Phunsawat, พูลสุข Phunsuk, พูลทรัพย์ Phunsap, พงษ์ศรี Phongsi, พวงทอง Phuangthong, เพิ่มพูน Phoemphun,
เพิ่มทรัพย์ Phoemsap, โพธิ์ทอง Phothong, โพธิ์ศรี Phosi, โพธิ์งาม Phongam, ภูทอง Phuthong, ม่วงทอง Muangthong,
ยอดแก้ว Yotkaeo, ยอดทอง Yotthong, ยิ้มแย้ม Yimyaem, ยิ่งเจริญ Yingcharoen, ลาภมาก Lapmak, เลิศวงศ์ Loetwong,
วิเศษสุข Wisetsuk, วัฒนสุข Watthanasuk, หอมหวล Homhuan, หอมจันทร์ Homchan, หาญกล้า Hankla, อ่อนศรี Onsi,
อ่อนแก้ว Onkaeo, อยู่ดี Yudi, อยู่สุข Yusuk, อยู่เย็น Yuyen, อุดมสุข Udomsuk, อุ่นใจ Unchai, อุ่นเรือน Unruean,
เกษมสุข Kasemsuk, เกตุแก้ว Ketkaeo, เกิดผล Koetphon, เกิดศรี Koetsi, กล้าหาญ Klahan, กองแก้ว Kongkaeo, กลิ่นหอม Klinhom,
ก้อนทอง Konthong, ขวัญเมือง Khwanmueang, ขำทอง Khamthong, คงดี Khongdi, คงสุข Khongsuk, คงเจริญ Khongcharoen,
คงทอง Khongthong, คุ้มครอง Khumkhrong, งามดี Ngamdi, งามพร้อม Ngamphrom, เงินทอง Ngoenthong, ทวีสุข Thawisuk,
ทวีทรัพย์ Thawisap, ทิพย์แก้ว Thipkaeo, ทิพย์วงศ์ Thipwong, ทับทิม Thapthim`)
