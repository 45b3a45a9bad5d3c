// Many more times in kill.long.test.ts.
import { killStory } from './kill-story.ts';

killStory(1);
