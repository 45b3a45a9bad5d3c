/** What can be told about a file of overrides before it is sent. Whether each change can be carried out the service says. */

/** JSON Patch (RFC 6902) by the unit's code. */
export type OverridesFile = Record<string, unknown[]>;

export type ReadOverrides = { overrides: OverridesFile; problem?: undefined } | { problem: string };

export function readOverridesFile(text: string): ReadOverrides {
  let read: unknown;
  try {
    read = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const why = error instanceof Error ? ` (${error.message})` : '';
    return { problem: `Tệp này không phải là JSON đúng${why}; hãy sửa rồi thả lại.` };
  }
  const isObject = typeof read === 'object' && read !== null && !Array.isArray(read);
  if (!isObject || !Object.values(read as object).every(Array.isArray))
    return { problem: 'Tệp phải có mỗi mã đơn vị một danh sách thay đổi trong dấu [ ], như ví dụ dưới đây.' };
  return { overrides: read as OverridesFile };
}

/** One unit with another signer and its own target. */
export const overridesExample = `{
  "14560": [
    { "op": "add", "path": "/variables/nguoi_ky", "value": "Lê Thị Hạnh" },
    { "op": "add", "path": "/variables/ty_le_dung_han", "value": "99" }
  ]
}`;
