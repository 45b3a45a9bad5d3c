/** Form B with as many rows in its appendix as asked for. */

/** The rows once more, at most `budget` of them without group rows; texts say which time it is. */
function repeated(rows, time, budget) {
  const out = [];
  let left = budget;
  for (let i = 0; i < rows.length && left > 0;) {
    const row = rows[i];
    if (row.rows) {
      const below = repeated(row.rows, time, left);
      out.push({ ...row, title: `${row.title} (đợt ${time})`, rows: below });
      left -= count(below);
      i++;
      continue;
    }
    const span = Math.max(1, ...Object.values(row.cells).map((cell) => cell.rowSpan ?? 1));
    const own = rows.slice(i, i + span);
    // A goal whose tasks do not all fit ends the list with its first task alone.
    out.push(...(span <= left ? own : [unspanned(row)]).map((one) => retold(one, `${time}.${budget - left}`)));
    left -= span <= left ? span : 1;
    i += span;
  }
  return out;
}

/** A goal with its first task alone. */
function unspanned({ cells }) {
  const { objective, ...others } = cells;
  delete others.no;
  return { cells: { objective: objective.text ?? objective, ...others } };
}

const retold = (row, mark) => ({ cells: { ...row.cells, task: `${row.cells.task} (việc ${mark})` } });

const count = (rows) => rows.reduce((sum, row) => sum + (row.rows ? count(row.rows) : 1), 0);

/** @param rows how many, not counting the rows of groups and sub-groups */
export function grownPlan(plan, rows) {
  const [appendix, ...others] = plan.appendices;
  const grown = [];
  for (let time = 1, left = rows; left > 0; time++) {
    const more = repeated(appendix.rows, time, left);
    grown.push(...more);
    left -= count(more);
  }
  return { ...plan, appendices: [{ ...appendix, rows: grown }, ...others] };
}
