/** Letters that do not count points in Vietnamese, and the one that follows the letter before each (Phụ lục I, II.6.đ). */
export const foreignLetters: Readonly<Record<string, string>> = { f: 'g', j: 'k', w: 'x', z: 'aa' };
