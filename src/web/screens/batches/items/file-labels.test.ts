import { expect, it } from 'vitest';
import { fileLabels } from './file-labels.ts';

it('names files by their format, and by number where a unit has several of one', () => {
  expect(fileLabels([{ format: 'docx' }, { format: 'pdf' }])).toEqual(['Word', 'PDF']);
  expect(fileLabels([{ format: 'docx' }, { format: 'pdf' }, { format: 'docx' }])).toEqual(['Word 1', 'PDF', 'Word 2']);
});
