/** `{Phụ lục.Bảng}`: the Word table around the tag is the pattern of the appendix's table. */
import type { Table } from '../../compose/view.ts';
import { hold } from '../held-xml.ts';
import { lookUp } from '../lookup.ts';
import { mark, readTablePattern } from '../table-pattern.ts';
import { columnWidths } from '../table-widths.ts';
import { tableXml } from '../table-xml.ts';
import type { Module, Part } from './docxtemplater-types.ts';
import { moduleNames, type FragmentContext } from './fragment-context.ts';
import { widen } from './paragraph-modules.ts';

function patternXml(parts: readonly Part[]): string {
  return parts.map((part) => (part.type === 'placeholder' ? mark(part.value) : part.value)).join('');
}

/** A tag of the pattern that no pattern table surrounds. */
function outside(part: Part, context: FragmentContext): void {
  context.problems.push({
    code: 'template.tag-place',
    tag: part.written ?? part.value,
    offset: part.offset ?? 0,
    what: `Thẻ {${part.value}} chỉ dùng trong bảng mẫu, tức bảng có thẻ {Phụ lục.Bảng}`,
    remedy: 'hãy chuyển thẻ vào bảng đó hoặc xóa đi',
  });
}

export function tableModule(context: FragmentContext): Module {
  const patterns = new Map<number, string>();
  return {
    name: 'kehoach/table',
    priority: 60,
    postparse: (parts) => {
      const widened = widen(parts, moduleNames.table, 'w:tbl', ({ part, left, right, postparsed }) => {
        const xml = patternXml(postparsed.slice(left, right + 1));
        const pattern = readTablePattern(xml);
        if ('missing' in pattern) {
          context.problems.push({
            code: 'template.table-pattern',
            tag: part.written ?? part.value,
            offset: part.offset ?? 0,
            what: `Bảng mẫu quanh thẻ {${part.value}} còn thiếu thẻ ${pattern.missing.map((name) => `{${name}}`).join(', ')}`,
            remedy: 'hãy cho bảng mẫu một hàng tiêu đề, một hàng nhóm và một hàng dữ liệu',
          });
        }
        patterns.set(part.lIndex ?? 0, xml);
        return { ...part, expanded: true };
      });
      for (const part of parts) if (part.module === moduleNames.tablePattern) outside(part, context);
      return widened;
    },
    render(part) {
      if (part.module !== moduleNames.table) return null;
      const table = lookUp(context.view, part.value) as Table | undefined;
      const pattern = readTablePattern(patterns.get(part.lIndex ?? 0) ?? '');
      if (!table || 'missing' in pattern) return { value: '' };
      const widths = columnWidths(table, context.textWidth, context.tableFont(pattern));
      return { value: hold(context.held, 'w:tbl', tableXml(table, pattern, widths)) };
    },
  };
}
