/** What stands where in the three real texts, read by eye from the texts themselves. */

export interface ExpectedPillar {
  /** Words of its name. */
  name: string;
  /** Items with a sign of their own, those below them too: among its objectives, among its tasks. */
  objectives: number;
  tasks: number;
}

export interface ExpectedUnit {
  heading: string;
  bearer?: 'person' | 'none';
  /** Duties with a sign. */
  duties: number;
}

export interface ExpectedEnd {
  recipients: readonly string[];
  archive: string;
  signature: readonly string[];
  signer: string;
}

export interface Expected {
  period: readonly [from: number, to?: number];
  unit: string;
  decision?: ExpectedEnd & {
    date: string;
    subject: string;
    /** Numbers of the documents cited; of a Luật its date. */
    citations: readonly string[];
    articles: number;
  };
  subject: string;
  /** Numbers in the preamble of the plan. */
  cited: readonly string[];
  /** How many of them stand in the list of căn cứ; the others are prose. */
  listed: number;
  /** Headings of the first level. */
  sections: readonly string[];
  /** Items with a sign in these fields. */
  items: Readonly<Partial<Record<'purpose' | 'requirements' | 'targets' | 'budget', number>>>;
  pillars: readonly ExpectedPillar[];
  units: readonly ExpectedUnit[];
  /** First words of the closing paragraph. */
  closing: string;
  end?: ExpectedEnd;
  appendix?: { title: string };
  noise: readonly string[];
}

export const expected: Readonly<Record<string, Expected>> = {
  '000_f275fc0ae9aa17dd.txt': {
    period: [2021, 2025],
    unit: 'xã Minh Tiến',
    subject: 'Cải cách hành chính xã Minh Tiến giai đoạn 2021-2025',
    cited: ['76/NQ-CP', '23/CT-TTg', '06-NQ/TU', '02/KH-UBND'],
    listed: 0,
    sections: ['MỤC ĐÍCH, YÊU CẦU', 'MỤC TIÊU, NHIỆM VỤ, GIẢI PHÁP', 'TỔ CHỨC THỰC HIỆN'],
    items: { purpose: 0, requirements: 3 },
    pillars: [
      { name: 'thể chế', objectives: 3, tasks: 4 },
      { name: 'thủ tục hành chính', objectives: 11, tasks: 7 },
      { name: 'tổ chức bộ máy', objectives: 1, tasks: 5 },
      { name: 'chế độ công vụ', objectives: 3, tasks: 5 },
      { name: 'tài chính công', objectives: 2, tasks: 2 },
      { name: 'Chính quyền số', objectives: 0, tasks: 5 },
      { name: 'lãnh đạo, chỉ đạo', objectives: 0, tasks: 7 },
    ],
    units: [
      { heading: 'Công chức Văn phòng - Thống kê xã', duties: 0 },
      { heading: 'Công chức Tư pháp - Hộ tịch xã', duties: 0 },
      { heading: 'Công chức Tài chính - Kế toán xã', duties: 0 },
      { heading: 'Công chức Văn hoá - Xã hội xã', duties: 0 },
      { heading: 'Công chức Địa chính xây dựng', duties: 0 },
      { heading: 'Công chức Lao động Thương binh và Xã hội', duties: 0 },
      { heading: 'Đài truyền thanh xã', duties: 0 },
    ],
    closing: 'Ủy ban nhân dân xã yêu cầu các cán bộ, công chức',
    end: {
      recipients: ['UBND huyện', 'Phòng Nội vụ', 'Chủ tịch, Phó CT UBND xã', 'Đơn vị, cá nhân liên quan'],
      archive: 'Lưu: VP.',
      signature: ['CHỦ TỊCH'],
      signer: 'Ngô Văn Quyên',
    },
    noise: ['2022-02-11T13:52:08+0700', '2022-02-11T14:15:51+0700'],
  },
  '001_c802cf9912aef313.txt': {
    period: [2025],
    unit: 'xã Lộc Hòa',
    decision: {
      date: '2025-01-22',
      subject: 'Ban hành Kế hoạch cải cách hành chính nhà nước năm 2025 trên địa bàn xã Lộc Hòa',
      // The text has “23//CT-TTg”, which is printed so.
      citations: ['2015-06-19', '2019-11-22', '76/NQ-CP', '23/CT-TTg', '531/QĐ-UBND', '128/QĐ-UBND'],
      articles: 2,
      recipients: ['Phòng Nội vụ-LĐTB&XH', 'TTĐU, TT.HĐND xã', 'CT, các PCT UBND xã', 'Như điều 2'],
      archive: 'Lưu: VT.',
      signature: [],
      signer: 'Nguyễn Công Thành',
    },
    subject: 'Cải cách hành chính nhà nước năm 2025 trên địa bàn xã Lộc Hòa',
    cited: ['128/QĐ-UBND'],
    listed: 1,
    sections: [
      'MỤC ĐÍCH, YÊU CẦU',
      'NỘI DUNG, MỤC TIÊU, NHIỆM VỤ CỤ THỂ',
      'KẾ HOẠCH CỤ THỂ TRIỂN KHAI CÁC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH',
      'KINH PHÍ THỰC HIỆN',
      'TỔ CHỨC THỰC HIỆN',
    ],
    items: { purpose: 3, requirements: 3, budget: 0 },
    pillars: [
      { name: 'Cải cách thể chế', objectives: 4, tasks: 5 },
      { name: 'Cải cách thủ tục hành chính', objectives: 7, tasks: 17 },
      { name: 'Cải cách tổ chức bộ máy', objectives: 4, tasks: 3 },
      { name: 'Cải cách chế độ công vụ', objectives: 6, tasks: 9 },
      { name: 'Cải cách tài chính công', objectives: 3, tasks: 4 },
      { name: 'Xây dựng và phát triển Chính quyền điện tử, Chính quyền số', objectives: 2, tasks: 18 },
      { name: 'Công tác chỉ đạo, điều hành thực hiện cải cách hành chính', objectives: 3, tasks: 6 },
    ],
    units: [
      { heading: 'Công chức Văn phòng-thống kê xã', duties: 7 },
      { heading: 'Công chức Tư pháp – hộ tịch có trách nhiệm', duties: 2 },
      { heading: 'Công chức Tài chính - Kế toán có trách nhiệm', duties: 4 },
      { heading: 'Công chức Văn hóa-xã hội (phụ trách', duties: 2 },
      { heading: 'Trạm Y tế xã có trách nhiệm', duties: 0 },
      { heading: 'Các trường trên địa bàn xã có trách nhiệm', duties: 0 },
    ],
    closing: 'Căn cứ các nội dung của Kế hoạch này',
    appendix: { title: 'CÁC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2025' },
    noise: [],
  },
  '004_ca98b3ca7c3decf3.txt': {
    period: [2024],
    unit: 'xã Hoằng Đông',
    subject: 'Cải cách hành chính năm 2024',
    cited: ['5272/QĐ-UBND'],
    listed: 0,
    sections: ['MỤC ĐÍCH, YÊU CẦU', 'NỘI DUNG, NHIỆM VỤ VÀ GIẢI PHÁP', 'KINH PHÍ', 'TRÁCH NHIỆM TỔ CHỨC THỰC HIỆN'],
    items: { purpose: 3, requirements: 3, targets: 5, budget: 0 },
    pillars: [
      { name: 'Cải cách thể chế', objectives: 0, tasks: 5 },
      { name: 'Cải cách thủ tục hành chính', objectives: 0, tasks: 7 },
      { name: 'Cải cách tổ chức bộ máy hành chính nhà nước', objectives: 0, tasks: 4 },
      { name: 'Cải cách chế độ công vụ', objectives: 0, tasks: 3 },
      { name: 'Cải cách tài chính công', objectives: 0, tasks: 5 },
      { name: 'Xây dựng và phát triển Chính quyền điện tử, Chính quyền số', objectives: 0, tasks: 8 },
      { name: 'Công tác chỉ đạo, điều hành, tuyên truyền', objectives: 0, tasks: 6 },
    ],
    units: [
      { heading: 'Chủ tịch UBND xã', bearer: 'person', duties: 2 },
      { heading: 'Văn phòng thống kê', duties: 6 },
      { heading: 'Tư pháp- Hộ Tịch', duties: 2 },
      { heading: 'Văn hóa - Xã hội, Thông tin tuyên truyền.', duties: 0 },
      { heading: 'Kế toán- tài chính', duties: 3 },
      { heading: 'Phối hợp với MTTQ và các đoàn thể', bearer: 'none', duties: 0 },
    ],
    closing: 'Thực hiện công tác cải cách hành chính là một trong những nhiệm vụ trọng tâm',
    end: {
      recipients: ['UBND huyện (b/c)', 'TT Đảng ủy-HĐND xã (b/c)', 'Công chức chuyên môn (t/h)'],
      archive: 'Lưu: VT.',
      signature: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
      signer: 'Trương Khắc Đạt',
    },
    noise: [],
  },
};
