/** No task stands twice in an appendix: same task, same objective, same lead. */
import type { Finding } from '../../failure.ts';
import type { Cell, Row } from '../model/appendix.ts';
import { plainText } from '../model/text.ts';
import { information, quoted, warning } from './finding.ts';
import type { Check } from './reading.ts';
import { plainWords } from './words.ts';

function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string' || Array.isArray(cell)) return plainText(cell);
  return [
    plainText(cell.text),
    ...(cell.more ?? []).map(plainText),
    ...(cell.organs ?? []).map((organ) => `${organ.name} ${plainText(organ.remark)}`),
  ].join(' ');
}

function span(cell: Cell): number {
  return typeof cell === 'object' && !Array.isArray(cell) ? (cell.rowSpan ?? 1) : 1;
}

interface Task {
  path: string;
  task: string;
  /** Task, objective and lead in plain words. */
  key: string;
  /** Result and time, by which two rows of one task may still differ. */
  rest: string;
}

/** All rows with a task of their own; an objective or lead that spans several rows counts in each. */
function tasks(rows: readonly Row[] | undefined, path: string): Task[] {
  const running = new Map<string, { text: string; left: number }>();
  return (rows ?? []).flatMap((row, i) => {
    const at = `${path}[${i}]`;
    for (const [key, cell] of Object.entries(row.cells ?? {})) {
      if (span(cell) > 1) running.set(key, { text: cellText(cell), left: span(cell) });
    }
    const value = (key: string): string => {
      const covering = running.get(key);
      return row.cells?.[key] === undefined && covering ? covering.text : cellText(row.cells?.[key]);
    };
    // A task that spans rows is one task with several results.
    const task = cellText(row.cells?.task);
    const plain = (...keys: string[]): string => keys.map((key) => plainWords(value(key))).join(' | ');
    const own: Task[] =
      task.trim() === ''
        ? []
        : [{ path: at, task, key: plain('task', 'objective', 'lead'), rest: plain('result', 'time') }];
    for (const [key, covering] of running) {
      covering.left--;
      if (covering.left <= 0) running.delete(key);
    }
    return [...own, ...tasks(row.rows, `${at}.rows`)];
  });
}

export const duplicateRows: Check = (plan) =>
  (plan.appendices ?? []).flatMap((appendix, i) => {
    const first = new Map<string, Task>();
    return tasks(appendix.rows, `appendices[${i}].rows`).flatMap((task): Finding[] => {
      const earlier = first.get(task.key);
      if (!earlier) {
        first.set(task.key, task);
        return [];
      }
      const rows = `${earlier.path} và ${task.path}`;
      return task.rest === earlier.rest
        ? [
            warning(
              'row-twice',
              task.path,
              `Nhiệm vụ ${quoted(task.task)} xuất hiện hai lần trong phụ lục (${rows}); hãy bỏ một dòng.`,
            ),
          ]
        : [
            information(
              'task-twice',
              task.path,
              `Nhiệm vụ ${quoted(task.task)} có hai dòng khác kết quả hoặc thời hạn (${rows}); hãy kiểm tra xem có phải trùng nhau.`,
            ),
          ];
    });
  });
