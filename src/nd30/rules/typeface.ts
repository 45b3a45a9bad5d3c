/** Typeface, colour, code of letters: Phụ lục I, Phần I, Mục I.4. */
import { checkColour, checkComposed, checkFamily, checkLegacyFont, checkLegacyText } from '../checks/typeface.ts';
import type { Check, CheckedRule } from '../checks/check.ts';
import type { Rule } from '../rule.ts';
import { form } from './clauses.ts';

const typeface = (
  rule: Pick<Rule, 'id' | 'required' | 'sentence' | 'remedy' | 'fixable'>,
  check: Check,
): CheckedRule => ({
  rule: { ...rule, clause: form('I', '4'), kinds: [], severity: 'error', implies: [] },
  check,
  wholeFile: true,
});

const convert = 'bằng công cụ chuyển mã (như UniKey: Ctrl+Shift+F6), rồi chọn phông Times New Roman.';

export const typefaceRules: readonly CheckedRule[] = [
  typeface(
    {
      ...{ id: 'nd30.font-family', required: { text: 'phông chữ Times New Roman' }, fixable: true },
      sentence: 'Phông chữ tiếng Việt Times New Roman (hoặc phông thay thế cùng độ rộng: Tinos, Liberation Serif).',
      remedy: 'Bấm Ctrl+A rồi chọn phông Times New Roman (Home > Font).',
    },
    checkFamily,
  ),
  typeface(
    {
      ...{ id: 'nd30.legacy-font', required: { text: 'phông chữ Times New Roman, bộ mã Unicode' }, fixable: false },
      sentence: 'Chữ theo bộ mã Unicode (TCVN 6909:2001), không dùng phông của bộ mã TCVN3 (.VnTime…) hay VNI.',
      remedy: `Chuyển phần chữ này sang Unicode ${convert}`,
    },
    checkLegacyFont,
  ),
  typeface(
    {
      ...{ id: 'nd30.legacy-text', required: { text: 'bộ mã ký tự Unicode' }, fixable: false },
      sentence: 'Chữ theo bộ mã Unicode (TCVN 6909:2001); chữ gõ bằng TCVN3 hay VNI hiện sai dấu khi đổi phông.',
      remedy: `Chuyển phần chữ này sang Unicode ${convert}`,
    },
    checkLegacyText,
  ),
  typeface(
    {
      ...{ id: 'nd30.unicode-composed', required: { text: 'Unicode dựng sẵn (NFC)' }, fixable: true },
      sentence: 'Chữ tiếng Việt gõ bằng Unicode dựng sẵn, mỗi chữ có dấu là một ký tự (TCVN 6909:2001).',
      remedy: 'Chuyển sang Unicode dựng sẵn bằng công cụ chuyển mã (như UniKey: Ctrl+Shift+F6).',
    },
    checkComposed,
  ),
  typeface(
    {
      ...{ id: 'nd30.colour', required: { text: 'chữ màu đen' }, fixable: true },
      sentence: 'Chữ của văn bản có màu đen.',
      remedy: 'Chọn phần chữ này, vào Home > Font Color, chọn Automatic hoặc màu đen.',
    },
    checkColour,
  ),
];
