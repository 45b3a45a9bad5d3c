// How long reading a text of 100 KB into a plan takes: `npm run build && node bench/intake.mjs`. Medians over rounds.
import { readPlan } from '../dist/intake/read-plan.js';
import { textSource } from '../dist/intake/text/text-source.js';

const bytes = 100_000;
const rounds = 15;

const line = (at) =>
  at % 12 === 0
    ? `${(at / 12) % 9 === 0 ? 'II. NHIỆM VỤ, GIẢI PHÁP' : `${((at / 12) % 9) + 1}. Cải cách thủ tục hành chính`}`
    : `- Rà soát, đơn giản hóa thủ tục hành chính theo Quyết định số ${at}/QĐ-UBND ngày 15/7/2021 của Ủy ban nhân dân tỉnh;`;

const texts = {
  'a plan in lines': Array.from({ length: 2_000 }, (_, at) => line(at)).join('\n'),
  'one paragraph': 'Căn cứ Luật Tổ chức chính quyền địa phương; '.repeat(3_000),
  'short lines': '- việc\n'.repeat(20_000),
  'blanks and signs': ' ,;:('.repeat(30_000),
};

for (const [name, text] of Object.entries(texts)) {
  const whole = Buffer.from(text).subarray(0, bytes).toString('utf8');
  const times = Array.from({ length: rounds }, () => {
    const started = performance.now();
    readPlan(textSource(whole));
    return performance.now() - started;
  }).sort((a, b) => a - b);
  console.log(`${name}: ${times[Math.floor(rounds / 2)].toFixed(0)} ms (slowest ${times.at(-1).toFixed(0)} ms)`);
}
