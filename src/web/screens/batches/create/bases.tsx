/** What a batch can be made from, with the fields that each needs. */
import type { ComponentType } from 'react';
import type { NewBatchBase } from '../../../api/batches.ts';
import { FileFields } from '../../plans/create/FileFields.tsx';
import { SampleFields } from '../../plans/create/SampleFields.tsx';
import { OwnFields } from './OwnFields.tsx';
import { PublishedFields } from './PublishedFields.tsx';

export interface BaseFieldsProps {
  /** What is chosen; while something lacks, the sentence that says what. */
  onChange(chosen: NewBatchBase | string): void;
  /** The sentence to show at the field, once the person wanted to go on. */
  missing: string | undefined;
}

interface Base {
  value: string;
  label: string;
  description: string;
  Fields: ComponentType<BaseFieldsProps>;
}

export const bases: readonly Base[] = [
  {
    value: 'own',
    label: 'Kế hoạch của cơ quan mình',
    description: 'Một kế hoạch đã soạn ở mục Kế hoạch',
    Fields: OwnFields,
  },
  {
    value: 'published',
    label: 'Kế hoạch cấp trên đã công bố',
    description: 'Kế hoạch gốc mà cơ quan cấp trên giao xuống',
    Fields: PublishedFields,
  },
  {
    value: 'sample',
    label: 'Mẫu có sẵn',
    description: 'Để xem thử cách làm; mẫu “trên địa bàn xã” có sẵn chỗ điền cho từng đơn vị',
    // What it can choose is a sample, which is a base as well.
    Fields: SampleFields as ComponentType<BaseFieldsProps>,
  },
  {
    value: 'file',
    label: 'Tệp kế hoạch (.json)',
    description: 'Tệp đã tải về từ hệ thống này hoặc do phần mềm khác xuất ra',
    Fields: FileFields as ComponentType<BaseFieldsProps>,
  },
];
