/** The columns of a task table whose meaning is known: what they are called, how they stand, and what else offices call them. */
import type { Column, ColumnMeaning } from '../model/appendix.ts';

export interface KnownColumn {
  heading: string;
  align: NonNullable<Column['align']>;
  /** Other headings, folded as `foldedHeading` does; a heading that only begins so counts too where it ends in `…`. */
  others: readonly string[];
}

export const knownColumns: Readonly<Record<ColumnMeaning, KnownColumn>> = {
  no: { heading: 'STT', align: 'center', others: ['tt', 'so tt', 'so thu tu', 'thu tu'] },
  objective: { heading: 'Mục tiêu', align: 'left', others: ['muc tieu…', 'cac muc tieu…', 'chi tieu muc tieu'] },
  task: {
    heading: 'Nhiệm vụ',
    align: 'left',
    others: [
      'nhiem vu…',
      'cac nhiem vu…',
      'ten nhiem vu…',
      'danh muc nhiem vu…',
      'noi dung',
      'noi dung cong viec…',
      'noi dung nhiem vu…',
      'noi dung thuc hien…',
      'noi dung hoat dong…',
      'noi dung cong tac…',
      'noi dung trien khai…',
      'cong viec',
      'cong viec cu the',
      'ten cong viec',
      'cac cong viec…',
      'dau viec',
      'hoat dong',
      'cac hoat dong…',
      'giai phap',
    ],
  },
  result: {
    heading: 'Kết quả/Sản phẩm',
    align: 'left',
    others: ['ket qua…', 'san pham…', 'du kien ket qua…', 'du kien san pham…', 'dau ra…', 'muc tieu dau ra'],
  },
  lead: {
    heading: 'Cơ quan chủ trì',
    align: 'center',
    others: [
      'chu tri',
      'co quan chu tri…',
      'don vi chu tri…',
      'bo phan chu tri…',
      'cong chuc chu tri…',
      'chu tri thuc hien',
      'co quan thuc hien',
      'don vi thuc hien',
      'bo phan thuc hien',
      'ca nhan thuc hien',
      'nguoi thuc hien',
      'co quan don vi thuc hien',
      'don vi ca nhan thuc hien',
      'bo phan ca nhan thuc hien',
      'co quan don vi chu tri…',
      'don vi bo phan chu tri…',
      'bo phan ca nhan chu tri…',
      'don vi ca nhan chu tri…',
      'phan cong chu tri…',
      'don vi phu trach',
      'bo phan phu trach',
      'co quan tham muu…',
      'don vi tham muu…',
      'bo phan tham muu…',
      'tham muu',
      'tham muu soan thao',
      'co quan soan thao',
      'trach nhiem thuc hien',
      'phan cong thuc hien',
    ],
  },
  support: {
    heading: 'Cơ quan phối hợp',
    align: 'center',
    others: [
      'phoi hop',
      'phoi hop thuc hien',
      'co quan phoi hop…',
      'don vi phoi hop…',
      'bo phan phoi hop…',
      'cong chuc phoi hop…',
      'don vi bo phan phoi hop…',
      'bo phan ca nhan phoi hop…',
      'don vi ca nhan phoi hop…',
      'co quan don vi phoi hop…',
    ],
  },
  time: {
    heading: 'Thời gian hoàn thành',
    align: 'center',
    others: ['thoi gian…', 'thoi han…', 'thoi diem…', 'tien do…', 'lo trinh…', 'han hoan thanh', 'ngay hoan thanh'],
  },
  budget: {
    heading: 'Kinh phí',
    align: 'right',
    others: ['kinh phi…', 'nguon kinh phi…', 'du toan', 'du toan kinh phi…', 'du kien kinh phi…'],
  },
  note: { heading: 'Ghi chú', align: 'left', others: ['ghi chu…'] },
};

export function knownColumn(key: string): KnownColumn | undefined {
  return Object.hasOwn(knownColumns, key) ? knownColumns[key as ColumnMeaning] : undefined;
}

/** A column's heading as it is printed. */
export function headingOf(column: Column): string {
  return column.heading ?? knownColumn(column.key)?.heading ?? '';
}

/** How a column's cells stand. */
export function alignOf(column: Column): NonNullable<Column['align']> {
  return column.align ?? knownColumn(column.key)?.align ?? 'left';
}

/** Whether a column's cells are lists of organs. */
export function holdsOrgans(key: string): boolean {
  return key === 'lead' || key === 'support';
}
