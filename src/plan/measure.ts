/** The size of data, told before any schema walks it, so that no input is too large or too deep to refuse. */
import type { Finding } from '../failure.ts';
import { limits } from './limits.ts';
import { formatPath } from './paths.ts';

interface Place {
  value: unknown;
  depth: number;
  key: PropertyKey;
  parent: Place | undefined;
}

function pathOf(place: Place): string {
  const keys: PropertyKey[] = [];
  for (let at: Place | undefined = place; at?.parent; at = at.parent) keys.unshift(at.key);
  return formatPath(keys);
}

function refused(code: string, place: Place, message: string): Finding {
  return { code, severity: 'error', path: pathOf(place), message };
}

/** The first limit that the data breaks (or a key that no JavaScript object can safely have), or undefined. Iterative: data of any depth is measured, never recursed into. */
export function measure(data: unknown): Finding | undefined {
  const stack: Place[] = [{ value: data, depth: 0, key: '', parent: undefined }];
  let values = 0;
  let characters = 0;
  let rows = 0;
  for (let place = stack.pop(); place; place = stack.pop()) {
    const { value, depth } = place;
    if (++values > limits.values) {
      return refused(
        'plan.too-many-values',
        place,
        `Dữ liệu có quá ${vn(limits.values)} giá trị; hãy chia nhỏ kế hoạch.`,
      );
    }
    if (typeof value === 'string') {
      characters += value.length;
      if (value.length > limits.text) {
        return refused(
          'plan.text-too-long',
          place,
          `Đoạn văn tại ${pathOf(place)} dài ${vn(value.length)} ký tự, quá mức ${vn(limits.text)}; hãy chia thành nhiều đoạn.`,
        );
      }
      if (characters > limits.allText) {
        return refused(
          'plan.too-much-text',
          place,
          `Kế hoạch có quá ${vn(limits.allText)} ký tự; hãy rút gọn nội dung.`,
        );
      }
      continue;
    }
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= limits.depth) {
      return refused(
        'plan.too-deep',
        place,
        `Dữ liệu lồng nhau quá ${limits.depth} cấp tại ${pathOf(place)}; hãy giảm số cấp.`,
      );
    }
    if (Array.isArray(value)) {
      if (place.key === 'rows') rows += value.length;
      if (rows > limits.rows) {
        return refused(
          'plan.too-many-rows',
          place,
          `Các phụ lục có quá ${vn(limits.rows)} dòng (tại ${pathOf(place)}); hãy chia phụ lục thành nhiều tệp.`,
        );
      }
      for (let i = value.length - 1; i >= 0; i--)
        stack.push({ value: value[i], depth: depth + 1, key: i, parent: place });
    } else {
      if (Object.hasOwn(value, '__proto__')) {
        const at: Place = { value, depth, key: '__proto__', parent: place };
        return refused(
          'plan.forbidden-key',
          at,
          `Không dùng được tên trường "__proto__" tại ${pathOf(at)}; hãy đổi tên.`,
        );
      }
      for (const [key, child] of Object.entries(value))
        stack.push({ value: child, depth: depth + 1, key, parent: place });
    }
  }
  return undefined;
}

/** A number as Vietnamese write it: 20.000. */
function vn(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '.');
}
