/** Who bears duties: units and persons by the words they begin with. */
import { plainLetters } from '../../plan/conventions/folding.ts';

const units =
  /^(cac |toan the |tat ca )?(can bo|cong chuc|vien chuc|phong|van phong|uy ban|ubnd|ub ?mttq|hoi dong|hdnd|thuong truc|ban|cong an|tram|trung tam|so|cuc|chi cuc|vien|benh vien|truong|thu truong|nguoi dung dau|chu tich|pho chu tich|bi thu|giam doc|hieu truong|ke toan|tai chinh|tu phap|van hoa|dia chinh|lao dong|noi vu|kinh te|xay dung|nong nghiep|bo phan|bo chi huy|ban chi huy|don vi|co quan|doan|hoi|mat tran|mttq|to|to chuc|nganh|ban nganh|dai|thon|ap|khu pho|khu vuc|khu dan cu|to dan pho|ban quan ly|xa|phuong|thi tran|thanh tra|buu dien|kho bac|chi nhanh|quan su|lien doan|quy|lanh dao|doi(?! voi)|hat|chi bo|chi doan|khoi|doanh nghiep|bao|dong chi|thanh vien)\b/;

const persons =
  /^(các |đồng chí |các đồng chí )?((Phó )?Chủ tịch|Trưởng|Phó Trưởng|Thủ trưởng|Người đứng đầu|Giám đốc|Hiệu trưởng|Bí thư|Đồng chí)(?=\s|$)/iu;

/** Words of asking before a bearer, and of duty after one. */
const before = /^(Đề nghị|Giao|Yêu cầu|Đối với)\s+/iu;
const after = /[,;]?\s+(có trách nhiệm|chịu trách nhiệm|có nhiệm vụ)\s*:?$/iu;

export interface Bearer {
  bearer: 'unit' | 'person';
  /** Without the words around it. */
  name: string;
}

/** The bearer that a heading names; undefined if it names none. @param heading NFC, without its sign */
export function bearerOf(heading: string): Bearer | undefined {
  const name = heading
    .replace(before, '')
    .replace(/\s*[:.]$/u, '')
    .replace(after, '')
    .trim();
  if (name === '' || !units.test(plainLetters(name))) return undefined;
  return { bearer: isPerson(name) ? 'person' : 'unit', name };
}

const isPerson = (name: string) => persons.test(name);
