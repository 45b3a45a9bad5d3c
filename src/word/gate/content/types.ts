/** The content type of every part (ECMA-376, Part 2, 7.2.3), and what a part of a type may look like. */
import { limits } from '../limits.ts';
import { refusal } from '../refusal.ts';
import { thingByContentType, type ThingId } from '../things.ts';
import { type NodeBudget, scanXml } from '../xml/scan.ts';
import { sameName } from '../zip/names.ts';

export const contentTypesPart = '[Content_Types].xml';
export const relationshipsType = 'application/vnd.openxmlformats-package.relationships+xml';

/** Gives a part's content type, empty if none is declared. */
export type ContentTypes = (part: string) => string;

const extension = (part: string) => /\.([^./]*)$/.exec(part)?.[1]?.toLowerCase() ?? '';

/** @throws Failure `word.gate-forged` if a part is declared twice */
export function readContentTypes(xml: string, file: string, budget: NodeBudget): ContentTypes {
  const declared = new Map<string, string>();
  scanXml(xml, { part: contentTypesPart, file }, budget, {
    open({ name: { local }, attributes }) {
      if (local !== 'Default' && local !== 'Override') return;
      const subject = local === 'Default' ? `.${attributes['Extension'] ?? ''}` : (attributes['PartName'] ?? '');
      const key = sameName(subject);
      if (declared.has(key)) throw refusal('word.gate-forged', file, `${contentTypesPart}: ${subject}`);
      const type = attributes['ContentType'] ?? '';
      declared.set(key, type.length > limits.typeLength ? '' : type.trim());
    },
  });
  return (part) => declared.get(sameName(`/${part}`)) ?? declared.get(`.${extension(part)}`) ?? '';
}

/** Types that hold XML without saying so at their end. */
const xmlTypes = /(\+|\/)xml$|^application\/vnd\.openxmlformats-officedocument\.vmlDrawing$/i;

export const isXmlType = (type: string): boolean => xmlTypes.test(type);

/** What a document is made of; any other type is an unknown part. Image data is never read here, only carried. */
const known = [
  /^(application|text)\/xml$/i,
  /^application\/(vnd\.openxmlformats-(officedocument|package)|vnd\.ms-(word|excel|office|powerpoint))\.[\w.-]+\+xml$/i,
  /^application\/inkml\+xml$/i,
  /^application\/vnd\.openxmlformats-officedocument\.vmlDrawing$/i,
  /^application\/vnd\.openxmlformats-officedocument\.\w+\.printerSettings$/i,
  /^application\/vnd\.openxmlformats-package\.digital-signature-(origin|certificate)$/i,
  /^image\/(png|jpe?g|pjpeg|gif|bmp|tiff?|x-emf|emf|x-wmf|wmf|x-png|vnd\.ms-photo)$/i,
];

/** First bytes of what must not hide behind another type: zip, OLE compound file, programs, PDF, RTF. */
const foreign = ['504b0304', '504b0506', 'd0cf11e0', '4d5a', '7f454c46', '25504446', '7b5c7274'];

/** First bytes of pictures: PNG, JPEG, GIF, BMP, TIFF, JPEG XR, EMF, WMF with and without its own header. */
const pictures = [
  '89504e47',
  'ffd8ff',
  '47494638',
  '424d',
  '49492a00',
  '4d4d002a',
  '4949bc01',
  '01000000',
  'd7cdc69a',
  '01000900',
  '02000900',
];

/** Whether the content begins with a tag, after a byte order mark or spaces. */
function looksLikeXml(content: Uint8Array): boolean {
  let at = content[0] === 0xef && content[1] === 0xbb && content[2] === 0xbf ? 3 : 0;
  while (at < content.length && [9, 10, 13, 32].includes(content[at] ?? 0)) at++;
  return content[at] === 0x3c;
}

/**
 * What a part is by its declared type, its name and its first bytes, if it is no plain piece of a document.
 * @param stays which things the door keeps
 */
export function thingOfPart(
  part: string,
  type: string,
  content: Uint8Array,
  stays: (thing: ThingId) => boolean,
): ThingId | undefined {
  const thing = thingByContentType(type);
  if (thing && !stays(thing)) return thing;
  if (!thing && !known.some((pattern) => pattern.test(type))) return 'unknown-part';
  if (isXmlType(type)) return undefined;
  if (/\.(xml|rels|vml)$/i.test(part)) return 'disguised';
  if (thing) return undefined;
  const head = Buffer.from(content.subarray(0, 4)).toString('hex');
  const begins = (start: string) => head.startsWith(start);
  if (/^image\//i.test(type)) return pictures.some(begins) ? undefined : 'disguised';
  return foreign.some(begins) || looksLikeXml(content) ? 'disguised' : undefined;
}
