/** What is wrong with every unit alike: a fault of the base plan, told once. */
import type { Finding } from '../../failure.ts';
import type { RowFindings } from './contract.ts';

export function sharedFindings(failing: readonly RowFindings[], units: number): Finding[] {
  if (units < 2) return [];
  const counts = new Map<string, { finding: Finding; count: number }>();
  for (const { findings } of failing) {
    for (const finding of findings.filter(({ column }) => column === undefined)) {
      const key = `${finding.code} ${finding.path} ${finding.message}`;
      const before = counts.get(key);
      if (before) before.count++;
      else counts.set(key, { finding, count: 1 });
    }
  }
  return [...counts.values()]
    .filter(({ count }) => count === units)
    .map(({ finding: { code, severity, path, message } }) => ({
      code,
      severity,
      path,
      message: `Mọi đơn vị đều có lỗi này, hãy sửa trong kế hoạch gốc: ${message}`,
    }));
}
