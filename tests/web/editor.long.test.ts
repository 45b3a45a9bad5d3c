import { editorStories } from './editor-stories.ts';

editorStories(
  [
    'general',
    'decision-preamble',
    'decision-articles',
    'decision-end',
    'plan-head',
    'sections',
    'section-1',
    'section-4',
    'appendix-0',
    'other',
  ],
  1,
);
