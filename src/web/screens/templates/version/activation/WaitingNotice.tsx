import { Button, Group, Modal, Paper, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { approve, withdraw, type Template, type Version } from '../../../../api/templates.ts';
import { formatInstant } from '../../../../parts/dates.ts';
import { ProblemNotice } from '../../../../parts/ProblemNotice.tsx';
import { useSession } from '../../../../session/session-context.ts';
import { validityWords } from '../../words.ts';
import { lastStepOf, useStep } from './use-step.ts';
import { warningsIn } from './warnings.ts';

/** Of a version that waits for a second person: what is asked for, and the answer for who may give it. */
export function WaitingNotice({ template, version }: { template: Template; version: Version }) {
  const { user } = useSession();
  const [isApproving, setApproving] = useState(false);
  const { request, number, createdBy, lint } = version;
  const end = useStep(() => withdraw(template.id, number));
  if (!request) return null;
  const isLegal = user.roles.includes('legal') && template.own;
  const isOwnWish = user.id === request.by.id;
  const mayApprove = isLegal && !isOwnWish && user.id !== createdBy?.id;
  const read = warningsIn(lint.findings).filter(({ code }) => request.acknowledged.includes(code));
  return (
    <Paper component="section" aria-label="Đề nghị duyệt" withBorder p="md">
      <Stack gap="xs">
        <Text size="sm" fw={600}>
          {request.by.fullName} đề nghị đưa bản {number} vào hiệu lực cho {validityWords(request)}, lúc{' '}
          {formatInstant(request.at)}
        </Text>
        {request.note && <Text size="sm">Ghi chú: {request.note}</Text>}
        {read.length > 0 && (
          <Text size="sm">Cảnh báo đã xem và chấp nhận: {read.map(({ message }) => message).join(' ')}</Text>
        )}
        {isLegal && !mayApprove && (
          <Text size="sm" c="dimmed">
            Người đề nghị và người tải bản này lên không tự duyệt được; hãy nhờ một người khác có vai trò pháp chế.
          </Text>
        )}
        <ProblemNotice error={end.error} />
        {isLegal && (
          <Group gap="xs">
            {mayApprove && <Button onClick={() => setApproving(true)}>Duyệt…</Button>}
            <Button variant="default" loading={end.isPending} onClick={() => end.mutate(undefined)}>
              {isOwnWish ? 'Rút đề nghị' : 'Không duyệt'}
            </Button>
          </Group>
        )}
      </Stack>
      {isApproving && <ApprovalDialog template={template} number={number} onClose={() => setApproving(false)} />}
    </Paper>
  );
}

function ApprovalDialog({ template, number, onClose }: { template: Template; number: number; onClose(): void }) {
  const [note, setNote] = useState('');
  const step = useStep(
    () => approve(template.id, number, { note: note.trim(), lastStep: lastStepOf(template) }),
    onClose,
  );
  return (
    <Modal opened onClose={onClose} title={`Duyệt bản ${number}`} centered>
      <Stack>
        <Text size="sm">Bản này có hiệu lực ngay khi duyệt.</Text>
        <Textarea
          label="Ghi chú"
          autosize
          minRows={2}
          maxLength={400}
          data-autofocus
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        <ProblemNotice error={step.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Thôi
          </Button>
          <Button loading={step.isPending} onClick={() => step.mutate(undefined)}>
            Duyệt
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
