import { expect, it } from 'vitest';
import { nameIn } from './keep-file.ts';

it('takes the name of a file as the service gives it', () => {
  expect(nameIn(`attachment; filename="ke-hoach.pdf"; filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch.pdf`)).toBe(
    'Kế hoạch.pdf',
  );
  expect(nameIn('attachment; filename="ke-hoach.pdf"')).toBe('ke-hoach.pdf');
  expect(nameIn(`attachment; filename="a.pdf"; filename*=UTF-8''%E1%BA`)).toBe('a.pdf');
  expect(nameIn(null)).toBeUndefined();
});
