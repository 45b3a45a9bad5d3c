/** Where files from outside come in, and what may happen to a thing there. */

/**
 * `template` a Word template that legal staff wrote; `convert` any Word file to PDF; `check` any Word file against Decree 30;
 * `import` a Word file to plan data; `units-table` a workbook of units.
 */
export type Door = 'template' | 'convert' | 'check' | 'import' | 'units-table';

/** `strip`: the file goes on without it, and a finding says so. */
export type Verdict = 'keep' | 'strip' | 'refuse';
