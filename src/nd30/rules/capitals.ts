/** Capitals (Phụ lục II), as far as the words beside tell: warnings, and information where usage wavers. */
import type { CheckedRule } from '../checks/check.ts';
import { noneSuch } from '../checks/capitals.ts';
import type { Clause } from '../rule.ts';
import { checkedRow, type RuleRow } from './rule-rows.ts';

const place = (section: Clause['section'] & string, number?: string, letter?: string): Clause => ({
  appendix: 'II',
  section,
  ...(number !== undefined && { number }),
  ...(letter !== undefined && { letter }),
});

const kinds = [
  ...(['citation', 'proposal', 'citationProse', 'article', 'clause', 'point', 'otherItem', 'paragraph'] as const),
] as const;

const start = String.raw`(?<![\p{L}\p{M}])`;
const end = String.raw`(?![\p{L}\p{M}])`;
const named =
  'nghị quyết|nghị định|quyết định|chỉ thị|thông tư|thông báo|kết luận|hướng dẫn|chương trình|kế hoạch|công văn|công điện|tờ trình';
const figure = String.raw`(?:\d+[a-zđ]?|[IVXLC]+)`;

interface Row extends Pick<RuleRow, 'stem' | 'clause' | 'sentence' | 'remedy' | 'severity'> {
  pattern: string;
}

const rows: readonly Row[] = [
  {
    ...{ stem: 'capital-sentence', clause: place('I'), severity: 'warning' },
    // A word of three small letters before the stop: no abbreviation, no number.
    pattern: String.raw`(?<=${start}\p{Ll}{3,}[.!?]\s+)\p{Ll}{2,}`,
    sentence: 'Viết hoa chữ cái đầu của câu, sau dấu chấm, dấu chấm hỏi, dấu chấm than.',
    remedy: 'Viết hoa chữ cái đầu câu.',
  },
  {
    ...{ stem: 'capital-organ', clause: place('IV', '1', 'a'), severity: 'warning' },
    pattern: String.raw`${start}(?:[ủuU]ỷ|ủy|[UỦ]ỷ|Ủy)\s+ban\s+Nhân\s+dân${end}|${start}(?:ủy|uỷ)\s+ban\s+nhân\s+dân${end}|${start}Hội\s+đồng\s+Nhân\s+dân${end}|${start}hội\s+đồng\s+nhân\s+dân${end}|${start}(?:Bộ|Sở|Phòng|Vụ)\s+(?:Nội\s+Vụ|Tài\s+Chính|Tư\s+Pháp|Xây\s+Dựng|Y\s+Tế|Ngoại\s+Giao|Quốc\s+Phòng|Công\s+An)${end}`,
    sentence: 'Tên cơ quan viết “Ủy ban nhân dân”, “Hội đồng nhân dân”, “Bộ Nội vụ”, “Sở Tài chính”.',
    remedy:
      'Viết hoa chữ cái đầu của “Ủy ban”, “Hội đồng”; viết thường “nhân dân” và chữ thứ hai của lĩnh vực (“Nội vụ”).',
  },
  {
    ...{ stem: 'capital-people', clause: place('V', '1'), severity: 'information' },
    pattern: String.raw`(?<=${start}(?:của|phục vụ|tầng lớp|vì|quần chúng|lấy ý kiến)\s)nhân dân${end}|(?<=${start}(?:của|do|được|vì)\s)nhà nước${end}`,
    sentence: 'Danh từ “Nhân dân”, “Nhà nước” viết hoa chữ cái đầu.',
    remedy: 'Viết “Nhân dân”, “Nhà nước”; giữ chữ thường trong tên như “Ủy ban nhân dân”, “cơ quan nhà nước”.',
  },
  {
    ...{ stem: 'capital-document', clause: place('V', '6'), severity: 'warning' },
    pattern: String.raw`${start}(?:${named})(?=\s+(?:liên tịch\s+)?số:?\s*\d)|${start}(?:bộ luật|pháp lệnh)(?=\s+\p{Lu}\p{Ll})`,
    sentence: 'Tên loại văn bản viết hoa chữ cái đầu khi nói đến một văn bản cụ thể.',
    remedy: 'Viết hoa chữ cái đầu của tên loại văn bản, ví dụ “Quyết định số …”.',
  },
  {
    ...{ stem: 'capital-article', clause: place('V', '7'), severity: 'warning' },
    pattern: String.raw`${start}(?:điều|chương)(?=\s+${figure}(?:\s+(?:của|Luật|Nghị|Quyết|Thông|Chương)|\s*[,;.)]|$))(?<!(?:khí|số|các)\s(?:điều|chương))`,
    sentence: 'Khi viện dẫn phần, chương, mục, tiểu mục, điều của một văn bản cụ thể thì viết hoa chữ cái đầu.',
    remedy: 'Viết hoa, ví dụ “khoản 2 Điều 3 Chương I”.',
  },
  {
    ...{ stem: 'small-clause', clause: place('V', '7'), severity: 'warning' },
    pattern: String.raw`(?<=[\p{Ll},]\s)(?:Khoản\s+\d+(?=\s+(?:Điều|điều|Mục))|Điểm\s+[a-zđ](?=,?\s+(?:khoản|Khoản)))`,
    sentence: 'Khi viện dẫn khoản, điểm trong câu thì không viết hoa.',
    remedy: 'Viết thường, ví dụ “điểm a khoản 2 Điều 3”.',
  },
  {
    ...{ stem: 'capital-month', clause: place('V', '8', 'c'), severity: 'information' },
    pattern: String.raw`(?<=${start}(?:trong|vào|từ|đến|đầu|cuối|giữa|mạng)\s)tháng\s+(?:giêng|hai|ba|tư|sáu|bảy|tám|chín|mười(?:\s+một|\s+hai)?)${end}(?!\s+(?:lần|kỳ|ngày))`,
    sentence: 'Tên tháng không dùng chữ số viết hoa chữ cái đầu: tháng Hai, tháng Tám.',
    remedy: 'Viết hoa chữ cái đầu của tên tháng.',
  },
];

export const capitalRules: readonly CheckedRule[] = rows.map(({ pattern, ...row }) =>
  checkedRow({ ...row, kinds, check: noneSuch(new RegExp(pattern, 'gu')) }),
);
