/** Letters of old fonts (TCVN3, VNI) that a copy has made other letters of Unicode, and UTF-8 that was read as another encoding. */

const any = (...words: readonly string[]) =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${words.join('|')})(?![\\p{L}\\p{M}])`, 'giu');

/** Words that stand in every plan. */
const whole = any(
  'của',
  'các',
  'và',
  'thực hiện',
  'hành chính',
  'kế hoạch',
  'ủy ban',
  'uỷ ban',
  'cộng hòa',
  'nhiệm vụ',
);

/** The same words as they look then. */
const spoilt = {
  tcvn3: any('cña', 'c¸c', 'vµ', 'thùc hiÖn', 'hµnh chÝnh', 'kÕ ho¹ch', 'ñy ban', 'uû ban', 'céng hßa', 'nhiÖm vô'),
  vni: any(
    ...['cuûa', 'caùc', 'vaø', 'thöïc hieän', 'haønh chính', 'keá hoaïch', 'uûy ban', 'uyû ban', 'coäng hoøa'],
    'nhieäm vuï',
  ),
  utf8: any('cá»§a', 'cÃ¡c', 'thá»±c hiá»‡n', 'káº¿ hoáº¡ch', 'á»§y ban', 'nhiá»‡m vá»¥'),
};

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Fewer do not tell: the text is read as it is, and nothing of it is lost. */
const least = 3;

/** True where more of the usual words are spoilt than whole. */
export function isInOldLetters(text: string): boolean {
  const found = Math.max(...Object.values(spoilt).map((pattern) => count(text, pattern)));
  return found >= least && found > count(text, whole);
}
