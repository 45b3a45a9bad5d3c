/** `kehoach template tags`: what may stand in braces in a Word template. */
import { Command } from 'commander';
import { nearestTagName, tags, type Tag, type TagKind } from '../../compose/tags.ts';
import { formatterNames } from '../../merge/formatters.ts';
import { plainLetters } from '../../plan/conventions/folding.ts';
import type { Context } from '../context.ts';
import { jsonText } from '../report.ts';

const kindNames: Record<TagKind, string> = {
  text: 'chữ trong đoạn văn',
  lines: 'đoạn văn được lặp lại cho từng dòng',
  paragraphs: 'đoạn văn được thay bằng các đoạn có kiểu (style)',
  table: 'bảng mẫu',
  tablePattern: 'ô trong bảng mẫu',
  condition: 'điều kiện: phần ở giữa chỉ giữ lại khi đúng',
};

/** As it stands in Word. */
function written({ name, kind }: Tag): string {
  return kind === 'condition' ? `{#${name}} … {/${name}}` : `{${name}}`;
}

/** For searching: letters and digits only, so that `trich yeu` finds `{Kế hoạch.Trích yếu}`. */
function searchable(text: string): string {
  return plainLetters(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Tags whose name holds the words; if there is none, those whose meaning does. */
function tagsFor(words: string): readonly Tag[] {
  const wanted = searchable(words);
  const holding = (part: 'name' | 'meaning') => tags.filter((tag) => searchable(tag[part]).includes(wanted));
  const named = holding('name');
  return named.length > 0 ? named : holding('meaning');
}

/** Two lines, because a table of these would be wider than any terminal. */
function tagLines(tag: Tag): string[] {
  const example = tag.example === '' ? '' : `. Ví dụ: ${tag.example}`;
  return [`${written(tag)}  [${kindNames[tag.kind]}]`, `    ${tag.meaning}${example}`];
}

function listTags(words: readonly string[], flags: { json?: boolean }, { terminal }: Context): void {
  const wanted = words.join(' ');
  const found = tagsFor(wanted);
  if (flags.json) {
    const told = found.map((tag) => ({ ...tag, written: written(tag), kindName: kindNames[tag.kind] }));
    terminal.out(jsonText({ tags: told, formatters: formatterNames }));
    return;
  }
  for (const line of found.flatMap(tagLines)) terminal.out(line);
  if (found.length === 0) {
    const near = nearestTagName(wanted);
    terminal.err(`Không có thẻ nào khớp với "${wanted}"${near ? `; có phải {${near}}?` : '.'}`);
    return;
  }
  terminal.out(`\nCách viết giá trị, thêm sau dấu | trong thẻ: ${formatterNames.join(', ')}.`);
  terminal.out(`Ví dụ: {Kế hoạch.Trích yếu | ${String(formatterNames[0])}}`);
  terminal.err(`${found.length} thẻ; chữ hoa hay thường, có dấu hay không, dấu cách hay gạch dưới đều như nhau.`);
}

export function templateTagsCommand(context: Context): Command {
  return new Command('tags')
    .summary('các thẻ dùng trong mẫu / tags for templates')
    .description(
      'Liệt kê các thẻ dùng trong mẫu Word: loại, ý nghĩa, ví dụ; và các cách viết giá trị.\n' +
        'Lists the tags for Word templates: kind, meaning, example; and the formatters.',
    )
    .argument('[CHỮ...]', 'tìm trong tên, ý nghĩa; không cần dấu / search in names and meanings')
    .option('--json', 'chỉ in JSON / print only JSON')
    .action((words: string[], flags: { json?: boolean }) => {
      listTags(words, flags, context);
    });
}
