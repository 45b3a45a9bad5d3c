/** What the starter template says in its margin of what is no tag: the file, its parts, the words that stand in it. */
import { formNames } from './forms.ts';
import type { TemplateForm } from '../contract.ts';

/** In front of all: what the file is and how one goes on. */
export const howToGoOn = (form: TemplateForm): string[] => [
  `Mẫu khởi đầu: ${formNames[form]}.`,
  'Đây là mẫu gốc của hệ thống, thêm lời giải thích ở lề. Sửa trong Word như mọi văn bản: chữ cố định, phông, cỡ, giãn dòng, lề, thứ tự các đoạn. Số trang nằm ở đầu trang (Header), từ trang thứ hai.',
  'Chữ trong ngoặc nhọn { } là thẻ: khi lập văn bản, dữ liệu của kế hoạch thế vào chỗ ấy. Đừng sửa chữ trong ngoặc; muốn dời thì cắt, dán cả cụm từ { đến }.',
  'Sửa xong: lưu dạng .docx; mở trang Mẫu văn bản, bấm tên mẫu, kéo tệp vào ô Tải bản đã sửa lên (mẫu mới thì bấm Thêm mẫu mới). Đọc kết quả kiểm tra và sửa theo cách nêu ở từng chỗ; xem trước với một kế hoạch; xem khác bản đang dùng ở đâu; rồi bấm Đưa vào hiệu lực. Thấy sai thì bấm Quay lại trước đó, một bước.',
  'Nhận xét ở lề không in ra văn bản, nên cứ để lại cho người sửa sau, hoặc xóa đi.',
  'Danh sách mọi thẻ, kèm ví dụ: trang Mẫu văn bản, mục Các thẻ dùng được.',
];

type Role = 'decision' | 'plan' | 'appendix';

/** At the first paragraph of a part. */
export const partNotes: Readonly<Record<Role, (form: TemplateForm) => string[]>> = {
  decision: () => [
    'Phần Quyết định (Mẫu 1.3, Phụ lục III Nghị định 30/2020/NĐ-CP).',
    'Từ đây đến dấu ngắt phần (section break) là Quyết định. Giữ dấu ngắt phần ở cuối: các phần Kế hoạch và Phụ lục bắt đầu sau nó.',
  ],
  plan: (form) =>
    form === 'decision'
      ? [
          'Phần Kế hoạch ban hành kèm theo Quyết định.',
          'Kế hoạch kèm theo không có số, địa danh, ngày, chữ ký và nơi nhận; dưới trích yếu có dòng "(Kèm theo …)". Phần ký ở cuối chỉ in khi kế hoạch có chữ ký riêng.',
        ]
      : [
          'Phần Kế hoạch ban hành riêng (Mẫu 1.4, Phụ lục III Nghị định 30/2020/NĐ-CP).',
          'Từ đây đến dấu ngắt phần (section break) là Kế hoạch. Giữ dấu ngắt phần ở cuối: phần Phụ lục bắt đầu sau nó.',
        ],
  appendix: () => [
    'Phần Phụ lục (Mẫu 2.1, Phụ lục III Nghị định 30/2020/NĐ-CP).',
    'Cả phần này được in một lần cho mỗi phụ lục của kế hoạch; kế hoạch không có phụ lục thì không in. Khổ giấy ngang hay dọc theo từng phụ lục, lề theo phần này.',
  ],
};

interface FixedNote {
  /** Of the paragraph's style, as Word shows it. */
  style: string;
  lines: string[];
}

/** At paragraphs without tags, by their style. */
export const fixedNotes: readonly FixedNote[] = [
  {
    style: 'KH Quốc hiệu',
    lines: [
      'Quốc hiệu và Tiêu ngữ.',
      'Giữ nguyên chữ: in hoa, đứng, đậm ở trên; in thường, đứng, đậm ở dưới; đường kẻ bên dưới dài bằng dòng Tiêu ngữ (Phụ lục I, mục II.1, Nghị định 30/2020/NĐ-CP).',
    ],
  },
  {
    style: 'KH Đường kẻ',
    lines: [
      'Đường kẻ: chương trình tự tính độ dài theo dòng chữ ở trên.',
      'Được đổi độ đậm. Giữ dòng "Kẻ … dòng chữ phía trên" trong văn bản thay thế (Alt Text) của đường kẻ: con số ấy là phần của dòng chữ mà đường kẻ dài bằng.',
    ],
  },
  {
    style: 'KH Quyết định',
    lines: ['Chữ "QUYẾT ĐỊNH:" trước các điều.', 'Giữ nguyên chữ; được đổi khoảng cách.'],
  },
  {
    style: 'KH Nơi nhận (tiêu đề)',
    lines: ['Chữ "Nơi nhận:".', 'Giữ nguyên chữ; cỡ 12, nghiêng, đậm (Phụ lục I, mục II.9, Nghị định 30/2020/NĐ-CP).'],
  },
  {
    style: 'KH Chỗ ký',
    lines: ['Khoảng trống để ký và đóng dấu.', 'Được đổi chiều cao của đoạn trống này; đừng xóa.'],
  },
];
