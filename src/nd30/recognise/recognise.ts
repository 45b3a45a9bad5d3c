/**
 * The components of form in a Word document that nobody prepared: found by their words, place and look, wherever they stand
 * (tables, tabs, text boxes). It judges nothing, and loses nothing: every word of the file is in exactly one component, in
 * the rule of one, or among what is unplaced.
 */
import type { WordDocument } from '../../word/reading/types.ts';
import type { Component, DocumentForm, DocumentRole, FormDocument, Recognised } from '../document.ts';
import { oneLine } from '../text.ts';
import type { Draft, Growing } from './draft.ts';
import { settleOrgans } from './head.ts';
import { settlePreamble } from './preamble.ts';
import { settleRules } from './rules.ts';
import { runningComponents } from './running.ts';
import { settleStructure } from './structure.ts';
import { Units } from './units.ts';
import { Walk } from './walk.ts';

export function recognise(word: WordDocument): Recognised {
  const { list } = Units.of(word);
  const drafts = new Walk(list).drafts.filter(({ empty }) => !empty);
  const documents = drafts.map(finished);
  return {
    word,
    documents,
    running: runningComponents(word, documents),
    unplaced: drafts.flatMap(({ unplaced }) => unplaced),
  };
}

function finished(draft: Draft): FormDocument {
  settleOrgans(draft);
  settlePreamble(draft);
  settleStructure(draft.components);
  settleRules(draft);
  return {
    role: roleOf(draft),
    form: formOf(draft),
    kindName: draft.kindName,
    components: draft.components.map(component),
    sections: [...draft.sections],
    tables: [...draft.tables],
  };
}

function component({ kind, places, confidence, label, titled, title, rule, under }: Growing): Component {
  return {
    kind,
    places,
    text: oneLine(places.map(({ text }) => text).join(' ')),
    confidence,
    ...(label && { label }),
    ...(titled && { titled }),
    ...(title && { title }),
    ...(rule && { rule }),
    ...(under !== undefined && { under }),
  };
}

function roleOf(draft: Draft): DocumentRole {
  if (draft.has('appendixHeading')) return 'appendix';
  if (!draft.has('nationalName', 'motto', 'organ', 'kind', 'number')) return 'fragment';
  return draft.has('reference') && !draft.has('number', 'placeAndDate') ? 'attached' : 'main';
}

/** Kinds with a model of their own in Phụ lục III; all others follow Mẫu 1.4. */
const forms: Readonly<Record<string, DocumentForm>> = {
  'nghi quyet': 'resolution',
  'quyet dinh': 'decision',
  'cong dien': 'telegram',
  'giay moi': 'invitation',
  'giay gioi thieu': 'introduction',
  'bien ban': 'minutes',
  'giay nghi phep': 'leave',
  'sao y': 'copy',
  'sao luc': 'copy',
  'trich sao': 'copy',
};

function formOf(draft: Draft): DocumentForm {
  if (draft.kindName !== undefined) return forms[draft.kindName] ?? 'named';
  return draft.has('letterSubject', 'addressee') ? 'letter' : 'other';
}
