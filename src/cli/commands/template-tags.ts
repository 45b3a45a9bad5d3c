/** `kehoach template tags`: what may stand in braces in a Word template. */
import { Command } from 'commander';
import { nearestTagName } from '../../compose/tags.ts';
import { Failure } from '../../failure.ts';
import { tagReference, type ReferenceTag } from '../../templates/tags/reference.ts';
import { findTags } from '../../templates/tags/search.ts';
import type { Context } from '../context.ts';
import { jsonText } from '../report.ts';
import { writeAll } from '../write.ts';

interface Flags {
  json?: boolean;
  word?: string;
  force?: boolean;
}

/** Two lines, because a table of these would be wider than any terminal. */
function tagLines({ written, kindName, meaning, example }: ReferenceTag): string[] {
  return [`${written}  [${kindName}]`, `    ${meaning}. Ví dụ: ${example.replaceAll('\n', ' / ')}`];
}

function listTags(wanted: string, flags: Flags, { terminal }: Context): void {
  const { groups, formatters } = tagReference();
  const found = findTags(groups, wanted);
  if (flags.json) {
    terminal.out(jsonText({ tags: found, formatters }));
    return;
  }
  for (const line of found.flatMap(tagLines)) terminal.out(line);
  if (found.length === 0) {
    const near = nearestTagName(wanted);
    terminal.err(`Không có thẻ nào khớp với "${wanted}"${near ? `; có phải {${near}}?` : '.'}`);
    return;
  }
  terminal.out('\nCách viết giá trị, thêm sau dấu | trong thẻ:');
  for (const { written, meaning, example } of formatters) terminal.out(`${written}  ${meaning}. Ví dụ: ${example}`);
  terminal.err(`${found.length} thẻ; chữ hoa hay thường, có dấu hay không, dấu cách hay gạch dưới đều như nhau.`);
}

async function writeTags(wanted: string, path: string, flags: Flags, { terminal }: Context): Promise<void> {
  if (wanted !== '') {
    throw new Failure(
      'usage',
      'cli.conflicting-options',
      `Tệp Word luôn có mọi thẻ nên không dùng chung --word với chữ cần tìm ("${wanted}"); hãy bỏ một trong hai.`,
    );
  }
  // Loaded here: listing needs no Word file.
  const { tagsWordFile } = await import('../../templates/tags/word-file.ts');
  await writeAll([{ path, bytes: await tagsWordFile() }], { force: flags.force ?? false, inputs: [] });
  terminal.out(flags.json ? jsonText({ files: [path] }) : path);
}

export function templateTagsCommand(context: Context): Command {
  return new Command('tags')
    .summary('các thẻ dùng trong mẫu / tags for templates')
    .description(
      'Liệt kê các thẻ dùng trong mẫu Word: loại, ý nghĩa, ví dụ; và các cách viết giá trị.\n' +
        'Lists the tags for Word templates: kind, meaning, example; and the formatters.',
    )
    .argument('[CHỮ...]', 'tìm trong tên, ý nghĩa; không cần dấu / search in names and meanings')
    .option('--word <FILE.docx>', 'ghi cả danh sách thành tệp Word để in / the whole list as a Word file to print')
    .option('--force', 'ghi đè tệp đã có / replace an existing file')
    .option('--json', 'chỉ in JSON / print only JSON')
    .action(async (words: string[], flags: Flags) => {
      const wanted = words.join(' ');
      if (flags.word === undefined) listTags(wanted, flags, context);
      else await writeTags(wanted, flags.word, flags, context);
    });
}
