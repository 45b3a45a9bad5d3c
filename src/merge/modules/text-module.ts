/** Pieces of text within a paragraph. Bold, italic, line breaks and tabs split the run; its look is kept. */
import type { Line, ViewValue } from '../../compose/view.ts';
import { escapeText } from '../../word/xml.ts';
import { formatLine } from '../formatters.ts';
import { lookUp } from '../lookup.ts';
import { runsXml } from '../run-xml.ts';
import type { Module, Part } from './docxtemplater-types.ts';
import { moduleNames, type FragmentContext } from './fragment-context.ts';

function asLine(value: ViewValue): Line {
  if (typeof value === 'string') return [{ text: value }];
  return Array.isArray(value) ? (value as Line) : [];
}

function isPlain(line: Line): boolean {
  return line.every((s) => s.bold === undefined && s.italic === undefined && !/[\n\t]/.test(s.text));
}

function inlineXml(line: Line, properties: string): string {
  if (isPlain(line)) return line.map((stretch) => escapeText(stretch.text)).join('');
  return `</w:t></w:r>${runsXml(line, properties)}<w:r>${properties}<w:t xml:space="preserve">`;
}

/** Notes at each placeholder the properties of the run that it stands in. */
function noteRunProperties(parts: readonly Part[]): void {
  let properties = '';
  let inside = false;
  for (const part of parts) {
    if (part.type === 'tag' && part.tag === 'w:r' && part.position === 'start') properties = '';
    if (part.type === 'tag' && part.tag === 'w:rPr') {
      if (part.position === 'start') inside = true;
      if (part.position !== 'start' && inside) {
        properties += part.value;
        inside = false;
        continue;
      }
    }
    if (inside) properties += part.value;
    if (part.type === 'placeholder') part.runProperties ??= properties;
  }
}

export function textModule(context: FragmentContext): Module {
  return {
    name: 'kehoach/text',
    priority: 90,
    postparse(parts) {
      noteRunProperties(parts);
      return parts;
    },
    render(part, options) {
      if (part.module !== moduleNames.text && part.module !== moduleNames.item) return null;
      const value =
        part.module === moduleNames.item ? (options.kehoachLine as ViewValue) : lookUp(context.view, part.value);
      return { value: inlineXml(formatLine(asLine(value), part.raw), part.runProperties ?? '') };
    },
  };
}
