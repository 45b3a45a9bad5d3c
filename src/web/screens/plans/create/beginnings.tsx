/** The ways in which a plan can begin, with the fields that each needs. */
import type { ComponentType } from 'react';
import type { NewDraft } from '../../../api/drafts.ts';
import { EmptyFields } from './EmptyFields.tsx';
import { EarlierFields } from './EarlierFields.tsx';
import { FileFields } from './FileFields.tsx';
import { PublishedFields } from './PublishedFields.tsx';
import { SampleFields } from './SampleFields.tsx';

export interface FieldsProps {
  /** What is chosen; while something lacks, the sentence that says what. */
  onChange(chosen: NewDraft | string): void;
  /** The sentence to show at the field, once the person wanted to go on. */
  missing: string | undefined;
}

export interface Beginning {
  from: NewDraft['from'];
  label: string;
  description: string;
  Fields: ComponentType<FieldsProps>;
}

export const beginnings: readonly Beginning[] = [
  {
    from: 'empty',
    label: 'Trang trống',
    description: 'Đủ các phần của văn bản, chưa có nội dung',
    Fields: EmptyFields,
  },
  {
    from: 'sample',
    label: 'Mẫu có sẵn',
    description: 'Một kế hoạch hoàn chỉnh để sửa lại theo cơ quan mình',
    Fields: SampleFields,
  },
  {
    from: 'draft',
    label: 'Kế hoạch năm trước của cơ quan',
    description: 'Chép lại, chuyển các năm sang năm mới, đánh dấu căn cứ đã cũ',
    Fields: EarlierFields,
  },
  {
    from: 'published',
    label: 'Kế hoạch cấp trên đã công bố',
    description: 'Kế hoạch gốc để các cơ quan cấp dưới làm theo',
    Fields: PublishedFields,
  },
  {
    from: 'json',
    label: 'Tệp kế hoạch (.json)',
    description: 'Tệp đã tải về từ hệ thống này hoặc do phần mềm khác xuất ra',
    Fields: FileFields,
  },
];
