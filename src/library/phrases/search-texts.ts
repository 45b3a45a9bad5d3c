/** The words that a phrase is found by: its name, whose duty it is, and all it says. */
import { citationWording } from '../../plan/conventions/citation-wording.ts';
import { blockTexts, type PhraseBody } from '../../plan/model/phrase-body.ts';
import { plainText } from '../../plan/model/text.ts';
import { withMarks, withoutMarks } from '../../store/search/words.ts';

export function phraseSearchTexts({ title, unit, body }: { title: string; unit: string; body: PhraseBody }) {
  const said =
    'citations' in body ? body.citations.map(citationWording) : blockTexts(body.blocks).map((text) => plainText(text));
  const all = [title, unit, ...said].join(' ');
  return { searchText: withoutMarks(all), searchTextMarked: withMarks(all) };
}
