/** One page's items as a content stream, in the order in which they are read. */
import type { ImageItem, Page, PageItem, TextItem } from '../../pages.ts';
import type { FontName } from '../font/faces.ts';
import type { DocumentFaces } from '../font/for-document.ts';
import type { PreparedFace } from '../font/prepared.ts';
import { fillColour, strokeColour } from './colour.ts';
import type { Content } from './content.ts';
import { fillArea, paintImage, strokeRule } from './shapes.ts';
import { composedText, showText, stretches } from './text.ts';

export interface PageResources {
  faces: DocumentFaces['byFace'];
  imageName: (image: ImageItem) => string;
}

/** What the operators written so far have set; a setting is written only when it changes. */
class PageWriter {
  readonly #content: Content;
  readonly #height: number;
  readonly #resources: PageResources;
  #fill = fillColour('000000');
  #stroke = strokeColour('000000');
  #font = '';
  #letterSpacing = 0;
  #wordSpacing = 0;
  #inText = false;
  /** Start of the line before, in hundredths of a point from the bottom left corner. */
  #lineX = 0;
  #lineY = 0;

  constructor(content: Content, page: Page, resources: PageResources) {
    this.#content = content;
    this.#height = page.height;
    this.#resources = resources;
  }

  item(item: PageItem): void {
    if (item.kind === 'text') {
      if (item.clip === undefined) this.#text(item);
      else this.#clipped(item, item.clip);
      return;
    }
    this.endText();
    if (item.kind === 'rule') {
      const colour = strokeColour(item.color);
      if (colour !== this.#stroke) this.#content.raw((this.#stroke = colour));
      strokeRule(this.#content, item, this.#height);
    } else if (item.kind === 'fill') {
      this.#setFill(item.color);
      fillArea(this.#content, item, this.#height);
    } else {
      paintImage(this.#content, item, this.#height, this.#resources.imageName(item));
    }
  }

  endText(): void {
    if (this.#inText) this.#content.raw('ET\n');
    this.#inText = false;
  }

  #setFill(color: string): void {
    const colour = fillColour(color);
    if (colour !== this.#fill) this.#content.raw((this.#fill = colour));
  }

  #text(item: TextItem): void {
    const prepared = this.#resources.faces.get(item.face);
    if (!prepared || item.text === '') return;
    if (!this.#inText) {
      this.#content.raw('BT\n');
      this.#inText = true;
      this.#lineX = this.#lineY = 0;
    }
    this.#setFill(item.color);
    this.#setFont(item.face, item);
    this.#moveTo(Math.round(item.x * 100), Math.round((this.#height - item.y) * 100));
    const symbols = this.#resources.faces.get('symbols');
    const text = composedText(item);
    if (!symbols) showText(this.#content, text, item, prepared);
    else this.#withSymbols(text, item, prepared, symbols);
  }

  /** What Tinos lacks goes on where the text before it ends, in the font for symbols. */
  #withSymbols(text: string, item: TextItem, prepared: PreparedFace, symbols: PreparedFace): void {
    for (const { stretch, ofSymbols } of stretches(text, prepared, symbols)) {
      this.#setFont(ofSymbols ? 'symbols' : item.face, item);
      showText(this.#content, stretch, item, ofSymbols ? symbols : prepared);
    }
  }

  /** What is set inside ends with the clipping. */
  #clipped(item: TextItem, bottom: number): void {
    this.endText();
    const before = [this.#fill, this.#font, this.#letterSpacing, this.#wordSpacing] as const;
    this.#content.raw('q\n');
    for (const number of [item.x - item.size, this.#height - bottom, item.width + 2 * item.size, bottom]) {
      this.#content.number(number);
    }
    this.#content.raw('re W n\n');
    this.#text(item);
    this.endText();
    this.#content.raw('Q\n');
    [this.#fill, this.#font, this.#letterSpacing, this.#wordSpacing] = before;
  }

  #setFont(face: FontName, { size, letterSpacing, wordSpacing, text }: TextItem): void {
    const font = `${face} ${size}`;
    if (font !== this.#font) {
      this.#content.raw(`/${face} `);
      this.#content.number(size);
      this.#content.raw('Tf\n');
      this.#font = font;
    }
    if (letterSpacing !== this.#letterSpacing) {
      this.#content.number(letterSpacing);
      this.#content.raw('Tc\n');
      this.#letterSpacing = letterSpacing;
    }
    if (wordSpacing !== this.#wordSpacing && text.includes(' ')) {
      this.#content.thousandths(wordSpacing);
      this.#content.raw('Tw\n');
      this.#wordSpacing = wordSpacing;
    }
  }

  #moveTo(x: number, y: number): void {
    if (!Number.isFinite(x + y)) throw new TypeError('A text item stands nowhere.');
    this.#content.hundredths(x - this.#lineX);
    this.#content.hundredths(y - this.#lineY);
    this.#content.raw('Td ');
    this.#lineX = x;
    this.#lineY = y;
  }
}

/** Fonts are named by their face in the resources. */
export function writePage(content: Content, page: Page, resources: PageResources): void {
  const writer = new PageWriter(content, page, resources);
  for (const item of page.items) writer.item(item);
  writer.endText();
}
