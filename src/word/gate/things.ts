/**
 * What a .docx or .xlsx may hold besides text and looks, and what each door does about it. A thing is known by content types of
 * parts, by kinds of relationships, by elements or by fields; a row names those it has. Refused where taking it out would
 * change what a page says, or where somebody who can mend it stands at the door (templates); stripped where it is only behind
 * the page.
 */
import type { Finding } from '../../failure.ts';
import type { Door, Verdict } from './doors.ts';

export interface Thing {
  /** In a sentence: `Tệp có …`, `Đã bỏ …`. */
  name: string;
  /** What the author can do where it is refused. */
  remedy: string;
  /** Of the finding when it is stripped: `warning` if a page may show less than its author saw. */
  severity: Finding['severity'];
  doors: Readonly<Record<Door, Verdict>>;
  contentTypes?: RegExp;
  /** Last segments of relationship types, lower case: the same for transitional, strict and Microsoft's own. */
  relationships?: readonly string[];
  /** The relationships are the row's only while they stay inside the package; one that leaves is an `external-…`. */
  onlyInside?: true;
  /** Local names of elements that go with all that is in them. */
  elements?: readonly string[];
  /** First words of field instructions. */
  fields?: readonly string[];
}

const everywhere = (verdict: Verdict): Thing['doors'] => ({
  template: verdict,
  convert: verdict,
  check: verdict,
  import: verdict,
  'units-table': verdict,
});
const refused = everywhere('refuse');
const stripped = everywhere('strip');
/** Refused in a template, whose author can mend it; stripped elsewhere. */
const notInTemplates: Thing['doors'] = { ...stripped, template: 'refuse' };

const remove = 'hãy bỏ nó trong Word rồi lưu lại';

export const things = {
  'macro-document': {
    name: 'định dạng chứa macro (.docm, .dotm, .xlsm, .xlsb)',
    remedy: 'hãy lưu lại dạng .docx hoặc .xlsx',
    severity: 'warning',
    doors: refused,
    contentTypes: /macroenabled|ms-excel\.sheet\.binary/i,
  },
  macro: {
    name: 'macro (VBA)',
    remedy: 'hãy lưu lại dạng .docx hoặc .xlsx',
    severity: 'information',
    doors: { ...notInTemplates, 'units-table': 'refuse' },
    contentTypes: /vbaproject|vbadata|macrosheet|dialogsheet|keymapcustomizations|attachedtoolbars/i,
    relationships: [
      'vbaproject',
      'wordvbadata',
      'xlmacrosheet',
      'xlintlmacrosheet',
      'keymapcustomizations',
      'attachedtoolbars',
    ],
  },
  'word-template': {
    name: 'định dạng mẫu của Word hoặc Excel (.dotx, .xltx)',
    remedy: 'hãy lưu lại dạng .docx',
    severity: 'information',
    doors: { ...everywhere('keep'), template: 'refuse' },
    contentTypes: /(wordprocessingml|spreadsheetml)\.template\.main\+xml$/i,
  },
  'ole-object': {
    name: 'đối tượng nhúng OLE',
    remedy: 'hãy thay nó bằng chữ hoặc hình ảnh',
    severity: 'information',
    doors: notInTemplates,
    contentTypes: /oleobject/i,
    relationships: ['oleobject'],
    elements: ['OLEObject', 'objectEmbed', 'objectLink', 'oleObjects', 'oleObj'],
  },
  'active-x': {
    name: 'điều khiển ActiveX',
    remedy: remove,
    severity: 'information',
    doors: notInTemplates,
    contentTypes: /activex|ms-excel\.controlproperties/i,
    relationships: ['control', 'activexcontrolbinary', 'ctrlprop'],
    elements: ['control', 'controls'],
  },
  'embedded-package': {
    name: 'tệp khác nhúng bên trong',
    remedy: 'hãy thay nó bằng chữ, bảng hoặc hình ảnh',
    severity: 'information',
    doors: notInTemplates,
    contentTypes:
      /^application\/(zip|x-zip.*|pdf|msword|rtf|vnd\.ms-excel|vnd\.ms-powerpoint|vnd\.openxmlformats-officedocument\.\w+\.(document|sheet|presentation|template|slideshow|slide))$/i,
    relationships: ['package'],
    elements: ['externalData'],
  },
  'alt-chunk': {
    name: 'văn bản ghép từ tệp khác (altChunk)',
    remedy: 'hãy mở bằng Word và lưu lại để Word nhập nội dung đó vào',
    severity: 'warning',
    doors: refused,
    relationships: ['afchunk'],
    elements: ['altChunk'],
  },
  'sub-document': {
    name: 'văn bản con ở tệp khác',
    remedy: 'hãy đưa nội dung của nó vào tệp này',
    severity: 'warning',
    doors: refused,
    relationships: ['subdocument'],
    elements: ['subDoc'],
  },
  'attached-template': {
    name: 'liên kết tới tệp mẫu (.dotx) trên máy người soạn',
    remedy: remove,
    severity: 'information',
    doors: stripped,
    relationships: ['attachedtemplate'],
    elements: ['attachedTemplate'],
  },
  'data-source': {
    name: 'kết nối tới nguồn dữ liệu (trộn thư, truy vấn)',
    remedy: remove,
    severity: 'information',
    doors: stripped,
    contentTypes: /spreadsheetml\.(connections|querytable)\+xml|mailmergerecipientdata/i,
    relationships: ['mailmergesource', 'mailmergeheadersource', 'recipientdata', 'connections', 'querytable'],
    elements: ['mailMerge'],
  },
  transformation: {
    name: 'phép biến đổi XSLT hoặc lược đồ XML ở bên ngoài',
    remedy: remove,
    severity: 'information',
    doors: stripped,
    relationships: ['transform', 'attachedschema'],
    elements: ['saveThroughXslt'],
  },
  'external-workbook': {
    name: 'liên kết tới bảng tính khác',
    remedy: remove,
    severity: 'information',
    doors: notInTemplates,
    contentTypes: /spreadsheetml\.externallink\+xml|ms-excel\.externallink/i,
    relationships: ['externallink', 'externallinkpath', 'xlexternallinkpath', 'externallinklong'],
    elements: ['externalReferences'],
  },
  'web-extension': {
    name: 'tiện ích, nút lệnh riêng hoặc video trực tuyến',
    remedy: remove,
    severity: 'information',
    doors: stripped,
    contentTypes: /webextension/i,
    relationships: ['webextension', 'webextensiontaskpanes', 'extensibility'],
    elements: ['webVideoPr'],
  },
  'external-image': {
    name: 'hình ảnh nằm ngoài tệp',
    remedy: 'hãy chèn hình vào trong tệp',
    severity: 'warning',
    doors: notInTemplates,
  },
  'external-part': {
    name: 'liên kết tới nội dung nằm ngoài tệp',
    remedy: remove,
    severity: 'warning',
    doors: notInTemplates,
  },
  'link-elsewhere': {
    name: 'siêu liên kết không phải http, https hay mailto',
    remedy: remove,
    severity: 'information',
    doors: stripped,
  },
  'active-field': {
    name: 'trường (field) lấy nội dung từ ngoài hoặc chạy lệnh',
    remedy: 'hãy đổi trường thành chữ (Ctrl+Shift+F9)',
    severity: 'information',
    doors: notInTemplates,
    fields: [
      'DDE',
      'DDEAUTO',
      'INCLUDE',
      'INCLUDETEXT',
      'INCLUDEPICTURE',
      'IMPORT',
      'LINK',
      'RD',
      'DATABASE',
      'MACROBUTTON',
      'EMBED',
      'CONTROL',
      'HTMLCONTROL',
      'HTMLACTIVEX',
      'OCX',
      'ADDIN',
      'PRINT',
      'AUTOTEXT',
      'AUTOTEXTLIST',
      'GLOSSARY',
    ],
  },
  'active-formula': {
    name: 'công thức gọi chương trình hoặc địa chỉ bên ngoài',
    remedy: 'hãy đổi công thức thành giá trị',
    severity: 'information',
    doors: stripped,
  },
  'data-binding': {
    name: 'liên kết giữa ô nội dung và dữ liệu XML, thứ sẽ ghi đè chữ đã điền',
    remedy: remove,
    severity: 'information',
    doors: { ...everywhere('keep'), template: 'strip' },
    elements: ['dataBinding'],
  },
  'embedded-font': {
    name: 'phông chữ nhúng',
    remedy: remove,
    severity: 'information',
    doors: { ...stripped, template: 'keep' },
    contentTypes: /obfuscatedfont|x-font|^font\/|vnd\.ms-opentype/i,
    relationships: ['font'],
    onlyInside: true,
    elements: ['embedRegular', 'embedBold', 'embedItalic', 'embedBoldItalic'],
  },
  svg: {
    name: 'bản SVG của hình ảnh (bản thường vẫn còn)',
    remedy: remove,
    severity: 'information',
    doors: stripped,
    contentTypes: /^image\/svg/i,
    elements: ['svgBlip'],
  },
  'legacy-drawing': {
    name: 'hình vẽ kiểu cũ của bảng tính (VML)',
    remedy: remove,
    severity: 'information',
    doors: { ...everywhere('keep'), 'units-table': 'strip' },
    contentTypes: /vmldrawing/i,
    relationships: ['vmldrawing'],
    onlyInside: true,
    elements: ['legacyDrawing', 'legacyDrawingHF'],
  },
  disguised: {
    name: 'thành phần có nội dung khác với loại mà nó khai',
    remedy: remove,
    severity: 'warning',
    doors: notInTemplates,
  },
  'unknown-part': {
    name: 'thành phần không rõ loại',
    remedy: remove,
    severity: 'information',
    doors: stripped,
  },
} satisfies Record<string, Thing>;

export type ThingId = keyof typeof things;

const rows = Object.entries(things) as [ThingId, Thing][];

function index(words: (thing: Thing) => readonly string[] | undefined): ReadonlyMap<string, ThingId> {
  return new Map(rows.flatMap(([id, thing]) => (words(thing) ?? []).map((word) => [word, id] as const)));
}

export const thingByElement = index((thing) => thing.elements);
export const thingByRelationship = index((thing) => thing.relationships);
export const thingByField = index((thing) => thing.fields);

export function thingByContentType(type: string): ThingId | undefined {
  return rows.find(([, thing]) => thing.contentTypes?.test(type))?.[0];
}
