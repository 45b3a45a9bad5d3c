/**
 * What a new library starts with: acts of `plan/checks/data/known-acts.ts`, where dates and replacements stand, whose name or
 * trích yếu and state are certain. Facts change: add a line, never code.
 */

export interface StarterDocument {
  /** As in known-acts.ts. */
  symbol: string;
  organ: string;
  /** Trích yếu; for a Luật that stands there, its name there. */
  subject?: string;
  /** The symbol of what replaces it, in this list. */
  replacedBy?: string;
}

const assembly = 'Quốc hội';
const government = 'Chính phủ';

const oneStop = 'về thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính';
const clerical = 'về công tác văn thư';

/** Before what they replace. */
export const starterDocuments: readonly StarterDocument[] = [
  { symbol: '72/2025/QH15', organ: assembly },
  { symbol: '65/2025/QH15', organ: assembly, replacedBy: '72/2025/QH15' },
  { symbol: '77/2015/QH13', organ: assembly, replacedBy: '65/2025/QH15' },
  { symbol: '63/2025/QH15', organ: assembly },
  { symbol: '76/2015/QH13', organ: assembly, replacedBy: '63/2025/QH15' },
  { symbol: '64/2025/QH15', organ: assembly },
  { symbol: '80/2015/QH13', organ: assembly, replacedBy: '64/2025/QH15' },
  { symbol: '80/2025/QH15', organ: assembly },
  { symbol: '22/2008/QH12', organ: assembly, replacedBy: '80/2025/QH15' },
  { symbol: '20/2023/QH15', organ: assembly },
  { symbol: '51/2005/QH11', organ: assembly, replacedBy: '20/2023/QH15' },
  { symbol: '33/2024/QH15', organ: assembly },
  { symbol: '01/2011/QH13', organ: assembly, replacedBy: '33/2024/QH15' },
  { symbol: '30/2020/NĐ-CP', organ: government, subject: clerical },
  { symbol: '110/2004/NĐ-CP', organ: government, subject: clerical, replacedBy: '30/2020/NĐ-CP' },
  {
    symbol: '09/2010/NĐ-CP',
    organ: government,
    subject: `sửa đổi, bổ sung một số điều của Nghị định số 110/2004/NĐ-CP ngày 08 tháng 4 năm 2004 của Chính phủ ${clerical}`,
    replacedBy: '30/2020/NĐ-CP',
  },
  {
    symbol: '118/2025/NĐ-CP',
    organ: government,
    subject:
      'về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông tại Bộ phận Một cửa và Cổng Dịch vụ công quốc gia',
  },
  { symbol: '61/2018/NĐ-CP', organ: government, subject: oneStop, replacedBy: '118/2025/NĐ-CP' },
  {
    symbol: '107/2021/NĐ-CP',
    organ: government,
    subject: `sửa đổi, bổ sung một số điều của Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ ${oneStop}`,
    replacedBy: '118/2025/NĐ-CP',
  },
  {
    symbol: '76/NQ-CP',
    organ: government,
    subject: 'ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021-2030',
  },
];
