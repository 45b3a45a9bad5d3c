/** What differs for single units: `{ "00004": [RFC 6902 operations] }`. */
import type { Operation } from 'rfc6902';
import { z } from 'zod';
import { Failure, type Finding } from '../failure.ts';
import { readJson } from '../plan/json/read.ts';
import { measure } from '../plan/measure.ts';
import type { Overrides, UnitsTable } from './contract.ts';

const pointer = z.string().regex(/^(\/([^~/]|~[01])*)*$/);
const value = z.unknown().refine((one) => one !== undefined);

const operation = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal(['add', 'replace', 'test']), path: pointer, value }),
  z.strictObject({ op: z.literal('remove'), path: pointer }),
  z.strictObject({ op: z.literal(['move', 'copy']), path: pointer, from: pointer }),
]);

/** Steps by which one would leave the data for the program's own objects. */
const forbidden = /\/(__proto__|constructor|prototype)(\/|$)/;

const mostFindings = 200;

const form = 'hãy viết như { "00004": [{ "op": "replace", "path": "/plan/targets/0/text", "value": "…" }] } (RFC 6902)';

function finding(code: string, path: string, message: string): Finding {
  return { code, severity: 'error', path, message };
}

function operationFindings(code: string, given: unknown, number: number): Finding[] {
  const place = `Mã ${code}, thao tác ${number}`;
  const path = `${code}[${number - 1}]`;
  const read = operation.safeParse(given);
  if (!read.success) {
    return [
      finding(
        'bulk.bad-override',
        path,
        `${place} không đúng dạng; cần "op" (add, replace, remove, move, copy, test), "path" bắt đầu bằng "/", và "value" hoặc "from"; ${form}.`,
      ),
    ];
  }
  const pointers = [read.data.path, 'from' in read.data ? read.data.from : ''];
  if (pointers.some((one) => forbidden.test(one))) {
    return [
      finding('bulk.bad-override', path, `${place} có đường dẫn không được dùng (${read.data.path}); hãy sửa "path".`),
    ];
  }
  const tooLarge = 'value' in read.data ? measure(read.data.value) : undefined;
  return tooLarge ? [finding('bulk.bad-override', path, `${place}, "value": ${tooLarge.message}`)] : [];
}

function refused(findings: readonly Finding[]): Failure {
  const rest = findings.length > 1 ? ` (và ${findings.length - 1} lỗi khác)` : '';
  const message = `Các thay đổi riêng chưa dùng được: ${findings[0]?.message ?? ''}${rest}`;
  return new Failure('input', 'bulk.bad-overrides', message, findings.slice(0, mostFindings));
}

/**
 * Checks data of any shape; codes with lost zeros are completed.
 * @throws Failure `bulk.bad-overrides` (kind `input`) with every finding
 */
export function overridesOf(data: unknown): Overrides {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw refused([finding('bulk.bad-override', '', `Cần một đối tượng có các mã đơn vị; ${form}.`)]);
  }
  const findings: Finding[] = [];
  const overrides = new Map<string, readonly Operation[]>();
  for (const [given, operations] of Object.entries(data)) {
    if (given === '$schema') continue;
    const code = given.padStart(5, '0');
    if (!/^\d{5}$/.test(code)) {
      findings.push(
        finding('bulk.bad-override', given, `"${given.slice(0, 40)}" không phải là mã đơn vị năm chữ số; ${form}.`),
      );
    } else if (overrides.has(code)) {
      findings.push(finding('bulk.bad-override', given, `Mã ${code} được ghi hai lần; hãy gộp các thao tác lại.`));
    } else if (!Array.isArray(operations)) {
      findings.push(finding('bulk.bad-override', given, `Mã ${code} cần một danh sách thao tác [ … ]; ${form}.`));
    } else {
      operations.forEach((one, i) => findings.push(...operationFindings(code, one, i + 1)));
      overrides.set(code, operations as Operation[]);
    }
  }
  if (findings.length > 0) throw refused(findings);
  return Object.fromEntries(overrides);
}

/**
 * @param text JSON
 * @throws Failure `bulk.bad-overrides` (kind `input`) with every finding
 */
export function readOverrides(text: string, name = 'này'): Overrides {
  const reading = readJson(new TextEncoder().encode(text), `Tệp thay đổi riêng ${name}`);
  if (reading.fault) throw refused([finding(`bulk.${reading.fault.code}`, '', reading.fault.message)]);
  return overridesOf(reading.value);
}

/** Overrides for units that the table does not have: a code that was mistyped, or a table of other units. */
export function strayOverrides(table: UnitsTable, overrides: Overrides): Finding[] {
  const codes = new Set(table.rows.map(({ code }) => code));
  return Object.keys(overrides)
    .filter((code) => !codes.has(code))
    .map((code) => ({
      code: 'bulk.stray-override',
      severity: 'warning',
      path: code,
      message: `Mã ${code} có thay đổi riêng mà không có trong bảng đơn vị; hãy sửa mã hoặc bỏ thay đổi này.`,
    }));
}
