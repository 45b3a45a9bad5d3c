/** What the known columns of a task table are called and how they stand. */
import type { Column, ColumnMeaning } from '../plan/model/appendix.ts';
import type { TableColumn } from './view.ts';

const known: Readonly<Record<ColumnMeaning, { heading: string; align: TableColumn['align'] }>> = {
  no: { heading: 'STT', align: 'center' },
  objective: { heading: 'Mục tiêu', align: 'left' },
  task: { heading: 'Nhiệm vụ', align: 'left' },
  result: { heading: 'Kết quả/Sản phẩm', align: 'left' },
  lead: { heading: 'Cơ quan chủ trì', align: 'center' },
  support: { heading: 'Cơ quan phối hợp', align: 'center' },
  time: { heading: 'Thời gian hoàn thành', align: 'center' },
  budget: { heading: 'Kinh phí', align: 'right' },
  note: { heading: 'Ghi chú', align: 'left' },
};

const twipsPerMillimetre = 1440 / 25.4;

export function tableColumn(column: Column): TableColumn {
  const meaning = known[column.key as ColumnMeaning] as (typeof known)[ColumnMeaning] | undefined;
  return {
    key: column.key,
    heading: column.heading ?? meaning?.heading ?? '',
    width: column.width === undefined ? undefined : Math.round(column.width * twipsPerMillimetre),
    align: column.align === 'justify' ? 'both' : (column.align ?? meaning?.align ?? 'left'),
  };
}
