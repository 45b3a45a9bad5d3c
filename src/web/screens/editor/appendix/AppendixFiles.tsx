/** The appendix's table from Excel and to Excel. */
import { Button, FileButton, Group, List, Modal, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Finding } from '../../../../failure.ts';
import { appendixLines } from '../../../../plan/appendix-table/lines.ts';
import type { Appendix } from '../../../../plan/model/appendix.ts';
import { fetchAnswer, request } from '../../../api/request.ts';

interface Imported {
  appendix: Appendix;
  findings: Finding[];
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The table of a file in the place of the one that is there; what stands around it only where nothing does yet. */
export function takenOver(appendix: Appendix, { columns, rows, ...around }: Appendix): Appendix {
  return { ...around, ...appendix, ...(columns ? { columns } : {}), rows: rows ?? [] };
}

async function exportTable(appendix: Appendix): Promise<void> {
  const answer = await fetchAnswer('POST', '/appendix/export', { body: { appendix } });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = 'phu-luc.xlsx';
  link.click();
  // The browser has begun to save it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function importTable(file: File): Promise<Imported> {
  const form = new FormData();
  form.append('file', file);
  return request<Imported>('POST', '/appendix/import', { body: form });
}

interface Props {
  appendix: Appendix;
  onImport: (next: Appendix, message: string) => void;
}

export function AppendixFiles({ appendix, onImport }: Props): ReactNode {
  const [busy, setBusy] = useState(false);
  const [read, setRead] = useState<Imported>();
  const [fault, setFault] = useState<string>();

  const attempt = (work: () => Promise<void>) => {
    setBusy(true);
    work()
      .catch((error: unknown) => setFault(error instanceof Error ? error.message : 'Có lỗi chưa rõ; hãy thử lại.'))
      .finally(() => setBusy(false));
  };
  const choose = (file: File | null) => {
    if (file) attempt(async () => setRead(await importTable(file)));
  };
  const accept = () => {
    if (read) onImport(takenOver(appendix, read.appendix), 'Đã nhập bảng từ Excel; có thể hoàn tác.');
    setRead(undefined);
  };

  const lines = read ? appendixLines(read.appendix) : [];
  return (
    <>
      <FileButton onChange={choose} accept={`.xlsx,${workbookType}`}>
        {(props) => (
          <Button {...props} size="compact-sm" variant="default" loading={busy}>
            Nhập từ Excel
          </Button>
        )}
      </FileButton>
      <Button size="compact-sm" variant="default" disabled={busy} onClick={() => attempt(() => exportTable(appendix))}>
        Xuất ra Excel
      </Button>
      <Modal opened={fault !== undefined} onClose={() => setFault(undefined)} title="Chưa làm được">
        <Text>{fault}</Text>
      </Modal>
      <Modal opened={read !== undefined} onClose={() => setRead(undefined)} title="Nhập bảng từ Excel" size="lg">
        <Text>
          Đọc được {read?.appendix.columns?.length ?? 0} cột, {lines.filter(({ group }) => !group).length} dòng,{' '}
          {lines.filter(({ group }) => group).length} nhóm. Bảng hiện có của phụ lục sẽ được thay bằng bảng này.
        </Text>
        {read && read.findings.length > 0 && (
          <>
            <Text mt="sm" fw={600}>
              Những chỗ cần xem lại:
            </Text>
            <List size="sm" mah={260} style={{ overflow: 'auto' }}>
              {read.findings.map(({ code, path, message }) => (
                <List.Item key={`${code} ${path}`}>{message}</List.Item>
              ))}
            </List>
          </>
        )}
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={() => setRead(undefined)}>
            Thôi
          </Button>
          <Button onClick={accept} data-autofocus>
            Thay bảng
          </Button>
        </Group>
      </Modal>
    </>
  );
}
