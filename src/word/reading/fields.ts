/** Fields: page numbers become fields again, of all others their last result is text (ECMA-376, Part 1, 17.16). */
import type { RunFormat } from './types.ts';

export type PageField = 'PAGE' | 'NUMPAGES';

/** Fields that depend on pages or on other files, draw something, or have no result in the text. */
const unsupported = new Set(
  (
    '= DDE DDEAUTO INCLUDE INCLUDETEXT INCLUDEPICTURE IMPORT LINK EMBED EQ ADVANCE SYMBOL MACROBUTTON GOTOBUTTON FORMCHECKBOX ' +
    'SECTION SECTIONPAGES PRINT BARCODE DISPLAYBARCODE MERGEBARCODE LISTNUM AUTONUM AUTONUMLGL AUTONUMOUT STYLEREF SHAPE CONTROL ' +
    'HTMLCONTROL BIDIOUTLINE'
  ).split(' '),
);

const plainPage = /^\s*(PAGE|NUMPAGES)\s*(\\\*\s*(MERGEFORMAT|CHARFORMAT|Arabic)\s*)*$/i;

export interface FieldMeaning {
  page: PageField | undefined;
  unsupported: string | undefined;
}

/** What an instruction asks for. */
export function fieldMeaning(instruction: string): FieldMeaning {
  const plain = plainPage.exec(instruction)?.[1]?.toUpperCase();
  if (plain === 'PAGE' || plain === 'NUMPAGES') return { page: plain, unsupported: undefined };
  const name = (/^\s*(=|[A-Za-z]+)/.exec(instruction)?.[1] ?? '').toUpperCase();
  const strange = unsupported.has(name) || name === 'PAGE' || name === 'NUMPAGES';
  return { page: undefined, unsupported: strange ? `field ${name}` : undefined };
}

interface OpenField {
  instruction: string;
  /** Undefined while its instruction is still being read. */
  meaning: FieldMeaning | undefined;
  format: RunFormat;
  /** `format` is that of the result. */
  shown: boolean;
}

export interface EndedField {
  meaning: FieldMeaning;
  format: RunFormat;
}

/** The fields that are open at a point of a story; they may reach over paragraphs. */
export class FieldStack {
  private readonly open: OpenField[] = [];

  begin(format: RunFormat): void {
    this.open.push({ instruction: '', meaning: undefined, format, shown: false });
  }

  instruct(text: string): void {
    const field = this.open.at(-1);
    if (field?.meaning === undefined && field !== undefined) field.instruction += text;
  }

  separate(): void {
    const field = this.open.at(-1);
    if (field !== undefined) field.meaning = fieldMeaning(field.instruction);
  }

  end(): EndedField | undefined {
    const field = this.open.pop();
    return field && { meaning: field.meaning ?? fieldMeaning(field.instruction), format: field.format };
  }

  /** Whether what is read now is an instruction, or a page number that will be counted anew. */
  get hides(): boolean {
    for (const { meaning } of this.open) if (meaning === undefined || meaning.page !== undefined) return true;
    return false;
  }

  /** The first run of a hidden result gives a page number its look. */
  show(format: RunFormat): void {
    const field = this.open.at(-1);
    if (field?.meaning === undefined || field.shown) return;
    field.format = format;
    field.shown = true;
  }

  get unclosed(): boolean {
    return this.open.length > 0;
  }
}
