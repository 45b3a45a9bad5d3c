/** Texts as accidents leave them: lines dropped, swapped, joined, cut, repeated, other scripts in between. Seeded: always the same. */
import { numbers } from '../../gate/hostile/spoilt.ts';

type Random = () => number;
const below = (random: Random, most: number) => Math.floor(random() * most);
const oneOf = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)]!;

const strange = [
  'Съешь же ещё этих мягких французских булок',
  '中华人民共和国国务院办公厅',
  'مخطط الإصلاح الإداري',
  '🙂 👩‍👩‍👧 e\u0301 a\u0300\u0323',
  '{{don_vi.ten}} {{#if x}} \\{{ }} {ten}',
  'constructor __proto__ toString',
  '- + * • a) đ) 1.1.1 Điều 1. IV.',
  '(((((((((())))))))) ”“«»',
  '2022-02-11T13:52:08+0700',
  'http://vanban.chinhphu.vn/?id=1',
  '4',
  '\u200B\uFEFF\u00AD',
  '\u00A0\u2003x\u2028y\u0085z',
  'STT\tNhiệm vụ\tKết quả\tThời gian',
  '1\tBan hành\t\t\tQuý I',
  '| a | b |\n|---|---|\n| c | d |',
];

type Mutation = (lines: string[], random: Random) => void;

const mutations: readonly Mutation[] = [
  (lines, random) => void lines.splice(below(random, lines.length), 1 + below(random, 5)),
  (lines, random) => {
    const [a, b] = [below(random, lines.length), below(random, lines.length)];
    [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
  },
  (lines, random) => {
    const at = below(random, lines.length);
    lines.splice(at, 2, `${lines[at] ?? ''}${oneOf(random, ['', ' ', '\t', '-'])}${lines[at + 1] ?? ''}`);
  },
  (lines, random) => {
    const at = below(random, lines.length);
    const line = lines[at] ?? '';
    const cut = below(random, line.length + 1);
    lines.splice(at, 1, line.slice(0, cut), line.slice(cut));
  },
  (lines, random) => void lines.splice(below(random, lines.length), 0, oneOf(random, strange)),
  (lines, random) => {
    const at = below(random, lines.length);
    lines.splice(at, 0, ...lines.slice(at, at + 1 + below(random, 12)));
  },
  (lines, random) => {
    const at = below(random, lines.length);
    lines[at] = oneOf(random, [
      (line: string) => line.normalize('NFD'),
      (line: string) => line.toUpperCase(),
      (line: string) => line.replace(/ /g, '  \t'),
      (line: string) => line.replace(/ /g, ''),
      (line: string) => `**${line}**`,
      (line: string) => `## ${line}`,
      (line: string) => `- ${line}`,
    ])(lines[at] ?? '');
  },
  (lines, random) => void lines.splice(0, below(random, lines.length)),
  (lines, random) => void lines.splice(below(random, lines.length) + 1),
  (lines) => void lines.reverse(),
  (lines) => void lines.splice(0, lines.length, lines.join(' ')),
  (lines) => void lines.splice(0, lines.length, ...lines.flatMap((line) => [line, ''])),
];

/** Those at the end change the whole text: they come seldom. */
const usual = mutations.length - 5;

/**
 * @param seed of this text: the same seed gives the same text
 * @param longest in lines
 */
export function mutated(texts: readonly string[], seed: number, longest = 120): string {
  const random = numbers(seed * 7919 + 13);
  const all = oneOf(random, texts).split('\n');
  const from = random() < 0.5 ? 0 : below(random, all.length);
  const lines = all.slice(from, from + longest);
  const times = 1 + below(random, 8);
  for (let n = 0; n < times && lines.length > 0; n++)
    mutations[random() < 0.93 ? below(random, usual) : below(random, mutations.length)]!(lines, random);
  return lines.join(random() < 0.1 ? '\r\n' : '\n');
}
