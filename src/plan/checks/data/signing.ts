/** Words of signature blocks. */

/** Học hàm, học vị, quân hàm, danh hiệu before a name (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.7.c). In lower case. */
export const academicTitles: readonly string[] = [
  'gs',
  'pgs',
  'ts',
  'tskh',
  'ths',
  'ncs',
  'ks',
  'bs',
  'bscki',
  'bsckii',
  'ds',
  'cn',
  'ls',
  'kts',
  'ngnd',
  'ngưt',
  'giáo sư',
  'phó giáo sư',
  'tiến sĩ',
  'tiến sỹ',
  'thạc sĩ',
  'thạc sỹ',
  'kỹ sư',
  'kĩ sư',
  'cử nhân',
  'bác sĩ',
  'bác sỹ',
  'dược sĩ',
  'luật sư',
  'kiến trúc sư',
  'nhà giáo nhân dân',
  'nhà giáo ưu tú',
  'anh hùng lao động',
  'đại tá',
  'thượng tá',
  'trung tá',
  'thiếu tá',
];

/** Abbreviations that are also family or given names when no full stop follows: none of a name is `CN.` */
export const needsStop = /^(?:gs|pgs|ts|tskh|ths|ncs|ks|bs|bscki|bsckii|ds|cn|ls|kts|ngnd|ngưt)$/;

/** Bodies that decide together; what they issue is signed TM. Plain words. */
export const collectiveBodies: readonly string[] = ['uy ban', 'hoi dong', 'ban chi dao', 'ban chap hanh', 'ban thuong vu'];
