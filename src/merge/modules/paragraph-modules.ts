/** Tags that take their whole paragraph: repeated for each line, or replaced by styled paragraphs. */
import { createRequire } from 'node:module';
import type { Line, Paragraph } from '../../compose/view.ts';
import { hold } from '../held-xml.ts';
import { lookUp } from '../lookup.ts';
import { paragraphXml } from '../run-xml.ts';
import type { Module, Part } from './docxtemplater-types.ts';
import { moduleNames, type FragmentContext } from './fragment-context.ts';

interface Traits {
  expandToOne(
    parts: Part[],
    options: {
      moduleName: string;
      expandTo: string;
      getInner(found: { part: Part; left: number; right: number; index: number; postparsed: Part[] }): Part;
      error: { message: string; id: string; explanation: (part: Part) => string };
    },
  ): unknown;
}
const traits = createRequire(import.meta.url)('docxtemplater/js/traits.js') as Traits;

/** docxtemplater's own way to widen a tag to the element around it, with our words for the case that there is none. */
export function widen(
  parts: Part[],
  moduleName: string,
  element: 'w:p' | 'w:tbl',
  inner: (found: { part: Part; left: number; right: number; index: number; postparsed: Part[] }) => Part,
): unknown {
  return traits.expandToOne(parts, {
    moduleName,
    expandTo: element,
    getInner: inner,
    error: {
      message: 'Tag not in its element',
      id: 'kehoach_tag_place',
      explanation: (part) => `{${part.written ?? part.value}} ${element}`,
    },
  });
}

/** `{Nơi nhận}`: the paragraph, with whatever else stands in it, once for each line; none, no paragraph. */
export function linesModule(context: FragmentContext): Module {
  return {
    name: 'kehoach/lines',
    priority: 80,
    postparse: (parts) =>
      widen(parts, moduleNames.lines, 'w:p', ({ part, left, right, index, postparsed }) => {
        const pattern = postparsed.slice(left, right + 1);
        const other = pattern.find(
          (p, i) => i !== index - left && p.module !== undefined && p.module !== moduleNames.text,
        );
        if (other && other.module !== moduleNames.unknown) {
          context.problems.push({
            code: 'template.tag-place',
            tag: part.written ?? part.value,
            offset: part.offset ?? 0,
            what: `Thẻ {${part.value}} lặp lại cả đoạn văn của nó, nên không đứng chung đoạn với thẻ danh sách hay điều kiện khác`,
            remedy: 'hãy tách thành các đoạn riêng',
          });
        }
        const item: Part = { ...part, module: moduleNames.item };
        pattern[index - left] = item;
        return { ...part, pattern, expanded: true };
      }),
    render(part, options) {
      if (part.module !== moduleNames.lines) return null;
      const value = lookUp(context.view, part.value);
      const lines = Array.isArray(value) ? (value as readonly Line[]) : [];
      const errors: unknown[] = [];
      let xml = '';
      for (const line of lines) {
        const rendered = options.render({ ...options, compiled: part.pattern ?? [], kehoachLine: line });
        errors.push(...rendered.errors);
        xml += rendered.parts.join('');
      }
      return { value: xml, errors };
    },
  };
}

/** `{Kế hoạch.Nội dung}`: its paragraph is replaced by the body's styled paragraphs. */
export function paragraphsModule(context: FragmentContext): Module {
  return {
    name: 'kehoach/paragraphs',
    priority: 70,
    postparse: (parts) =>
      widen(parts, moduleNames.paragraphs, 'w:p', ({ part, left, right, index, postparsed }) => {
        for (let i = left; i <= right; i++) {
          const other = postparsed[i];
          if (i === index || !other) continue;
          const text = other.type === 'placeholder' || (other.position === 'insidetag' && other.value.trim() !== '');
          if (!text) continue;
          context.problems.push({
            code: 'template.tag-place',
            tag: part.written ?? part.value,
            offset: part.offset ?? 0,
            what: `Thẻ {${part.value}} phải đứng một mình trong đoạn văn của nó`,
            remedy: 'hãy chuyển các chữ khác sang đoạn khác',
          });
          break;
        }
        return { ...part, expanded: true };
      }),
    render(part) {
      if (part.module !== moduleNames.paragraphs) return null;
      const value = lookUp(context.view, part.value);
      const paragraphs = Array.isArray(value) ? (value as readonly Paragraph[]) : [];
      const xml = paragraphs.map((p) => paragraphXml(p, context.styleIds[p.role])).join('');
      return { value: hold(context.held, 'w:p', xml) };
    },
  };
}
