import { Loader, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { formatInstant } from '../../../parts/dates.ts';
import { ProblemNotice } from '../../../parts/ProblemNotice.tsx';
import { readIssued } from '../server/draft.ts';
import { readMade } from '../server/template.ts';
import { MadeRow } from './MadeRow.tsx';

/** The documents that were made of the plan and handed out, and making one again to compare. */
export function MadeDialog({ draftId, onClose }: { draftId: string; onClose: () => void }) {
  const made = useQuery({ queryKey: ['made', draftId], queryFn: () => readMade(draftId), staleTime: 0 });
  const issued = useQuery({ queryKey: ['issued', draftId], queryFn: () => readIssued(draftId), staleTime: 0 });
  const none = made.data?.total === 0 && issued.data?.length === 0;
  return (
    <Modal opened onClose={onClose} title="Văn bản đã tạo" size="lg">
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          Mỗi văn bản tải về ghi lại dữ liệu và phiên bản mẫu đã dùng, nên lập lại được đúng như lúc đó, kể cả khi mẫu
          đã ngừng.
        </Text>
        {(made.isPending || issued.isPending) && <Loader size="sm" />}
        <ProblemNotice error={made.error ?? issued.error} />
        {none && <Text size="sm">Chưa có văn bản nào được tải về từ kế hoạch này.</Text>}
        <Stack component="ul" gap="sm" p={0} m={0} aria-label="Văn bản đã tạo">
          {issued.data?.map(({ id, number, symbol, issuedOn }) => (
            <MadeRow
              key={id}
              kind="issued-documents"
              id={id}
              format="docx"
              title={`Đã ban hành: ${number}/${symbol}`}
              facts={`Ngày ${issuedOn.split('-').reverse().join('/')}, Word và PDF`}
            />
          ))}
          {made.data?.items.map(({ id, fileName, format, template, draft, madeAt, madeBy }) => (
            <MadeRow
              key={id}
              kind="made-documents"
              id={id}
              format={format}
              title={fileName}
              facts={[
                `${formatInstant(madeAt)}, ${madeBy.fullName}`,
                draft ? 'bản dự thảo' : 'bản hoàn chỉnh',
                `mẫu ${template.id}, phiên bản ${template.version}`,
              ].join(' · ')}
            />
          ))}
        </Stack>
        {made.data && made.data.total > made.data.items.length && (
          <Text size="sm">… và {made.data.total - made.data.items.length} văn bản cũ hơn.</Text>
        )}
      </Stack>
    </Modal>
  );
}
