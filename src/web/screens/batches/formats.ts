import type { BatchFormat } from '../../api/batches.ts';

export const formatName: Readonly<Record<BatchFormat, string>> = { docx: 'Word', pdf: 'PDF' };

/** `Word, PDF` */
export const formatNames = (formats: readonly BatchFormat[]): string =>
  formats.map((format) => formatName[format]).join(', ');
