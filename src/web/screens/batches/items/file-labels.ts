/** What the files of one unit are called in a row: by their format, and by number where there are several of one format. */
import type { BatchItem } from '../../../api/batches.ts';
import { formatName } from '../formats.ts';

export function fileLabels(files: readonly Pick<BatchItem['files'][number], 'format'>[]): string[] {
  return files.map(({ format }, i) => {
    const alike = files.filter((file) => file.format === format);
    const nth = files.slice(0, i + 1).filter((file) => file.format === format).length;
    return alike.length > 1 ? `${formatName[format]} ${nth}` : formatName[format];
  });
}
