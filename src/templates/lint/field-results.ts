/** Tags in what a field shows (ECMA-376, Part 1, 17.16): Word may work the field out again, and what was filled in is gone. */
import { findTag } from '../../compose/tags.ts';
import type { Fault } from '../../merge/problems.ts';
import type { Mark } from './marks.ts';

export interface FieldResult {
  fault: Fault;
  mark: Mark;
}

/** Links are never worked out again; mail merge is told by itself. */
const harmless = new Set(['HYPERLINK', 'MERGEFIELD']);

interface OpenField {
  instruction: string;
  /** Where its result begins. */
  result?: Mark;
  text: string;
}

const kindOf = (instruction: string) =>
  instruction
    .trim()
    .split(/[\s\\]/)[0]
    ?.toUpperCase() ?? '';

function resultOf({ instruction, result, text }: OpenField): FieldResult[] {
  const kind = kindOf(instruction);
  const written = [...text.matchAll(/\{([^{}]*)\}/g)];
  const tag = written.find(([, name = '']) => findTag(name.split('|')[0] ?? ''))?.[0];
  if (tag === undefined || result === undefined || harmless.has(kind)) return [];
  const what = `Thẻ ${tag} nằm trong trường (field) ${kind}, thứ mà Word có thể tính lại và xóa mất chữ đã điền`;
  return [
    { mark: result, fault: { what, remedy: 'hãy chọn trường này rồi bấm Ctrl+Shift+F9 để đổi thành chữ thường' } },
  ];
}

/** Of a part's elements in the order of the file. */
export function fieldResults(marks: readonly Mark[]): FieldResult[] {
  const open: OpenField[] = [];
  const found: FieldResult[] = [];
  for (const mark of marks) {
    const { name, element } = mark;
    const field = open.at(-1);
    if (name === 'w:fldChar') {
      const type = element.attributes['w:fldCharType'];
      if (type === 'begin') open.push({ instruction: '', text: '' });
      else if (type === 'separate' && field) field.result = mark;
      else if (type === 'end' && field) found.push(...resultOf(open.pop() ?? field));
    } else if (name === 'w:instrText' && field) field.instruction += element.text;
    else if (name === 'w:t' && field?.result) field.text += element.text;
  }
  return found;
}
