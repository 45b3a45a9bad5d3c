/** Pieces of documents, as small as a test of the recogniser needs them. */
import type { Component, Recognised } from '../../src/nd30/document.ts';
import { recognise } from '../../src/nd30/recognise/recognise.ts';
import { p, r, read, type Pieces } from '../word/small-document.ts';
import { everyLetterOnce } from './every-letter.ts';

export const b = '<w:b/>';
export const i = '<w:i/>';
export const centre = '<w:jc w:val="center"/>';
export const tab = '<w:r><w:tab/></w:r>';
export const newLine = '<w:r><w:br/></w:r>';

export const line = (text: string, look = '', place = '') => p(r(text, look), place);
export const middle = (text: string, look = b) => line(text, look, centre);
export const cell = (inner: string) => `<w:tc><w:tcPr><w:tcW w:w="4700" w:type="dxa"/></w:tcPr>${inner}</w:tc>`;
export const table = (...rows: string[][]) =>
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4700"/><w:gridCol w:w="4700"/></w:tblGrid>${rows
    .map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`)
    .join('')}</w:tbl>`;
export const nationLines = [middle('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'), middle('Độc lập - Tự do - Hạnh phúc')];
export const nation = nationLines.join('');
export const date = middle('Yên Khánh, ngày 05 tháng 01 năm 2026', i);
export const head = table([middle('UBND XÃ YÊN KHÁNH') + middle('Số: 07/KH-UBND', ''), nation + date]);
export const title = middle('KẾ HOẠCH') + middle('Cải cách hành chính năm 2026');
export const body = line('I. MỤC ĐÍCH', b) + line('Nội dung của kế hoạch./.');
export const receivers = line('Nơi nhận:', b + i) + line('- Như trên;') + line('- Lưu: VT.');
export const signer = middle('TM. ỦY BAN NHÂN DÂN') + middle('CHỦ TỊCH') + p('') + p('') + middle('Trần Văn An');
export const page = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>';

export function found(pieces: Pieces | string): Recognised {
  const recognised = recognise(read(pieces));
  everyLetterOnce(recognised);
  return recognised;
}

export const said = ({ documents }: Recognised) =>
  documents.map(({ components }) => components.map(({ kind, text }) => `${kind} | ${text}`));
export const kindsOf = (recognised: Recognised) =>
  recognised.documents.map(({ components }) => components.map(({ kind }) => kind).join(' '));
export const one = ({ documents }: Recognised, kind: Component['kind']) =>
  documents.flatMap(({ components }) => components).find((each) => each.kind === kind)!;

export const headKinds = 'organ number nationalName motto placeAndDate kind subject';
export const endKinds = 'recipientsHeading recipient archive signingRight signerPosition signerName';
export const planKinds = `${headKinds} romanHeading paragraph bodyEnd ${endKinds}`;
