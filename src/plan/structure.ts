/** Rules that tie several fields together. A plan that breaks one cannot be printed as it is meant. */
import type { Finding } from '../failure.ts';
import { columnMeanings, isGroup, type Appendix, type Row } from './model/appendix.ts';
import type { Plan } from './model/plan.ts';
import { unprinted, walkSections } from './outline-content.ts';

const known = new Set<string>(columnMeanings);

function error(code: string, path: string, message: string): Finding {
  return { code, severity: 'error', path, message };
}

function pillarFindings(plan: Plan): Finding[] {
  const findings: Finding[] = [];
  const ids = new Set<string>();
  plan.plan?.pillars?.forEach((pillar, i) => {
    if (ids.has(pillar.id)) {
      findings.push(
        error(
          'plan.pillar-twice',
          `plan.pillars[${i}].id`,
          `Có hai lĩnh vực cùng mã "${pillar.id}" (plan.pillars[${i}]); hãy đổi mã.`,
        ),
      );
    }
    ids.add(pillar.id);
  });
  walkSections(plan.plan?.outline, 'plan.outline', (section, path) => {
    section.pass?.items?.forEach((item, i) => {
      if (!ids.has(item.pillar)) {
        const at = `${path}.pass.items[${i}].pillar`;
        findings.push(
          error(
            'plan.pillar-unknown',
            at,
            `Đề cương nhắc đến lĩnh vực "${item.pillar}" (${at}) không có trong plan.pillars; hãy sửa mã hoặc bổ sung lĩnh vực.`,
          ),
        );
      }
    });
    if (section.pass && section.content !== 'pillars') {
      findings.push(
        error(
          'plan.pass-without-pillars',
          `${path}.pass`,
          `Mục ${path} có "pass" nhưng "content" không phải "pillars"; hãy đặt "content": "pillars".`,
        ),
      );
    }
  });
  return findings;
}

/** Spanning cells: each must end inside its own list of rows, and no row below may fill a covered place. */
function rowFindings(rows: readonly Row[], keys: ReadonlySet<string>, path: string, findings: Finding[]): void {
  const covered = new Map<string, number>();
  rows.forEach((row, i) => {
    const at = `${path}[${i}]`;
    const group = isGroup(row);
    if (row.label && !keys.has('no')) {
      findings.push(
        error(
          'plan.label-without-column',
          `${at}.label`,
          `Dòng "${at}" có số thứ tự riêng ("label") nhưng phụ lục không có cột "no"; hãy thêm cột "no" hoặc bỏ "label".`,
        ),
      );
    }
    // Only the first of a row's two numbers could be printed.
    if (row.label && keys.has('no') && ((covered.get('no') ?? 0) > 0 || Object.hasOwn(row.cells ?? {}, 'no'))) {
      findings.push(
        error(
          'plan.label-beside-number',
          `${at}.label`,
          `Dòng "${at}" có số thứ tự riêng ("label") nhưng ô số thứ tự đã có nội dung hoặc đã gộp với dòng trên; hãy bỏ "label" hoặc bỏ ô "no".`,
        ),
      );
    }
    const free = [...keys].some((key) => key !== 'no' && !Object.hasOwn(row.cells ?? {}, key));
    if (row.title !== undefined && !free) {
      findings.push(
        error(
          'plan.title-without-room',
          `${at}.title`,
          `Dòng nhóm "${at}" không còn ô trống để in tên nhóm; hãy bỏ bớt ô riêng của dòng này.`,
        ),
      );
    }
    for (const [key, cell] of Object.entries(row.cells ?? {})) {
      const cellPath = `${at}.cells.${key}`;
      if (!keys.has(key)) {
        findings.push(
          error(
            'plan.cell-without-column',
            cellPath,
            `Ô "${cellPath}" không ứng với cột nào của phụ lục; hãy thêm cột "${key}" hoặc xóa ô.`,
          ),
        );
        continue;
      }
      if ((covered.get(key) ?? 0) > 0) {
        findings.push(
          error(
            'plan.cell-covered',
            cellPath,
            `Ô "${cellPath}" nằm trong phần đã gộp với dòng trên; hãy bỏ ô này hoặc giảm "rowSpan".`,
          ),
        );
      }
      const span = typeof cell === 'object' && !Array.isArray(cell) ? (cell.rowSpan ?? 1) : 1;
      if (span > 1) {
        const end = rows.slice(i, i + span);
        if (group || end.length < span || end.some(isGroup)) {
          findings.push(
            error(
              'plan.span-too-long',
              `${cellPath}.rowSpan`,
              `Ô "${cellPath}" gộp ${span} dòng nhưng nhóm không còn đủ dòng liền nhau; hãy giảm "rowSpan".`,
            ),
          );
        }
        covered.set(key, Math.max(covered.get(key) ?? 0, span));
      }
    }
    for (const [key, left] of covered) covered.set(key, left - 1);
    if (row.rows) rowFindings(row.rows, keys, `${at}.rows`, findings);
  });
}

function appendixFindings(appendix: Appendix, path: string): Finding[] {
  const findings: Finding[] = [];
  const keys = new Set<string>();
  appendix.columns?.forEach((column, i) => {
    const at = `${path}.columns[${i}]`;
    if (keys.has(column.key))
      findings.push(
        error('plan.column-twice', `${at}.key`, `Cột "${column.key}" (${at}) xuất hiện hai lần; hãy đổi khóa.`),
      );
    keys.add(column.key);
    if (!known.has(column.key) && column.heading === undefined) {
      findings.push(
        error('plan.column-heading', `${at}.heading`, `Cột tự do "${column.key}" (${at}) cần có "heading".`),
      );
    }
  });
  if (appendix.rows?.length && keys.size === 0) {
    findings.push(
      error(
        'plan.rows-without-columns',
        `${path}.columns`,
        `Phụ lục tại ${path} có dòng nhưng chưa khai báo cột ("columns").`,
      ),
    );
  } else if (appendix.rows) {
    rowFindings(appendix.rows, keys, `${path}.rows`, findings);
  }
  return findings;
}

/** Typed content that no section of the outline prints would be lost: it is an error, not silence. */
function unprintedFindings(plan: Plan): Finding[] {
  if (!plan.plan?.outline) return [];
  return unprinted(plan.plan).map(({ path }) =>
    error(
      'plan.not-in-outline',
      path,
      `Nội dung "${path}" có dữ liệu nhưng đề cương (plan.outline) không có mục nào in ra; hãy thêm mục vào đề cương.`,
    ),
  );
}

function completenessFindings(plan: Plan): Finding[] {
  const findings: Finding[] = [];
  const main = plan.decision ? 'decision' : 'plan';
  const part = plan.decision ?? plan.plan;
  const missing = (path: string, what: string) =>
    findings.push(error('plan.missing', path, `Trường "${path}" còn thiếu: ${what}.`));
  if (!part?.signature) missing(`${main}.signature`, 'văn bản chính phải có chữ ký (quyền hạn, chức vụ, họ tên)');
  if (!part?.recipients) missing(`${main}.recipients`, 'văn bản chính phải có nơi nhận');
  if (plan.decision && !plan.decision.preamble?.citations?.length) {
    missing('decision.preamble.citations', 'quyết định phải có căn cứ ban hành');
  }
  return findings;
}

/** All structural errors of data that the schema accepts. */
export function structureFindings(plan: Plan, draft: boolean): Finding[] {
  const period = plan.period;
  return [
    ...(period?.to !== undefined && period.to < period.from
      ? [
          error(
            'plan.period-order',
            'period.to',
            `Giai đoạn kết thúc (${period.to}) trước khi bắt đầu (${period.from}); hãy sửa "period".`,
          ),
        ]
      : []),
    ...pillarFindings(plan),
    ...(plan.appendices ?? []).flatMap((appendix, i) => appendixFindings(appendix, `appendices[${i}]`)),
    ...(draft ? [] : [...unprintedFindings(plan), ...completenessFindings(plan)]),
  ];
}
