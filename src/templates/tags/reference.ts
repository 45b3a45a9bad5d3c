/** The tag reference: what the command line, the route, the page and the Word file tell. */
import { tags, type Tag, type TagKind, type TagPart } from '../../compose/tags.ts';
import { formatLine, formatterMeanings } from '../../merge/formatters.ts';
import { kindWords, partWords, writingRules, writtenTag } from './words.ts';

export interface ReferenceTag {
  name: string;
  /** As it stands in Word. */
  written: string;
  kind: TagKind;
  /** The kind in words. */
  kindName: string;
  meaning: string;
  /** What stands in a document instead of it, one paragraph or row a line. */
  example: string;
  /** Where it may stand. */
  place: string;
}

export interface ReferenceGroup {
  part: TagPart;
  title: string;
  /** Where tags of this part may stand. */
  place: string;
  tags: readonly ReferenceTag[];
}

export interface ReferenceFormatter {
  name: string;
  /** As it stands in a tag. */
  written: string;
  meaning: string;
  example: string;
}

export interface ReferenceKind {
  kind: TagKind;
  name: string;
  place: string;
}

export interface TagReference {
  /** How to write tags. */
  rules: readonly string[];
  kinds: readonly ReferenceKind[];
  groups: readonly ReferenceGroup[];
  formatters: readonly ReferenceFormatter[];
  /** Of which kinds a value may be, for a formatter to work on it. */
  formatted: readonly TagKind[];
}

const referenceTag = (tag: Tag): ReferenceTag => ({
  name: tag.name,
  written: writtenTag(tag),
  kind: tag.kind,
  kindName: kindWords[tag.kind].name,
  meaning: tag.meaning,
  example: tag.example,
  place: kindWords[tag.kind].place,
});

const group = (part: TagPart): ReferenceGroup => ({
  part,
  ...partWords[part],
  tags: tags.filter((tag) => tag.part === part).map(referenceTag),
});

/** On whose example the formatters are shown. */
const shownOn = 'Đơn vị';

function formatterEntry({ name, meaning }: { name: string; meaning: string }): ReferenceFormatter {
  const text = tags.find((tag) => tag.name === shownOn)?.example ?? '';
  const example = formatLine([{ text }], name)
    .map((stretch) => stretch.text)
    .join('');
  return { name, written: `{${shownOn} | ${name}}`, meaning, example };
}

/** Everything about tags, in the order in which it is told. */
export function tagReference(): TagReference {
  return {
    rules: writingRules,
    kinds: (Object.keys(kindWords) as TagKind[]).map((kind) => ({ kind, ...kindWords[kind] })),
    groups: (Object.keys(partWords) as TagPart[]).map(group),
    formatters: formatterMeanings.map(formatterEntry),
    formatted: ['text', 'lines'],
  };
}
