/** A document's core properties (ECMA-376, Part 2, 11): its own, never those of the template's author. */
import { escapeText } from './xml.ts';

export const corePropertiesPart = 'docProps/core.xml';

export interface CoreProperties {
  title: string;
  creator: string;
  /** What kind of document it is, whose and for which years. */
  subject: string;
  /** Calendar day, `2026-01-15`; not told of what has none. */
  created?: string;
}

export function corePropertiesXml({ title, creator, subject, created }: CoreProperties): string {
  const day = `xsi:type="dcterms:W3CDTF">${created ?? ''}T00:00:00Z`;
  const dates = `<dcterms:created ${day}</dcterms:created><dcterms:modified ${day}</dcterms:modified>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties' +
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeText(title)}</dc:title><dc:creator>${escapeText(creator)}</dc:creator>` +
    `<dc:subject>${escapeText(subject)}</dc:subject>${created === undefined ? '' : dates}` +
    '<dc:language>vi-VN</dc:language></cp:coreProperties>'
  );
}
