import { List, Stack, Text, Title } from '@mantine/core';
import type { DryRun, RowFindings } from '../../../api/batches.ts';
import { DataTable, type Column } from '../../../parts/DataTable.tsx';
import { Notice } from '../../../parts/Notice.tsx';
import { capital, count, duration, size } from '../words.ts';
import { Facts } from './Facts.tsx';

/** So many rows are shown; who has more mends the first ones and tries again. */
const shown = 100;

/** What a dry run found: numbers first, then what would fail, then what somebody must decide. */
export function DryRunResult({ result }: { result: DryRun }) {
  const { units, failing, notices, findings, pages, seconds, bytes } = result;
  return (
    <Stack gap="md" role="region" aria-label="Kết quả chạy thử">
      <Facts
        facts={[
          { label: 'Lập được', value: `${count(units - failing.length)}/${count(units)} đơn vị` },
          { label: 'Số trang', value: `khoảng ${count(pages)}` },
          { label: 'Thời gian', value: duration(seconds) },
          { label: 'Dung lượng', value: `khoảng ${size(bytes)}` },
        ]}
      />
      {failing.length === 0 ? (
        <Notice tone="done">Không đơn vị nào bị lỗi.</Notice>
      ) : (
        <Rows
          title={`${count(failing.length)} đơn vị sẽ lỗi`}
          hint="Sửa trong bảng rồi tải lên lại ở bước 1. Nếu cứ bắt đầu, các đơn vị khác vẫn được lập."
          caption="Các đơn vị sẽ lỗi"
          rows={failing}
        />
      )}
      {notices.length > 0 && (
        <Rows
          title={`${count(notices.length)} tên đơn vị cần người quyết định`}
          hint="Tên gọi theo tên người hoặc sự kiện thì viết hoa cả danh từ chung (Phường Điện Biên Phủ). Ghi vào cột “Đặt tên theo” của bảng: người, sự kiện hoặc không."
          caption="Các tên cần người quyết định"
          rows={notices}
        />
      )}
      {findings.length > 0 && (
        <Stack gap="xs">
          <Title order={3} size="h5">
            Về cả bảng
          </Title>
          <List size="sm">
            {findings.map(({ path, code, message }) => (
              <List.Item key={`${path} ${code} ${message}`}>{message}</List.Item>
            ))}
          </List>
        </Stack>
      )}
    </Stack>
  );
}

interface RowsProps {
  title: string;
  hint: string;
  caption: string;
  rows: readonly RowFindings[];
}

function Rows({ title, hint, caption, rows }: RowsProps) {
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {title}
      </Title>
      <Text size="sm">{hint}</Text>
      <DataTable caption={caption} columns={columns} rows={rows.slice(0, shown)} keyOf={({ code }) => code} />
      {rows.length > shown && (
        <Text size="sm" c="dimmed">
          Còn {count(rows.length - shown)} đơn vị nữa; sửa những đơn vị trên rồi chạy thử lại.
        </Text>
      )}
    </Stack>
  );
}

const columns: Column<RowFindings>[] = [
  { label: 'Hàng', width: '5em', cell: ({ row }) => row ?? '' },
  {
    label: 'Đơn vị',
    bare: true,
    width: '16em',
    cell: ({ name, code }) => (
      <>
        {capital(name)}
        <Text size="xs" c="dimmed">
          mã {code}
        </Text>
      </>
    ),
  },
  {
    label: 'Vì sao và cách sửa',
    cell: ({ findings }) =>
      findings.map(({ path, code, message }) => (
        <Text size="sm" key={`${path} ${code} ${message}`}>
          {message}
        </Text>
      )),
  },
];
