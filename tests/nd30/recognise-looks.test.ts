import { describe, expect, it } from 'vitest';
import {
  b,
  i,
  line,
  middle,
  table,
  nation,
  date,
  receivers,
  signer,
  found,
  kindsOf,
  headKinds,
  endKinds,
} from './small-forms.ts';

describe('components that look otherwise than the decree has it', () => {
  const decision = table([middle('UBND XÃ YÊN KHÁNH') + middle('Số: 07/QĐ-UBND', ''), nation + date]);
  const preamble =
    middle('CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ') +
    line('Căn cứ Luật Tổ chức chính quyền địa phương.', i) +
    line('Căn cứ Nghị định số 1;', i);
  const rest = middle('QUYẾT ĐỊNH:') + line('Điều 1. Ban hành./.');
  const all = (file: string) => kindsOf(found(file))[0];
  const expected = `${headKinds} authority citation citation resolves article bodyEnd ${endKinds}`;
  const plain =
    decision +
    middle('QUYẾT ĐỊNH') +
    middle('Ban hành Kế hoạch') +
    middle('_______', '') +
    preamble +
    rest +
    table([receivers, signer]);

  it('knows a Phụ lục without looks behind the end of a body, and its column Ghi chú as no notes of a form', () => {
    const file = plain + line('Phụ lục') + line('NHIỆM VỤ NĂM 2026') + line('STT') + line('Ghi chú') + line('Quý I');
    const [, appendix] = kindsOf(found(file));
    expect(appendix).toBe('appendixHeading appendixTitle paragraph paragraph paragraph');
  });

  it.each([
    ['as it should be', '', ''],
    ['subject at the left', middle('Ban hành Kế hoạch'), line('Ban hành Kế hoạch', b)],
    ['kind in small letters', middle('QUYẾT ĐỊNH'), middle('Quyết định')],
    [
      'căn cứ upright',
      line('Căn cứ Luật Tổ chức chính quyền địa phương.', i),
      line('Căn cứ Luật Tổ chức chính quyền địa phương.'),
    ],
    ['authority in small letters', middle('CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ'), middle('Chủ tịch Ủy ban nhân dân xã')],
    ['QUYẾT ĐỊNH: in small letters', middle('QUYẾT ĐỊNH:'), middle('Quyết định:')],
    ['signing right in small letters', middle('TM. ỦY BAN NHÂN DÂN'), middle('TM. Ủy ban nhân dân')],
    ['position in small letters', middle('CHỦ TỊCH'), middle('Chủ tịch')],
    ['name with a degree', middle('Trần Văn An'), middle('ThS. Trần Văn An')],
    ['organ in small letters', middle('UBND XÃ YÊN KHÁNH'), middle('UBND xã Yên Khánh')],
    ['recipients without dashes', line('- Như trên;'), line('Như trên;')],
  ])('are known: %s', (_, right, wrong) => {
    expect(all(right === '' ? plain : plain.replace(right, wrong))).toBe(expected);
  });
});
