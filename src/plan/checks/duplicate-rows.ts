/** No task stands twice in an appendix: same task, same objective, same lead. */
import type { Finding } from '../../failure.ts';
import type { Row } from '../model/appendix.ts';
import { information, quoted, warning } from './finding.ts';
import type { Check } from './reading.ts';
import { cellText, placedRows } from './table-rows.ts';
import { plainWords } from './words.ts';

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
  return placedRows(rows, path).flatMap(({ path: at, row, cell }): Task[] => {
    // A task that spans rows is one task with several results.
    const task = cellText(row.cells?.task);
    if (task.trim() === '') return [];
    const plain = (...keys: string[]): string => keys.map((key) => plainWords(cellText(cell(key)))).join(' | ');
    return [{ path: at, task, key: plain('task', 'objective', 'lead'), rest: plain('result', 'time') }];
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
