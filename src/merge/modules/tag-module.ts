/** Recognises tags: folds their names, finds them in the dictionary, and hands each to the module of its kind. */
import { findTag, foldTag, nearestTagName, type TagKind } from '../../compose/tags.ts';
import { findFormatter, formatterNames } from '../formatters.ts';
import type { Module, Part } from './docxtemplater-types.ts';
import { moduleNames, type FragmentContext } from './fragment-context.ts';

const moduleOf: Readonly<Record<Exclude<TagKind, 'condition'>, string>> = {
  text: moduleNames.text,
  lines: moduleNames.lines,
  paragraphs: moduleNames.paragraphs,
  table: moduleNames.table,
  tablePattern: moduleNames.tablePattern,
};

function unknownTag(written: string): string {
  const near = nearestTagName(written);
  return `Không có thẻ nào tên là {${written}}${near ? `; có phải {${near}}?` : '; xem danh sách thẻ bằng lệnh "kehoach template tags".'}`;
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
            message: tag
              ? `Thẻ {${tag.name}} không dùng với dấu ${prefix}; hãy viết {${tag.name}}.`
              : unknownTag(written),
          });
        },
      };
    },
  ];
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
      const problem = (message: string) =>
        context.problems.push({ code: 'template.unknown-tag', tag: content.trim(), offset, message });
      if (!tag || tag.kind === 'condition') {
        problem(tag ? `Thẻ điều kiện phải viết {#${tag.name}} … {/${tag.name}}.` : unknownTag(content.trim()));
        return { type: 'placeholder', module: moduleNames.unknown, value: content };
      }
      for (const formatter of formatters) {
        if (findFormatter(formatter)) continue;
        problem(
          `Không có cách viết nào tên là "${formatter}" trong thẻ {${content}}; dùng: ${formatterNames.join(', ')}.`,
        );
      }
      return {
        type: 'placeholder',
        module: moduleOf[tag.kind],
        value: tag.name,
        written: content,
        raw: formatters.join('|'),
      };
    },
    render(part) {
      return part.module === moduleNames.unknown || part.module === moduleNames.tablePattern ? { value: '' } : null;
    },
  };
}
