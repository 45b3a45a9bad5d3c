/** The native engine, whole and stage by stage. */
import { nativeEngine } from '../../dist/pdf/native/engine.js';
import { layOut } from '../../dist/pdf/native/layout/lay-out.js';
import { unsupported } from '../../dist/pdf/native/support.js';
import { writePdf } from '../../dist/pdf/native/write/write-pdf.js';
import { openPackage } from '../../dist/word/package.js';
import { readWord } from '../../dist/word/reading/read-word.js';
import { XmlTrees } from '../../dist/word/reading/xml-trees.js';

const engine = nativeEngine();

/** Through the gate and read, in one pass. */
function openWord(docx) {
  const trees = new XmlTrees();
  return readWord(openPackage(docx, 'tệp', 'convert', trees.alongside), trees);
}

/** Bytes to bytes, as the doors call it. A copy each time: the engine remembers what it has read by the bytes' identity. */
export const convert = (docx) => engine.convert(new Uint8Array(docx));

/** Milliseconds of each stage; the gate's pass and the reading are one. */
export async function stages(docx) {
  const marks = [performance.now()];
  const mark = (result) => {
    marks.push(performance.now());
    return result;
  };
  const document = mark(openWord(new Uint8Array(docx)));
  if (mark(unsupported(document)).length > 0) throw new Error('the native engine does not take this document');
  const laidOut = mark(layOut(document));
  await writePdf(laidOut);
  mark();
  const [gateAndReading, support, layout, writing] = marks.slice(1).map((time, i) => time - marks[i]);
  return { gateAndReading, support, layout, writing };
}

export const pagesOf = (docx) => layOut(openWord(new Uint8Array(docx))).pages.length;
