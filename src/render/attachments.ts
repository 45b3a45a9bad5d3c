/** Overrides, for one rendering, whether plan and appendices stand in files of their own. */

/** The same data with `attachments` set. What is no object is handed on as it is: the checks of the data say so. */
export function withAttachments(data: unknown, attachments: 'sameFile' | 'separateFiles'): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data;
  return { ...data, attachments };
}
