import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { legacyWords } from './legacy-text.ts';

const samples = new URL('../../../samples/', import.meta.url);
const texts = readdirSync(samples)
  .filter((name) => name.endsWith('.json'))
  .map((name) => readFileSync(new URL(name, samples), 'utf8'));

describe('legacyWords', () => {
  it('finds TCVN3 by the letters that no Vietnamese word has', () => {
    expect(legacyWords('Céng hoµ x· héi chñ nghÜa ViÖt Nam')).toMatchObject({ code: 'TCVN3 (ABC)' });
    expect(legacyWords('®éc lËp - Tù do - H¹nh phóc')?.words).toHaveLength(3);
  });

  it('finds VNI by letters that stand for marks', () => {
    expect(legacyWords('Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam')).toMatchObject({ code: 'VNI' });
    expect(legacyWords('Ñoäc laäp - Töï do - Haïnh phuùc')?.words.length).toBeGreaterThanOrEqual(3);
  });

  it('leaves Unicode alone, composed or not, as the samples have it', () => {
    for (const text of texts) {
      expect(legacyWords(text)).toBeUndefined();
      expect(legacyWords(text.normalize('NFD'))).toBeUndefined();
    }
  });

  it('leaves every syllable of two vowels with one accent alone', () => {
    expect(legacyWords('hoà, hoá, toà, thuý, thuế, tuý, khoẻ, quê, hoè, uể oải, ốc, ấy, ôn, à, ê')).toBeUndefined();
  });
});
