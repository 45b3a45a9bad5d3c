import { Button, Menu } from '@mantine/core';
import type { Format } from '../server/download.ts';

/** With gaps and the mark of a draft; without the mark, where nothing lacks; the very bytes that were issued. */
export type DownloadAs = 'draft' | 'final' | 'issued';

interface Props {
  issued: boolean;
  busy: boolean;
  onDownload: (format: Format, as: DownloadAs) => void;
  /** The plan's data, to begin another plan from. */
  onData: () => void;
}

const groups: readonly { as: DownloadAs; label: string; docx: string; pdf: string }[] = [
  { as: 'issued', label: 'Văn bản đã ban hành', docx: 'Word đã ban hành', pdf: 'PDF đã ban hành' },
  { as: 'draft', label: 'Bản dự thảo', docx: 'Tệp Word (.docx)', pdf: 'Tệp PDF' },
  {
    as: 'final',
    label: 'Bản hoàn chỉnh (không in “DỰ THẢO”)',
    docx: 'Tệp Word (.docx) hoàn chỉnh',
    pdf: 'Tệp PDF hoàn chỉnh',
  },
];

export function DownloadMenu({ issued, busy, onDownload, onData }: Props) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" size="xs" loading={busy}>
          Tải về
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {groups
          .filter(({ as }) => (as === 'issued') === issued)
          .flatMap(({ as, label, docx, pdf }) => [
            <Menu.Label key={as}>{label}</Menu.Label>,
            <Menu.Item key={`${as} docx`} onClick={() => onDownload('docx', as)}>
              {docx}
            </Menu.Item>,
            <Menu.Item key={`${as} pdf`} onClick={() => onDownload('pdf', as)}>
              {pdf}
            </Menu.Item>,
          ])}
        <Menu.Divider />
        <Menu.Item onClick={onData}>Dữ liệu kế hoạch (.json)</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
