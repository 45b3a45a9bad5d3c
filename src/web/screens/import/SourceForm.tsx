import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { FileDrop } from '../../parts/FileDrop.tsx';
import { ProblemNotice } from '../../parts/ProblemNotice.tsx';

interface Props {
  onSource(source: Blob): void;
  isReading: boolean;
  error: Error | null;
}

/** Asks for the document: a file, or its text. */
export function SourceForm({ onSource, isReading, error }: Props) {
  const [text, setText] = useState('');
  const [isAsked, setAsked] = useState(false);
  const isBlank = text.trim() === '';
  return (
    <Stack>
      <Text>
        Lấy kế hoạch năm trước, hoặc kế hoạch của cấp trên, làm bản dự thảo mới. Không chữ nào bị bỏ: đoạn nào chưa rõ
        là gì thì được giữ nguyên và đánh dấu để xem lại. Văn bản không được giữ lại trên máy chủ cho đến khi tạo bản dự
        thảo.
      </Text>
      <FileDrop
        label="Chọn hoặc kéo thả tệp Word (.docx) hay văn bản (.txt)"
        hint="Tệp PDF: mở ra, chọn tất cả, sao chép rồi dán vào ô dưới đây"
        accept=".docx,.txt,.md,text/plain,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        busy={isReading ? 'Đang đọc văn bản…' : undefined}
        onFile={onSource}
      />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (!isBlank) onSource(new Blob([text], { type: 'text/plain' }));
        }}
      >
        <Stack>
          <Textarea
            label="Hoặc dán văn bản"
            description="Như chép từ PDF: không cần sửa chỗ xuống dòng, số trang"
            rows={12}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
            error={isAsked && isBlank ? 'Hãy dán văn bản, hoặc chọn tệp ở trên.' : undefined}
          />
          <ProblemNotice error={error} />
          <Group justify="flex-end">
            <Button type="submit" loading={isReading}>
              Đọc văn bản
            </Button>
          </Group>
        </Stack>
      </form>
    </Stack>
  );
}
