import { expect, it } from 'vitest';
import { placeWords, remedyOf, sentenceOf } from './finding-words.ts';

const place = { pagePart: 'Thân văn bản', paragraph: 16, quoted: '{Lời (cuối)}' };

it('says place and remedy once', () => {
  const finding = {
    message: 'Thẻ này không có; hãy xóa đi. (thân văn bản, đoạn 16: "{Lời (cuối)}")',
    place,
    remedy: 'Hãy xóa đi.',
  };
  expect(placeWords(finding)).toBe('Thân văn bản, đoạn 16');
  expect(sentenceOf(finding)).toBe('Thẻ này không có; hãy xóa đi.');
  expect(remedyOf(finding)).toBe('');
});

it('leaves a sentence that has neither', () => {
  const finding = { message: 'Thẻ này (mới) không có.', place, remedy: 'Hãy xóa thẻ.' };
  expect([sentenceOf(finding), remedyOf(finding)]).toEqual(['Thẻ này (mới) không có.', 'Hãy xóa thẻ.']);
});
