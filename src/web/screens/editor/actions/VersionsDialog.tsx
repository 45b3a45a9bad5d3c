import { Alert, Button, Group, Loader, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { comparePlans } from '../../../../plan/compare/differences.ts';
import { sentenceOf } from '../../../api/problem.ts';
import { ProblemNotice } from '../../../parts/ProblemNotice.tsx';
import { ValueView } from '../saving/ValueView.tsx';
import { readVersion, readVersions, restoreVersion, type Version } from '../server/draft.ts';
import type { Autosave } from '../state/autosave.ts';
import type { EditorDocument } from '../state/document.ts';
import { isSettled } from '../state/saving.ts';
import styles from './versions.module.css';

const reasons: Readonly<Record<Version['reason'], string>> = {
  created: 'Lập mới',
  autosave: 'Tự lưu',
  saved: 'Lưu thành phiên bản',
  restored: 'Khôi phục',
  submitted: 'Trình ký',
  returned: 'Trả lại',
  issued: 'Ban hành',
};
const when = new Intl.DateTimeFormat('vi-VN', { dateStyle: 'short', timeStyle: 'short' });
/** More differences than anyone reads. */
const most = 200;

interface Props {
  draftId: string;
  document: EditorDocument;
  autosave: Autosave;
  readOnly: boolean;
  onRestored: () => Promise<void>;
  onClose: () => void;
}

/** The versions of the draft, what differs from now, and the way back to one. */
export function VersionsDialog({ draftId, document, autosave, readOnly, onRestored, onClose }: Props) {
  const versions = useQuery({ queryKey: ['versions', draftId], queryFn: () => readVersions(draftId), staleTime: 0 });
  const [chosen, setChosen] = useState<number>();
  const version = useQuery({
    queryKey: ['version', draftId, chosen],
    queryFn: () => readVersion(draftId, chosen ?? 0),
    enabled: chosen !== undefined,
  });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const now = document.plan();
  const { differences: changed, left } = comparePlans(version.data?.plan ?? now, now);

  const restore = async (): Promise<void> => {
    if (chosen === undefined) return;
    setBusy(true);
    try {
      const saving = isSettled(autosave.saving()) ? autosave.saving() : await autosave.saveNow();
      if (!isSettled(saving)) throw new Error('unsaved');
      await restoreVersion(draftId, chosen, saving.acknowledged.revision);
      await onRestored();
      onClose();
    } catch (error) {
      setProblem(sentenceOf(error));
      setBusy(false);
    }
  };

  return (
    <Modal opened onClose={onClose} title="Các phiên bản" size="xl">
      <div className={styles.both}>
        <div>
          {versions.isPending && <Loader size="sm" />}
          <ProblemNotice error={versions.error} />
          <ul className={styles.list} aria-label="Các phiên bản">
            {versions.data?.map((one) => (
              <li key={one.number}>
                <button
                  type="button"
                  className={styles.version}
                  aria-pressed={chosen === one.number}
                  onClick={() => setChosen(one.number)}
                >
                  <strong>{when.format(new Date(one.madeAt))}</strong>
                  <span>{[reasons[one.reason], one.note].filter(Boolean).join(': ')}</span>
                  {one.madeBy && <span className={styles.by}>{one.madeBy.fullName}</span>}
                </button>
              </li>
            ))}
          </ul>
        </div>
        <Stack gap="xs" className={styles.differences ?? ''}>
          {chosen === undefined && <Text size="sm">Chọn một phiên bản để xem khác gì với bản đang soạn.</Text>}
          {version.isFetching && <Loader size="sm" />}
          <ProblemNotice error={version.error} />
          {version.data && changed.length === 0 && <Text size="sm">Giống hệt bản đang soạn.</Text>}
          {changed.slice(0, most).map(({ change, pathLabel, before, after }, i) => (
            <div key={i} className={styles.difference}>
              <Text size="xs" fw={600}>
                {pathLabel}
                {change === 'moved' && ' (đã chuyển chỗ)'}
              </Text>
              <Text size="xs" c="dimmed">
                Phiên bản này
              </Text>
              <ValueView value={before} other={after} kind="removed" />
              <Text size="xs" c="dimmed">
                Đang soạn
              </Text>
              <ValueView value={after} other={before} kind="added" />
            </div>
          ))}
          {changed.length > most && <Text size="sm">… và {changed.length - most + left} chỗ khác nữa.</Text>}
          {problem && (
            <Alert color="red" role="alert">
              {problem}
            </Alert>
          )}
          {version.data && changed.length > 0 && !readOnly && (
            <Group justify="flex-end">
              <Button loading={busy} onClick={() => void restore()}>
                Khôi phục phiên bản này
              </Button>
            </Group>
          )}
        </Stack>
      </div>
    </Modal>
  );
}
