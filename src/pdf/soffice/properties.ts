/** What a Word file says of itself, read without the rest: LibreOffice is handed files that are too large for our own reading. */
import { Failure } from '../../failure.ts';
import { corePropertiesPart } from '../../word/core-properties.ts';
import { readEntry } from '../../word/gate/index.ts';
import { readProperties } from '../../word/reading/properties.ts';
import { parseXml } from '../../word/reading/xml-tree.ts';
import type { Properties } from '../finish/about.ts';

/** What cannot be read is not known, and stays empty. */
export function propertiesOf(docx: Uint8Array): Properties {
  try {
    const xml = readEntry(docx, corePropertiesPart);
    return readProperties(xml ? parseXml(xml, corePropertiesPart) : undefined);
  } catch (error) {
    if (error instanceof Failure) return readProperties(undefined);
    throw error;
  }
}
