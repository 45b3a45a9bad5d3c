/** Formulas that reach out of a workbook. */

/** Elements whose text is a formula (ECMA-376, Part 1, 18.3, 18.2.5). */
export const formulaElements: ReadonlySet<string> = new Set(['f', 'definedName', 'formula', 'formula1', 'formula2']);

const functions = /\b(WEBSERVICE|RTD|CALL|REGISTER(\.ID)?|EXEC|EXECUTE|INITIATE|POKE|FOPEN|IMAGE|SQL\.REQUEST)\s*\(/i;

/** `program|topic!item`, the way DDE is written. In two steps, for one expression would look for each `!` from every `|`. */
function isDde(formula: string): boolean {
  const bar = formula.search(/[\w.]\s*\|/);
  return bar >= 0 && formula.includes('!', bar);
}

export function isActiveFormula(text: string): boolean {
  const formula = text.replace(/"[^"]*"/g, '""');
  return functions.test(formula) || isDde(formula);
}
