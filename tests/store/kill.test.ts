import { killStory } from './kill-story.ts';

killStory(3);
