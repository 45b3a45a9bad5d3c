/**
 * How units of local government are written, as facts that change: add a line where a new name comes into use.
 * All words are plain (see `plainWords`): lower case, without diacritics and signs.
 */

/** Abbreviations and what they stand for; longer ones before those they begin with. */
export const abbreviations: readonly (readonly [string, string])[] = [
  ['ubmttq', 'uy ban mat tran to quoc'],
  ['mttq', 'mat tran to quoc'],
  ['ubnd', 'uy ban nhan dan'],
  ['hdnd', 'hoi dong nhan dan'],
  ['ldtb va xh', 'lao dong thuong binh va xa hoi'],
  ['ldtbxh', 'lao dong thuong binh va xa hoi'],
  ['ttpvhcc', 'trung tam phuc vu hanh chinh cong'],
  ['tt pvhcc', 'trung tam phuc vu hanh chinh cong'],
  ['pvhcc', 'phuc vu hanh chinh cong'],
  ['hcc', 'hanh chinh cong'],
  ['vh xh', 'van hoa xa hoi'],
  ['vhxh', 'van hoa xa hoi'],
  ['vhtt', 'van hoa thong tin'],
  ['vp tk', 'van phong thong ke'],
  ['tp ht', 'tu phap ho tich'],
  ['tc kt', 'tai chinh ke toan'],
  ['dc xd', 'dia chinh xay dung'],
  ['cchc', 'cai cach hanh chinh'],
  ['kt ht dt', 'kinh te ha tang va do thi'],
  ['gd dt', 'giao duc dao tao'],
  ['gd va dt', 'giao duc va dao tao'],
  ['vp', 'van phong'],
  ['cbcc', 'can bo cong chuc'],
  ['ban chi huy qs', 'ban chi huy quan su'],
];

/** Different names of one unit; the first is the one compared. */
export const synonyms: readonly (readonly [string, ...string[]])[] = [
  ['truong hoc', 'truong', 'don vi truong hoc', 'co so giao duc', 'nha truong', 'don vi su nghiep giao duc'],
  ['mot cua', 'tiep nhan va tra ket qua', 'tiep nhan va tra ket qua giai quyet thu tuc hanh chinh'],
  ['truyen thanh', 'dai truyen thanh', 'ban van hoa truyen thanh'],
  ['van phong hoi dong nhan dan va uy ban nhan dan', 'van phong hoi dong nhan dan uy ban nhan dan'],
  ['trung tam phuc vu hanh chinh cong', 'phuc vu hanh chinh cong'],
];

/** A bearer that stands for every unit whose name begins so: `các trường học` for `Trường Trung học cơ sở …`. */
export const families: readonly { bearer: string; begins: string }[] = [{ bearer: 'truong hoc', begins: 'truong' }];

/** Words before a unit's name that name its people, not another unit. */
export const bearerPrefixes: readonly string[] = [
  'cong chuc phu trach',
  'cong chuc',
  'can bo',
  'chuyen vien',
  'bo phan',
  'lanh dao',
  'nguoi dung dau',
  'thu truong',
  'pho truong',
  'truong phong',
  'truong ban',
  'truong tram',
  'chanh van phong',
  'giam doc',
  'cac',
];

/** What a bearer prefix leaves behind of the unit's own name. */
export const restoredPrefixes: Readonly<Record<string, string>> = {
  'truong phong': 'phong',
  'truong ban': 'ban',
  'truong tram': 'tram',
  'chanh van phong': 'van phong',
};

/** Words behind a unit's name that say only where it is or that it has duties. */
export const trailingWords: readonly string[] = [
  'co trach nhiem',
  'chu tri',
  'phoi hop',
  'tren dia ban xa',
  'tren dia ban phuong',
  'tren dia ban dac khu',
  'tren dia ban huyen',
  'tren dia ban',
  'cap xa',
  'cap huyen',
  'cua xa',
  'cua phuong',
  'cua huyen',
  'thuoc xa',
  'xa',
  'phuong',
  'dac khu',
  'thi tran',
  'huyen',
];

/** The words that generic groups are made of: a name that holds nothing else needs no duties of its own. */
// prettier-ignore
export const genericWords: readonly string[] = [
  'cac', 'bo phan', 'co quan', 'don vi', 'phong', 'ban', 'nganh', 'doan the', 'to chuc', 'ca nhan', 'chuyen mon',
  'co lien quan', 'lien quan', 'truc thuoc', 'thuoc', 'cua', 'uy ban nhan dan', 'chu tich', 'pho chu tich', 'tren dia ban',
  'xa', 'phuong', 'dac khu', 'thi tran', 'huyen', 'can bo', 'cong chuc', 'vien chuc', 'nguoi lao dong', 'nguoi dan',
  'nhan dan', 'doanh nghiep', 'hop tac xa', 'thon', 'ap', 'ban lang', 'buon', 'khom', 'khu pho', 'khu dan cu',
  'to dan pho', 'truong thon', 'truong ap', 'truong khu pho', 'to truong', 'to', 'toan the', 'toan bo', 'khac', 'duoc giao',
  'chu tri', 'phoi hop', 'va', 'cung', 'voi', 'trong', 'cung cap', 'cap', 'dia phuong', 'thu truong', 'nguoi dung dau',
  'lanh dao', 'phu trach', 'linh vuc', 'theo', 'phan cong', 'nhiem vu', 'chuc nang', 'tham muu', 'hoi', 'su nghiep',
  'cong lap', 'chinh tri', 'chinh tri xa hoi', 'xa hoi', 'tung', 'moi', 'nguoi hoat dong khong chuyen trach',
  'khong chuyen trach', 'co', 'duoc', 'phuc vu', 'hoat dong', 'tat ca', 'to cong nghe so cong dong', 'khi', 'yeu cau',
];

/** Organs that the issuing organ gives no orders to: above it, beside it or outside the administration. */
export const outsideOrgans: readonly { begins: string; why: string; butNot?: string }[] = [
  { begins: 'uy ban nhan dan tinh', why: 'cấp trên' },
  { begins: 'uy ban nhan dan thanh pho', why: 'cấp trên' },
  { begins: 'uy ban nhan dan cap tinh', why: 'cấp trên' },
  { begins: 'uy ban nhan dan cap tren', why: 'cấp trên' },
  { begins: 'van phong uy ban nhan dan tinh', why: 'cấp trên' },
  { begins: 'van phong uy ban nhan dan thanh pho', why: 'cấp trên' },
  { begins: 'so', why: 'cơ quan chuyên môn cấp tỉnh' },
  { begins: 'cac so', why: 'cơ quan chuyên môn cấp tỉnh' },
  { begins: 'bo', why: 'trung ương', butNot: 'bo phan' },
  { begins: 'cac bo', why: 'trung ương', butNot: 'cac bo phan' },
  { begins: 'chinh phu', why: 'trung ương' },
  { begins: 'hoi dong nhan dan', why: 'cơ quan quyền lực nhà nước ở địa phương' },
  { begins: 'thuong truc hoi dong nhan dan', why: 'cơ quan quyền lực nhà nước ở địa phương' },
  { begins: 'ban phap che hoi dong nhan dan', why: 'cơ quan quyền lực nhà nước ở địa phương' },
  { begins: 'dang uy', why: 'cơ quan đảng' },
  { begins: 'thuong truc dang uy', why: 'cơ quan đảng' },
  { begins: 'ban thuong vu', why: 'cơ quan đảng' },
  { begins: 'huyen uy', why: 'cơ quan đảng' },
  { begins: 'tinh uy', why: 'cơ quan đảng' },
  { begins: 'ban xay dung dang', why: 'cơ quan đảng' },
  { begins: 'uy ban kiem tra', why: 'cơ quan đảng' },
  { begins: 'mat tran to quoc', why: 'Mặt trận, đoàn thể' },
  { begins: 'uy ban mat tran', why: 'Mặt trận, đoàn thể' },
  { begins: 'ban thuong truc uy ban mat tran', why: 'Mặt trận, đoàn thể' },
  { begins: 'doan thanh nien', why: 'Mặt trận, đoàn thể' },
  { begins: 'doan tncs', why: 'Mặt trận, đoàn thể' },
  { begins: 'hoi', why: 'Mặt trận, đoàn thể', butNot: 'hoi dong' },
  { begins: 'lien doan lao dong', why: 'Mặt trận, đoàn thể' },
  { begins: 'cong doan', why: 'Mặt trận, đoàn thể' },
  { begins: 'cong an', why: 'lực lượng vũ trang' },
  { begins: 'ban chi huy quan su', why: 'lực lượng vũ trang' },
  { begins: 'don bien phong', why: 'lực lượng vũ trang' },
  { begins: 'toa an', why: 'cơ quan tư pháp' },
  { begins: 'vien kiem sat', why: 'cơ quan tư pháp' },
  { begins: 'thi hanh an', why: 'cơ quan tư pháp' },
  { begins: 'kho bac', why: 'cơ quan ngành dọc' },
  { begins: 'thue', why: 'cơ quan ngành dọc' },
  { begins: 'chi cuc thue', why: 'cơ quan ngành dọc' },
  { begins: 'bao hiem xa hoi', why: 'cơ quan ngành dọc' },
  { begins: 'buu dien', why: 'doanh nghiệp' },
  { begins: 'vnpt', why: 'doanh nghiệp' },
  { begins: 'viettel', why: 'doanh nghiệp' },
  { begins: 'ngan hang', why: 'doanh nghiệp' },
  { begins: 'doanh nghiep', why: 'doanh nghiệp' },
  { begins: 'cong ty', why: 'doanh nghiệp' },
];

/** Words that a unit's name begins with; a piece of a list that begins otherwise may belong to the piece before it. */
// prettier-ignore
export const unitHeads: readonly string[] = [
  'phong', 'van phong', 'ban', 'trung tam', 'cong chuc', 'can bo', 'tram', 'hoi', 'doan', 'uy ban nhan dan', 'so', 'cong an',
  'truong', 'cac truong', 'dai', 'to', 'mat tran', 'bo phan', 'chi cuc', 'kho bac', 'thanh tra', 'uy ban', 'chu tich', 'dang uy',
  'cac', 'don vi', 'bao hiem', 'thue', 'toa an', 'vien', 'hat', 'quy', 'nha', 'ban chi huy',
];
