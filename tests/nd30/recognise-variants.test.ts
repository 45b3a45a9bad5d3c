import { describe, expect, it } from 'vitest';
import { p, r } from '../word/small-document.ts';
import {
  b,
  i,
  centre,
  tab,
  newLine,
  line,
  middle,
  table,
  nation,
  date,
  head,
  title,
  body,
  receivers,
  signer,
  page,
  found,
  said,
  kindsOf,
  one,
  headKinds,
  endKinds,
  planKinds,
} from './small-forms.ts';

describe('the head', () => {
  it('is found in two columns that tabs make, with the signing block in tabs too', () => {
    const tabbed = [
      p(tab + r('UBND XÃ YÊN KHÁNH', b) + tab + r('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', b)),
      p(tab + tab + r('Độc lập - Tự do - Hạnh phúc', b)),
      p(r('Số: 07/KH-UBND') + tab + r('Yên Khánh, ngày 05 tháng 01 năm 2026', i)),
    ].join('');
    const end = [
      p(r('Nơi nhận:', b + i) + tab + r('TM. ỦY BAN NHÂN DÂN', b)),
      p(r('- Như trên;') + tab + r('CHỦ TỊCH', b)),
      p(r('- Lưu: VT.')),
      p(''),
      p(tab + r('Trần Văn An', b)),
    ].join('');
    expect(kindsOf(found(tabbed + title + body + end))).toEqual([
      'organ nationalName motto number placeAndDate kind subject romanHeading paragraph bodyEnd ' +
        'recipientsHeading signingRight recipient signerPosition archive signerName',
    ]);
  });

  it('is found where only wide gaps part the columns', () => {
    const gaps = [
      line('  UBND XÃ YÊN KHÁNH            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', b),
      line('                                 Độc lập - Tự do - Hạnh phúc', b),
      line('Số:      /KH-UBND          Yên Khánh, ngày     tháng 01 năm 2026'),
    ].join('');
    expect(said(found(gaps + title + body))[0]!.slice(0, 6)).toEqual([
      'organ | UBND XÃ YÊN KHÁNH',
      'nationalName | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'motto | Độc lập - Tự do - Hạnh phúc',
      'number | Số: /KH-UBND',
      'placeAndDate | Yên Khánh, ngày tháng 01 năm 2026',
      'kind | KẾ HOẠCH',
    ]);
  });

  it('is found in lines one below the other', () => {
    const stacked = nation + middle('ỦY BAN NHÂN DÂN') + middle('XÃ YÊN KHÁNH') + middle('Số: 07/KH-UBND', '') + date;
    expect(said(found(stacked + title + body))[0]!.slice(0, 5)).toEqual([
      'nationalName | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'motto | Độc lập - Tự do - Hạnh phúc',
      'organ | ỦY BAN NHÂN DÂN XÃ YÊN KHÁNH',
      'number | Số: 07/KH-UBND',
      'placeAndDate | Yên Khánh, ngày 05 tháng 01 năm 2026',
    ]);
  });

  it('is found in text boxes, of VML and of DrawingML', () => {
    const vml = (inner: string) =>
      `<w:r><w:pict><v:shape style="width:200pt;height:60pt"><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const drawing = (inner: string) =>
      '<w:r><w:drawing><wp:anchor><wp:extent cx="2540000" cy="635000"/><a:graphic><a:graphicData><wps:wsp><wps:spPr/><wps:txbx>' +
      `<w:txbxContent>${inner}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`;
    const left = middle('UBND XÃ YÊN KHÁNH') + middle('Số: 07/KH-UBND', '');
    for (const box of [vml, drawing]) {
      const recognised = found(
        p(box(left) + box(nation + date) + r('KẾ HOẠCH', b), centre) + middle('Cải cách hành chính') + body,
      );
      expect(kindsOf(recognised)).toEqual([`${headKinds} romanHeading paragraph bodyEnd`]);
      expect(one(recognised, 'motto').places[0]!.story).toBe('textBox');
    }
  });

  it('is found in cells that hold their lines in one paragraph, and with a mark of urgency', () => {
    const left = p(
      r('SỞ NỘI VỤ') + newLine + r('PHÒNG TỔ CHỨC', b) + newLine + r('_______', b) + newLine + r('Số: 7/PTC'),
      centre,
    );
    const right = p(r('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', b) + newLine + r('Độc lập – Tự do – Hạnh phúc', b), centre);
    const recognised = found(table([left + middle('KHẨN'), right + date]) + title + body);
    expect(said(recognised)[0]!.slice(0, 7)).toEqual([
      'parentOrgan | SỞ NỘI VỤ',
      'organ | PHÒNG TỔ CHỨC',
      'number | Số: 7/PTC',
      'urgency | KHẨN',
      'nationalName | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'motto | Độc lập – Tự do – Hạnh phúc',
      'placeAndDate | Yên Khánh, ngày 05 tháng 01 năm 2026',
    ]);
    expect(one(recognised, 'organ').rule).toMatchObject({ drawn: 'characters', offCentre: 0, solid: true });
    expect(one(recognised, 'motto').confidence).toBeLessThan(1);
  });

  it('tells the parent from the organ by weight, where the words would part them otherwise', () => {
    const organ = middle('BỘ NỘI VỤ', '') + middle('BAN QUẢN LÝ') + middle('TRUNG TÂM HÀNH CHÍNH');
    expect(said(found(table([organ, nation]) + title + body))[0]!.slice(0, 2)).toEqual([
      'parentOrgan | BỘ NỘI VỤ',
      'organ | BAN QUẢN LÝ TRUNG TÂM HÀNH CHÍNH',
    ]);
  });

  it('is known in spite of slips of the typing, with less confidence', () => {
    const slips = middle('CỘNG HÒA XÃ HỘI CHŨ NGHĨA VIỆT NAN') + middle('Độc Lập - Tự Do - Hạnh Phúc');
    const recognised = found(
      table([middle('UBND XÃ YÊN KHÁNH'), slips]) + middle('KÊ HOẠCHH') + middle('Cải cách') + body,
    );
    const sure = (['nationalName', 'motto', 'kind'] as const).map((kind) => one(recognised, kind).confidence);
    expect(sure).toEqual([0.7, 0.9, 0.7]);
  });

  it('is known with letters and marks apart (NFD), and Hoà as well as Hòa', () => {
    const old = middle('CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM') + middle('Độc lập - Tự do - Hạnh phúc');
    const recognised = found(
      (table([middle('UBND XÃ YÊN KHÁNH'), old]) + title + line('Điều 1. Tên', b) + line('đ) Điểm')).normalize('NFD'),
    );
    expect(one(recognised, 'nationalName').confidence).toBe(1);
    expect(one(recognised, 'article').label).toMatchObject({ text: 'Điều 1.', value: 1 });
    expect(one(recognised, 'point').label).toMatchObject({ value: 5 });
  });

  it('has rules as borders of paragraphs and as underlines', () => {
    const border = '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="000000"/></w:pBdr>';
    const left = line('UBND XÃ YÊN KHÁNH', `${b}<w:u w:val="single"/>`, centre);
    const right =
      middle('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') + line('Độc lập - Tự do - Hạnh phúc', b, border + centre);
    const recognised = found(table([left, right]) + title + body);
    expect(one(recognised, 'organ').rule?.drawn).toBe('underline');
    expect(one(recognised, 'motto').rule).toMatchObject({ drawn: 'paragraphBorder', offCentre: 0, weight: 0.5 });
    expect(one(recognised, 'motto').rule?.length).toBeCloseTo((4700 - 230) / 20, 0);
  });
});

describe('a công văn', () => {
  const letter = table([
    middle('SỞ NỘI VỤ') +
      middle('Số: 12/SNV-VP', '') +
      middle('V/v báo cáo kết quả', '') +
      middle('cải cách hành chính', ''),
    nation + date,
  ]);

  it('is addressed on one line, on lines, or in a table', () => {
    const lines = line('Kính gửi:') + line('- Bộ Nội vụ;') + line('- Bộ Tài chính.');
    for (const to of [lines, table([line('Kính gửi:'), line('- Bộ Nội vụ;') + line('- Bộ Tài chính.')])]) {
      expect(kindsOf(found(letter + to + line('Sở Nội vụ báo cáo./.')))).toEqual([
        'organ number letterSubject nationalName motto placeAndDate addressee addressee addressee paragraph bodyEnd',
      ]);
    }
    const recognised = found(
      letter + line('Kính gửi: Bộ Nội vụ', '', centre) + line('Thực hiện Công văn số 1, Sở báo cáo./.'),
    );
    expect(recognised.documents[0]!.form).toBe('letter');
    expect(one(recognised, 'letterSubject').text).toBe('V/v báo cáo kết quả cải cách hành chính');
    expect(kindsOf(recognised)[0]).toMatch(/addressee paragraph bodyEnd$/);
  });

  it('has its address in the footer of its first page, and page numbers in the header', () => {
    const number = p(
      '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="end"/></w:r>',
      centre,
    );
    const properties =
      '<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="first" r:id="header2"/><w:titlePg/></w:sectPr>';
    const headers = {
      'header1.xml': number,
      'header2.xml': line('Địa chỉ: 12 phố Huế; ĐT: 0123; Website: snv.gov.vn'),
    };
    const { running } = found({ body: letter + line('Kính gửi: Bộ') + properties, headers });
    expect(running.map(({ kind, pages, sections, documents }) => ({ kind, pages, sections, documents }))).toEqual([
      { kind: 'pageNumber', pages: 'default', sections: [0], documents: [0] },
      { kind: 'address', pages: 'first', sections: [0], documents: [0] },
    ]);
  });
});

describe('the body', () => {
  it('counts lists of Word like typed ones', () => {
    const level = (at: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${String(at)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = `<w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'bullet', '-')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
    const item = (at: number, text: string, look = '') =>
      line(text, look, `<w:numPr><w:ilvl w:val="${String(at)}"/><w:numId w:val="1"/></w:numPr>`);
    const list =
      item(0, 'MỤC ĐÍCH', b) +
      item(1, 'Yêu cầu', b) +
      item(2, 'Một việc;') +
      item(2, 'Hai việc.') +
      item(0, 'NHIỆM VỤ', b);
    const recognised = found({ body: head + title + list, numbering });
    const items = recognised.documents[0]!.components.slice(7);
    expect(
      items.map(({ kind, label, under, titled }) => [kind, label?.value, label?.automatic, under, titled]),
    ).toEqual([
      ['romanHeading', 1, true, undefined, 'ownLine'],
      ['clause', 1, true, 7, 'ownLine'],
      ['otherItem', undefined, true, 8, 'none'],
      ['otherItem', undefined, true, 8, 'none'],
      ['romanHeading', 2, true, undefined, 'ownLine'],
    ]);
  });

  it('has titles below, beside and run into the text', () => {
    const text = [
      middle('Phần I') + middle('QUY ĐỊNH CHUNG'),
      middle('Chương II. TỔ CHỨC'),
      middle('Mục 1') + middle('VĂN BẢN') + middle('Tiểu mục 2') + middle('VĂN BẢN ĐI'),
      line('Điều 3. Phạm vi', b) +
        p(r('1. Công an xã: ', b) + r('giải quyết thủ tục.')) +
        line('a) Mục tiêu') +
        line('- Việc một'),
      line('2.1. Ý không quy định.') + line('Mục 2 của Kế hoạch này được thực hiện trong năm.'),
    ].join('');
    const items = found(head + title + text).documents[0]!.components.slice(7);
    expect(
      items.map(({ kind, label, titled }) =>
        [kind, label?.value, titled].filter((each) => each !== undefined).join(' '),
      ),
    ).toEqual([
      ...[
        'part 1',
        'partTitle',
        'chapter 2',
        'chapterTitle',
        'section 1',
        'sectionTitle',
        'subsection 2',
        'subsectionTitle',
      ],
      ...['article 3 ownLine', 'clause 1 runIn', 'point 1 ownLine', 'otherItem none', 'otherItem 1 none', 'paragraph'],
    ]);
    expect(items[9]!.title?.text).toBe('Công an xã:');
  });

  it('puts a khoản under its mục and not under the dash before it', () => {
    const text = line('I. MỘT', b) + line('- Ý một;') + line('1. Khoản một.') + line('- Ý hai.');
    const items = found(head + title + text).documents[0]!.components.slice(7);
    expect(items.map(({ under }) => under)).toEqual([undefined, 7, 7, 9]);
  });

  it('keeps a table of data whole, and finds the end mark that stands alone', () => {
    const border = '<w:tblBorders><w:top w:val="single"/><w:insideV w:val="single"/></w:tblBorders>';
    const data = table([line('STT'), line('Nhiệm vụ')], [line('1'), line('Ban hành kế hoạch')]).replace(
      '<w:tblPr/>',
      `<w:tblPr>${border}</w:tblPr>`,
    );
    const recognised = found(head + title + line('I. NHIỆM VỤ', b) + data + line('./.'));
    expect(kindsOf(recognised)).toEqual([`${headKinds} romanHeading dataTable bodyEnd`]);
    expect(recognised.documents[0]!.tables.map((each) => each.for)).toEqual(['head', 'data']);
    expect(one(recognised, 'dataTable').places).toHaveLength(4);
  });
});

describe('the signing block', () => {
  it('is found without a table', () => {
    expect(kindsOf(found(head + title + body + receivers + signer))).toEqual([planKinds]);
  });

  it('is found in one paragraph for each column', () => {
    const left = p(
      r('Nơi nhận:', b + i) + newLine + r('- Như trên;') + newLine + r('- Lưu: VT.') + newLine + r('NVA.(30)'),
    );
    const right = p(
      r('KT. CHỦ TỊCH', b) + newLine + r('PHÓ CHỦ TỊCH', b) + newLine + newLine + newLine + r('TRẦN VĂN AN', b),
      centre,
    );
    expect(kindsOf(found(head + title + body + table([left, right])))).toEqual([
      `${headKinds} romanHeading paragraph bodyEnd recipientsHeading recipient archive drafterMark signingRight signerPosition signerName`,
    ]);
  });

  it('reads a recipient beside the words Nơi nhận, and Lưu without a dash', () => {
    const left = line('Nơi nhận: - Như trên;', b) + line('+ Sở Nội vụ;') + line('Lưu VT, NV') + line('NVA/15b');
    expect(said(found(head + title + body + table([left, signer])))[0]!.slice(10, 15)).toEqual([
      'recipientsHeading | Nơi nhận:',
      'recipient | - Như trên;',
      'recipient | + Sở Nội vụ;',
      'archive | Lưu VT, NV',
      'drafterMark | NVA/15b',
    ]);
  });

  it('tells the other office of the signer from the one that signs', () => {
    const right =
      middle('TM. BAN CHỈ ĐẠO') + middle('TRƯỞNG BAN') + p('') + middle('CHỦ TỊCH UBND XÃ') + middle('Trần Văn An');
    expect(kindsOf(found(head + title + body + table([receivers, right])))[0]).toMatch(
      /signingRight signerPosition signerOtherPosition signerName$/,
    );
  });
});

describe('several documents in one file', () => {
  const end = table([receivers, signer]);

  it('are told apart: a decision, its plan without a head, its appendices', () => {
    const decision = [
      table([middle('UBND XÃ YÊN KHÁNH') + middle('Số: 07/QĐ-UBND', ''), nation + date]),
      middle('QUYẾT ĐỊNH') + middle('Ban hành Kế hoạch cải cách hành chính') + middle('CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ'),
      line('Căn cứ Luật Tổ chức chính quyền địa phương;', i) + line('Theo đề nghị của Trưởng phòng.', i),
      middle('QUYẾT ĐỊNH:') + p(r('Điều 1. ', b) + r('Ban hành kèm theo Quyết định này Kế hoạch./.')),
    ].join('');
    const reference =
      middle('(Kèm theo Quyết định số 07/QĐ-UBND', i) + middle('ngày 05 tháng 01 năm 2026 của Chủ tịch)', i);
    const plan = title + reference + body;
    const appendices =
      p('', page) +
      middle('Phụ lục I: DANH MỤC NHIỆM VỤ') +
      reference +
      p('', page) +
      middle('PHỤ LỤC 02') +
      line('Nội dung.');
    const recognised = found(decision + end + plan + appendices);
    expect(recognised.documents.map(({ role, form, sections }) => [role, form, ...sections])).toEqual([
      ['main', 'decision', 0],
      ['attached', 'named', 0],
      ['appendix', 'other', 1],
      ['appendix', 'other', 2],
    ]);
    expect(kindsOf(recognised)).toEqual([
      `organ number nationalName motto placeAndDate kind subject authority citation proposal resolves article bodyEnd ${endKinds}`,
      'kind subject reference romanHeading paragraph bodyEnd',
      'appendixHeading appendixTitle reference',
      'appendixHeading paragraph',
    ]);
    const headings = recognised.documents.slice(2).map(({ components }) => components[0]!.label);
    expect(headings.map((label) => [label?.form, label?.value])).toEqual([
      ['roman', 1],
      ['arabic', 2],
    ]);
  });

  it('are told apart where each has its own head', () => {
    expect(found(head + title + body + end + head + title + body + end).documents.map(({ role }) => role)).toEqual([
      'main',
      'main',
    ]);
  });

  it('do not begin where a sentence only mentions a Phụ lục or a Quốc hiệu', () => {
    const text =
      line('Phụ lục I kèm theo Kế hoạch này nêu các nhiệm vụ.') +
      line('Quốc hiệu “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” được trình bày ở trên cùng.');
    expect(found(head + title + text).documents).toHaveLength(1);
  });
});

it('takes a file without any form for a fragment, and loses nothing of it', () => {
  const recognised = found(line('Một đoạn văn.') + line('1. Một khoản.'));
  expect(recognised.documents.map(({ role, form }) => [role, form])).toEqual([['fragment', 'other']]);
  expect(kindsOf(recognised)).toEqual(['paragraph clause']);
});

it('finds nothing in an empty file', () => {
  expect(found(p('')).documents).toEqual([]);
});
