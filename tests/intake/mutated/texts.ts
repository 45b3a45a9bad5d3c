/** The texts that are spoilt: what the samples' PDFs say, and the real ones where they are at hand. */
import { seedNames, seedText } from '../imported.ts';
import { samplePdfText } from '../sample-texts.ts';

export async function soundTexts(): Promise<string[]> {
  const samples = ['a-ke-hoach-xa-2021-2025', 'd-quyet-dinh-ke-hoach-huyen-2021-2025', 'toi-thieu'];
  const texts = await Promise.all(samples.map((name) => samplePdfText(name)));
  return [...texts, ...seedNames.map(seedText)];
}
