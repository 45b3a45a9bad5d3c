/** How paragraphs of the body stand (Phụ lục I, Phần I, II.6.e; of a Điều II.6.đ). Not inside tables. */
import type { CheckedRule } from '../checks/check.ts';
import { firstLines, gaps, leading } from '../checks/spacing.ts';
import { form } from './clauses.ts';
import { checkedRow, type RuleRow } from './rule-rows.ts';

const rows: readonly RuleRow[] = [
  {
    // Within 0.5 mm.
    ...{ stem: 'body-indent', clause: form('II', '6', 'e'), check: firstLines, fixable: true },
    kinds: ['citation', 'proposal', 'citationProse', 'paragraph', 'clause', 'point', 'otherItem'],
    required: { oneOf: [1, 1.27], unit: 'cm' },
    sentence: 'Khi xuống dòng, chữ đầu dòng lùi vào 1 cm hoặc 1,27 cm.',
    remedy: 'Vào Paragraph > Special > First line, đặt 1 cm hoặc 1,27 cm, lề trái 0.',
  },
  {
    ...{ stem: 'article-indent', clause: form('II', '6', 'đ'), check: firstLines, fixable: true, kinds: ['article'] },
    required: { oneOf: [1, 1.27], unit: 'cm' },
    sentence: 'Từ “Điều”, số thứ tự và tiêu đề của điều lùi đầu dòng 1 cm hoặc 1,27 cm.',
    remedy: 'Vào Paragraph > Special > First line, đặt 1 cm hoặc 1,27 cm, lề trái 0.',
  },
  {
    ...{ stem: 'body-gap', clause: form('II', '6', 'e'), check: gaps, fixable: true },
    kinds: [
      ...(['citation', 'proposal', 'citationProse', 'romanHeading', 'article', 'clause', 'point'] as const),
      ...(['otherItem', 'paragraph'] as const),
    ],
    sentence: 'Khoảng cách giữa các đoạn văn tối thiểu là 6pt.',
    remedy:
      'Vào Paragraph > Spacing, đặt Before hoặc After từ 6pt; bỏ chọn “Don’t add space between paragraphs of the same style”.',
  },
  {
    // Exact lines within half a point, as Word offers whole points.
    ...{ stem: 'body-leading', clause: form('II', '6', 'e'), check: leading, fixable: true },
    kinds: ['citation', 'proposal', 'citationProse', 'article', 'clause', 'point', 'otherItem', 'paragraph'],
    sentence: 'Khoảng cách giữa các dòng tối thiểu là dòng đơn, tối đa là 1,5 lines.',
    remedy: 'Vào Paragraph > Line spacing, chọn Single đến 1.5 lines.',
  },
];

export const spacingRules: readonly CheckedRule[] = rows.map(checkedRow);
