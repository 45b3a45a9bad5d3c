import { Button, Checkbox, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { activate, type Template, type Version } from '../../../../api/templates.ts';
import { DayInput, isDay } from '../../../../parts/DayInput.tsx';
import { ProblemNotice } from '../../../../parts/ProblemNotice.tsx';
import { lastStepOf, useStep } from './use-step.ts';
import { warningsIn } from './warnings.ts';

/** Puts a version into effect, or asks a second person to: for which documents, and with which warnings read. */
export function ActivationDialog({
  template,
  version,
  onClose,
}: {
  template: Template;
  version: Version;
  onClose(): void;
}) {
  const { id, secondPerson } = template;
  const { number, lint } = version;
  const [from, setFrom] = useState(version.validFrom ?? '');
  const [until, setUntil] = useState(version.validUntil ?? '');
  const [read, setRead] = useState<string[]>([]);
  const [note, setNote] = useState('');
  const [isAsked, setAsked] = useState(false);
  const warnings = warningsIn(lint.findings);
  const unread = warnings.filter(({ code }) => !read.includes(code));
  const step = useStep(
    () =>
      activate(id, number, {
        ...{ validFrom: from || null, validUntil: until || null },
        ...{ acknowledged: read, note: note.trim(), lastStep: lastStepOf(template) },
      }),
    onClose,
  );
  const dayFault = (value: string): string | undefined => {
    const told = isDay(value);
    return isAsked && told !== true ? told : undefined;
  };
  const send = (): void => {
    setAsked(true);
    if (isDay(from) === true && isDay(until) === true && unread.length === 0) step.mutate(undefined);
  };
  const title = secondPerson ? `Gửi duyệt bản ${number}` : `Đưa bản ${number} vào hiệu lực`;
  return (
    <Modal opened onClose={onClose} title={title} size="lg">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Stack>
          <Text size="sm">
            {secondPerson
              ? 'Bản này có hiệu lực khi một người khác có vai trò pháp chế duyệt.'
              : 'Từ lúc này, kế hoạch chưa ban hành có ngày trong thời hạn dưới đây dùng bản này; văn bản đã ban hành giữ nguyên.'}
          </Text>
          <Group grow align="start" preventGrowOverflow={false}>
            <DayInput
              label="Dùng cho văn bản từ ngày"
              description="Để trống: không giới hạn."
              value={from}
              onChange={setFrom}
              error={dayFault(from)}
            />
            <DayInput
              label="Đến hết ngày"
              description="Để trống: không giới hạn."
              value={until}
              onChange={setUntil}
              error={dayFault(until)}
            />
          </Group>
          {warnings.length > 0 && (
            <Checkbox.Group
              label={`Xác nhận từng cảnh báo (${warnings.length})`}
              description="Đánh dấu khi đã xem và chấp nhận dùng mẫu như vậy."
              value={read}
              onChange={setRead}
              error={isAsked && unread.length > 0 ? `Còn ${unread.length} cảnh báo chưa xác nhận.` : undefined}
            >
              <Stack gap="xs" mt="xs">
                {warnings.map(({ code, message, places }) => (
                  <Checkbox
                    key={code}
                    value={code}
                    label={message}
                    description={
                      places.length > 1 ? `${places.length} chỗ: ${places.slice(0, 5).join('; ')}` : places[0]
                    }
                  />
                ))}
              </Stack>
            </Checkbox.Group>
          )}
          <Textarea
            label="Ghi chú"
            autosize
            minRows={2}
            maxLength={500}
            value={note}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
          <ProblemNotice error={step.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button type="submit" loading={step.isPending}>
              {secondPerson ? 'Gửi duyệt' : 'Đưa vào hiệu lực'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
