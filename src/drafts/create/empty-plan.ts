/** A plan to begin with: the usual sections and pillars without content, named for the clerk's own unit and year. */
import { fullName } from '../../plan/conventions/naming.ts';
import { unitByCode } from '../../units/unit-list.ts';
import type { PlanData } from '../draft.ts';
import type { PlanForm } from './samples.ts';

/** Of Nghị quyết 76/NQ-CP, and the seventh that stands beside them in practice. */
const pillars: readonly { id: string; name: string }[] = [
  { id: 'the-che', name: 'Cải cách thể chế' },
  { id: 'thu-tuc-hanh-chinh', name: 'Cải cách thủ tục hành chính' },
  { id: 'to-chuc-bo-may', name: 'Cải cách tổ chức bộ máy' },
  { id: 'che-do-cong-vu', name: 'Cải cách chế độ công vụ' },
  { id: 'tai-chinh-cong', name: 'Cải cách tài chính công' },
  { id: 'chinh-quyen-so', name: 'Xây dựng và phát triển chính quyền điện tử, chính quyền số' },
  { id: 'chi-dao-dieu-hanh', name: 'Công tác chỉ đạo, điều hành' },
];

const outline = [
  {
    heading: 'MỤC ĐÍCH, YÊU CẦU',
    children: [
      { heading: 'Mục đích', content: 'purpose' },
      { heading: 'Yêu cầu', content: 'requirements' },
    ],
  },
  {
    heading: 'MỤC TIÊU, NHIỆM VỤ',
    content: 'pillars',
    pass: {
      show: 'both',
      marker: '1.',
      objectivesHeading: { marker: 'a)', text: 'Mục tiêu' },
      tasksHeading: { marker: 'a)', text: 'Nhiệm vụ' },
    },
  },
  { heading: 'KINH PHÍ THỰC HIỆN', content: 'budget' },
  { heading: 'TỔ CHỨC THỰC HIỆN', content: 'assignments' },
];

/** The unit of an organisation as a plan tells it; undefined where it is none of the list. */
export function unitOf(code: string | null): Record<string, unknown> | undefined {
  const listed = code === null ? undefined : unitByCode(code);
  if (!listed) return undefined;
  const { type, name, namedAfter, province } = listed;
  return {
    code: listed.code,
    type,
    name,
    ...(namedAfter ? { namedAfter } : {}),
    province: { type: province.type, name: province.name },
  };
}

/** @param unitCode of the clerk's organisation */
export function emptyPlan(year: number, form: PlanForm, unitCode: string | null): PlanData {
  const listed = unitCode === null ? undefined : unitByCode(unitCode);
  const where = listed ? ` trên địa bàn ${fullName(listed)}` : '';
  const subject = `cải cách hành chính nhà nước năm ${year}${where}`;
  const unit = unitOf(unitCode);
  const decision = {
    subject: `Ban hành Kế hoạch ${subject}`,
    preamble: { citations: [] },
    articles: [
      { text: `Ban hành kèm theo Quyết định này Kế hoạch ${subject}.` },
      { text: 'Quyết định này có hiệu lực thi hành kể từ ngày ký.' },
    ],
  };
  return {
    period: { from: year },
    organ: { ...(unit ? { unit } : {}), authority: form === 'ke-hoach' ? 'collective' : 'head' },
    ...(form === 'ke-hoach' ? {} : { decision }),
    plan: {
      subject: subject.charAt(0).toUpperCase() + subject.slice(1),
      purpose: [],
      requirements: [],
      pillars: pillars.map((pillar) => ({ ...pillar, objectives: [], tasks: [] })),
      budget: [],
      assignments: [],
      outline: structuredClone(outline),
    },
  };
}
