// Every panel, and a second outage, in editor.long.test.ts.
import { editorStories } from './editor-stories.ts';

editorStories(['general', 'appendix-0'], 0);
