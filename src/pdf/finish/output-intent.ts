/** What the colours of a PDF/A file mean (ISO 19005-2, 6.2.3): sRGB, which covers grey and RGB alike. */
import { zlibSync } from 'fflate';
import { PDFName, PDFRawStream, PDFString, type PDFContext, type PDFDict } from 'pdf-lib';
import { srgbProfile } from './srgb-profile.ts';

let compressed: Uint8Array | undefined;

const condition = 'sRGB IEC61966-2-1';

/** One that is there already, by the program that made the pages, stays. */
export function writeOutputIntent(context: PDFContext, catalog: PDFDict): void {
  const key = PDFName.of('OutputIntents');
  if (catalog.has(key)) return;
  compressed ??= zlibSync(srgbProfile(), { level: 9 });
  const profile = context.register(PDFRawStream.of(context.obj({ N: 3, Filter: 'FlateDecode' }), compressed));
  const intent = {
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of(condition),
    Info: PDFString.of(condition),
    RegistryName: PDFString.of('http://www.color.org'),
    DestOutputProfile: profile,
  };
  catalog.set(key, context.obj([context.register(context.obj(intent))]));
}
