import type { BrokenTemplate } from './broken-template.ts';
import { carriedFaults } from './carried.ts';
import { formFaults } from './form.ts';
import { structureFaults } from './structure.ts';
import { tagFaults } from './tags.ts';

export const brokenTemplates: readonly BrokenTemplate[] = [
  ...tagFaults,
  ...structureFaults,
  ...formFaults,
  ...carriedFaults,
];
