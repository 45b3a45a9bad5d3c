// Every panel, and a second outage, in editor.long.test.ts.
import { editorStories } from './editor-stories.ts';

editorStories(['general', 'section-1', 'appendix-0'], 0);
