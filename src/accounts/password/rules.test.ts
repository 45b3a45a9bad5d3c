import { describe, expect, it } from 'vitest';
import { requireGoodPassword } from './rules.ts';

const faultOf = (password: string): string => {
  try {
    requireGoodPassword(password, 'nguyen.an');
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('a new password', () => {
  it.each(['một câu ngắn dễ nhớ', 'Tr0ng-cay-xanh', 'correct horse', '🌱 cây xanh ven đường'])(
    'may be "%s"',
    (password) => {
      expect(faultOf(password)).toBe('');
    },
  );

  it.each([
    ['ngắn quá', 'quá ngắn'],
    ['a'.repeat(201), 'quá dài'],
    ['abababababab', 'lặp lại'],
    ['0912345678', 'chỉ gồm chữ số'],
    ['20/11/2026', 'chỉ gồm chữ số'],
    ['Nguyen.An2026', 'tên đăng nhập'],
    ['Mật khẩu@2026', 'hay bị đoán'],
    ['Admin@123456', 'hay bị đoán'],
    ['KeHoach2026!', 'hay bị đoán'],
  ])('is refused: "%s"', (password, fault) => {
    expect(faultOf(password)).toContain(fault);
  });
});
