/** The words by which components are known, folded (small letters without diacritics) unless a name says otherwise. */

export const nationalName = {
  folded: 'cong hoa xa hoi chu nghia viet nam',
  /** Both spellings are right (Phụ lục I, Phần I, Mục V). */
  exact: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
};

/** Compared without its signs. */
export const motto = { folded: 'doc lap tu do hanh phuc', exact: ['Độc lập - Tự do - Hạnh phúc'] };

/** Kinds of documents: Phụ lục III, Mục I, and those of laws and of the models' own words. */
export const documentKinds: readonly string[] = [
  ...[
    'nghi quyet',
    'quyet dinh',
    'chi thi',
    'quy che',
    'quy dinh',
    'thong cao',
    'thong bao',
    'huong dan',
    'chuong trinh',
  ],
  ...[
    'ke hoach',
    'phuong an',
    'de an',
    'du an',
    'bao cao',
    'bien ban',
    'to trinh',
    'hop dong',
    'cong dien',
    'ban ghi nho',
  ],
  ...['ban thoa thuan', 'giay uy quyen', 'giay moi', 'giay gioi thieu', 'giay nghi phep', 'phieu gui', 'phieu chuyen'],
  ...['phieu bao', 'noi quy', 'dieu le', 'ket luan', 'cong bo', 'thong tu', 'nghi dinh', 'phap lenh', 'luat', 'lenh'],
  ...['ten loai van ban', 'sao y', 'sao luc', 'trich sao'],
];

/** First words of an organ's name. */
export const organWords: readonly string[] = [
  ...[
    'ubnd',
    'hdnd',
    'uy ban',
    'hoi dong',
    'so',
    'phong',
    'ban',
    'bo',
    'cuc',
    'chi cuc',
    'tong cuc',
    'vu',
    'van phong',
  ],
  ...['trung tam', 'truong', 'vien', 'tram', 'benh vien', 'cong an', 'thanh tra', 'toa an', 'dang uy', 'to', 'cong ty'],
  ...[
    'chinh phu',
    'thu tuong',
    'chu tich',
    'bao hiem',
    'kho bac',
    'doi',
    'hat',
    'lien minh',
    'lien doan',
    'mat tran',
    'ten',
  ],
];

/** First words of a line that goes on with the organ's name of the line above: levels of administration. */
export const unitWords: readonly string[] = [
  ...['xa', 'phuong', 'thi tran', 'dac khu', 'huyen', 'quan', 'thi xa', 'thanh pho', 'tp', 'tinh'],
];

/** Offices that sign: first words of their lines. */
export const officeWords: readonly string[] = [
  ...[
    'chu tich',
    'pho chu tich',
    'giam doc',
    'pho giam doc',
    'truong',
    'pho truong',
    'chanh',
    'pho chanh',
    'bo truong',
  ],
  ...[
    'thu truong',
    'thu tuong',
    'pho thu tuong',
    'cuc truong',
    'vu truong',
    'vien truong',
    'hieu truong',
    'pho hieu truong',
  ],
  ...[
    'tong giam doc',
    'tong cuc truong',
    'chi cuc truong',
    'bi thu',
    'pho bi thu',
    'thu ky',
    'chu toa',
    'chu tri',
    'tong bi thu',
  ],
  ...[
    'uy vien',
    'doi truong',
    'chi huy truong',
    'pho chi huy truong',
    'pho cuc truong',
    'pho vu truong',
    'pho tong giam doc',
  ],
  ...['quyen han chuc vu', 'thu truong don vi', 'nguoi lap', 'ke toan truong', 'dai dien', 'bi thu', 'pho tong'],
];

export const marks: readonly { kind: 'secrecy' | 'urgency' | 'circulation'; words: readonly string[] }[] = [
  { kind: 'secrecy', words: ['tuyet mat', 'toi mat', 'mat', 'tai lieu thu hoi'] },
  { kind: 'urgency', words: ['hoa toc', 'hoa toc hen gio', 'thuong khan', 'khan'] },
  { kind: 'circulation', words: ['xem xong tra lai', 'luu hanh noi bo', 'han che luu hanh'] },
];

export const patterns = {
  number: /^so\s*[:.]?\s*[^;]{0,60}\/|^so\s*:\s*[^;]{0,40}$|^so\s+[\d.…]/,
  /** Machines that read print take 1 and 0 for letters. */
  placeAndDate: /(^|[,.…\s\d])ngay[\s\dlio.…_/]{0,30}thang[\s\dlio.…_/]{0,30}nam/,
  /** The day in figures only: `Hà Nội, 15/01/2026`. */
  shortDate: /^[^\d]{2,40},\s*(ngay\s*)?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}\.?$/,
  letterSubject: /^(v\/v|v\.v|ve viec)\b/,
  digitalSignature:
    /^.{0,40};?\s*ngay\s*\/\s*thang\s*\/\s*nam|^so\s*:.*\d{1,2}:\d{2}:\d{2}|^[^;]{0,60};[^;]{0,60}\d{1,2}:\d{2}(:\d{2})?/,
  reference: /^\(?\s*(ban hanh\s+)?kem theo\b/,
  resolves: /^(quyet dinh|quyet nghi|quyet dinh nhu sau|chi thi)\s*:$/,
  /** The same without its colon. */
  resolvesBare: /^(quyet dinh|quyet nghi)$/,
  citation: /^can cu\b/,
  proposal: /^(theo|xet)\s+(de nghi|to trinh)\b/,
  /** Begins an opening, list or prose. */
  opening:
    /^(can cu|thuc hien|theo|xet|thi hanh|tren co so|de (trien khai|thuc hien|bao dam|to chuc)|nham|trien khai|tiep tuc)\b/,
  /** An opening's words of issuing. */
  issuing:
    /\b(nhu sau|cu the nhu sau)\s*[:.]?\s*$|\b(ban hanh|xay dung|trinh|bao cao|thong bao)\s+(nghi dinh|thong tu|quyet dinh|quy che|quy dinh|chuong trinh|ke hoach|phuong an|de an|du an|bao cao|to trinh|thong bao|huong dan|chi thi|noi dung)\b/,
  addressee: /^kinh gui\b/,
  /** `… điện:` of a telegram. */
  telegramTo: /\bdien\s*:$/,
  signingRight: /^(t\s*\.?\s*m|k\s*\.?\s*t|t\s*\.?\s*l|t\s*\.?\s*u\s*\.?\s*q|q)\s*[.,:]\s*\S|^quyen han,? chuc vu/,
  recipientsHeading: /^noi nhan\b/,
  archive: /^[-–—+•*]?\s*luu\b/,
  signatureNote: /^\[?\s*\(.*\b(ky|dau)\b|^\[?\s*\(?\s*da ky\b/,
  nameHolder: /^ho (va|,)?\s*ten\b/,
  formNotes: /^ghi chu\s*:?\s*$/,
  address: /\b(dia chi|tru so|dt|sdt|dien thoai|tel|fax|e-?mail|thu dien tu|website)\s*:/,
  appendix: /^phu luc\b/,
} as const satisfies Record<string, RegExp>;
