/** Blocks: the tree of paragraphs that every free part of a plan is made of. */
import { z } from 'zod';
import { marker, type Marker } from './marker.ts';
import { richText, text, type RichText } from './text.ts';

export interface Block {
  /** The sign before it; `-` unless told. */
  marker?: Marker | undefined;
  /** Printed instead of the computed sign, to the letter; empty: no sign, and the counting does not move on. */
  label?: string | undefined;
  /** A title before the text. */
  heading?: RichText | undefined;
  /** The title runs into the text instead of standing on its own line. */
  runIn?: boolean | undefined;
  text?: RichText | undefined;
  /** Further paragraphs of the same item. */
  more?: RichText[] | undefined;
  children?: Block[] | undefined;
}

export const block: z.ZodType<Block> = z
  .strictObject({
    marker: marker.optional(),
    label: text.optional(),
    heading: richText.optional(),
    runIn: z.boolean().optional(),
    text: richText.optional(),
    more: z.array(richText).optional(),
    get children() {
      return z.array(block).optional();
    },
  })
  .meta({ id: 'Block' });

export const blocks = z.array(block);
