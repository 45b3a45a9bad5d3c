/** Recognises tags: folds their names, finds them in the dictionary, and hands each to the module of its kind. */
import { findTag, foldTag, nearestTagName, type TagKind } from '../../compose/tags.ts';
import { findFormatter, formatterNames } from '../formatters.ts';
import type { Fault } from '../problems.ts';
import type { Module, Part } from './docxtemplater-types.ts';
import { moduleNames, type FragmentContext } from './fragment-context.ts';

const moduleOf: Readonly<Record<Exclude<TagKind, 'condition'>, string>> = {
  text: moduleNames.text,
  lines: moduleNames.lines,
  paragraphs: moduleNames.paragraphs,
  table: moduleNames.table,
  tablePattern: moduleNames.tablePattern,
};

function unknownTag(written: string, role: FragmentContext['role']): Fault {
  if (written === '') {
    return {
      what: 'Có dấu { } mà không có tên thẻ ở giữa',
      remedy: 'hãy viết tên thẻ vào giữa, hoặc thay bằng dấu ngoặc khác nếu đó là chữ thường',
    };
  }
  const [, sign = '', name = ''] = /^([#^/]?)([^|]*)/.exec(written) ?? [];
  const known = findTag(name);
  if (sign !== '' && known?.kind === 'condition') {
    return {
      what: `Thẻ {${written}} có dấu cách trước dấu ${sign} nên không được hiểu`,
      remedy: `hãy viết liền {${sign}${known.name}}`,
    };
  }
  const near = nearestTagName(name.trim(), role);
  const what = `Không có thẻ nào tên là {${written}}`;
  if (near === undefined) return { what, remedy: 'hãy tìm tên đúng trong danh sách thẻ' };
  return { what: `${what} (có phải {${near}}?)`, remedy: `hãy viết {${near}} nếu đúng là thẻ đó` };
}

/** Loops and conditions stay docxtemplater's own; only their names are folded, so that both ends match. */
function loopMatcher(prefix: string, properties: object, context: FragmentContext) {
  return [
    prefix,
    'loop',
    (values: readonly string[]) => {
      const written = (values[1] ?? '').trim();
      return {
        ...properties,
        value: foldTag(written) || ' ',
        priority: 1_000,
        onMatch: (part: Part) => {
          const tag = findTag(written);
          if (tag?.kind === 'condition' || (prefix === '/' && written === '')) return;
          context.problems.push({
            code: 'template.unknown-tag',
            tag: `${prefix}${written}`,
            offset: part.offset ?? 0,
            ...(tag
              ? { what: `Thẻ {${tag.name}} không dùng với dấu ${prefix}`, remedy: `hãy viết {${tag.name}}` }
              : unknownTag(written, context.role)),
          });
        },
      };
    },
  ];
}

/** Conditions must open and close in the same cell, or both outside of tables. */
function crossings(parts: readonly Part[], context: FragmentContext): void {
  const cells: number[] = [];
  const opened: { part: Part; cell: number | undefined }[] = [];
  parts.forEach((part, i) => {
    if (part.tag === 'w:tc' && part.position === 'start') cells.push(i);
    if (part.tag === 'w:tc' && part.position === 'end') cells.pop();
    if (part.module !== 'loop' || part.subparsed) return;
    if (part.location === 'start') {
      opened.push({ part, cell: cells.at(-1) });
      return;
    }
    const open = opened.pop();
    if (!open || open.cell === cells.at(-1)) return;
    context.problems.push({
      code: 'template.loop-position',
      tag: open.part.value,
      offset: open.part.offset ?? 0,
      what: `Thẻ mở và thẻ đóng của "${findTag(open.part.value)?.name ?? open.part.value}" phải cùng nằm trong một ô hoặc cùng ngoài bảng`,
      remedy: 'hãy chuyển lại vị trí',
    });
  });
}

export function tagModule(context: FragmentContext): Module {
  return {
    name: 'kehoach/tags',
    priority: 100,
    matchers() {
      return [
        loopMatcher('#', { expandTo: 'auto', location: 'start', inverted: false }, context),
        loopMatcher('^', { expandTo: 'auto', location: 'start', inverted: true }, context),
        loopMatcher('/', { location: 'end' }, context),
      ];
    },
    parse(content, options) {
      const offset = options.offset ?? options.startOffset ?? 0;
      const [name = '', ...formatters] = content.split('|').map((piece) => piece.trim());
      const tag = findTag(name);
      const problem = (fault: Fault) =>
        context.problems.push({ code: 'template.unknown-tag', tag: content.trim(), offset, ...fault });
      if (!tag || tag.kind === 'condition') {
        problem(
          tag
            ? { what: `Thẻ {${tag.name}} là thẻ điều kiện`, remedy: `hãy viết {#${tag.name}} … {/${tag.name}}` }
            : unknownTag(content.trim(), context.role),
        );
        return { type: 'placeholder', module: moduleNames.unknown, value: content };
      }
      const ofAppendix = tag.kind === 'tablePattern' || foldTag(tag.name).startsWith('phuluc.');
      if (ofAppendix && context.role !== 'appendix') {
        context.problems.push({
          code: 'template.tag-place',
          tag: content.trim(),
          offset,
          what: `Thẻ {${tag.name}} chỉ dùng trong phần Phụ lục của mẫu`,
          remedy: 'hãy chuyển thẻ sang phần đó hoặc xóa đi',
        });
      }
      if (formatters.length > 0 && tag.kind !== 'text' && tag.kind !== 'lines') {
        problem({
          what: `Thẻ {${tag.name}} không nhận cách viết sau dấu |`,
          remedy: `hãy viết {${tag.name}}, chữ hoa hay thường thì đổi ở kiểu (style)`,
        });
      } else
        for (const formatter of formatters) {
          if (findFormatter(formatter)) continue;
          problem({
            what: `Không có cách viết nào tên là "${formatter}" trong thẻ {${content}}`,
            remedy: `hãy dùng: ${formatterNames.join(', ')}`,
          });
        }
      return {
        type: 'placeholder',
        module: moduleOf[tag.kind],
        value: tag.name,
        written: content,
        raw: formatters.join('|'),
      };
    },
    postparse(parts) {
      crossings(parts, context);
      return parts;
    },
    render(part) {
      return part.module === moduleNames.unknown || part.module === moduleNames.tablePattern ? { value: '' } : null;
    },
  };
}
