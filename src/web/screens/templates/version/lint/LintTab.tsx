import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  annotatedFileOf,
  fileOf,
  lintAgain,
  previewVersion,
  type Template,
  type Version,
} from '../../../../api/templates.ts';
import { keepFile } from '../../../../parts/keep-file.ts';
import { usePdf } from '../../../../parts/pdf/use-pdf.ts';
import { ProblemNotice } from '../../../../parts/ProblemNotice.tsx';
import { useRole } from '../../../../session/session-context.ts';
import { countWords } from '../../words.ts';
import { MaterialSelect, useMaterial } from '../MaterialSelect.tsx';
import { PagesPane } from '../pages/PagesPane.tsx';
import { LintFindings } from './LintFindings.tsx';
import styles from './LintTab.module.css';

interface Props {
  template: Template;
  version: Version;
  material: string;
  onMaterial(words: string): void;
}

/** What was found, beside the pages that the version makes. */
export function LintTab({ template: { id, serves }, version, material, onMaterial }: Props) {
  const { number, lint, lintedWith } = version;
  const mayWrite = useRole('legal');
  const queries = useQueryClient();
  const seen = useMaterial(serves, material);
  const pdf = usePdf(seen.material && [id, version.sha256, seen.words], (signal) =>
    previewVersion(id, number, seen.material!, signal),
  );
  const keep = useMutation({
    mutationFn: ({ path, name }: { path: string; name: string }) => keepFile(path, {}, name),
  });
  const again = useMutation({
    mutationFn: () => lintAgain(id, number),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['template', id] }),
  });
  return (
    <div className={styles.beside}>
      <Stack gap="sm" component="section" aria-labelledby="ket-qua">
        <Title order={2} size="h4" id="ket-qua">
          Kiểm tra: {countWords(lint.counts)}
        </Title>
        {!lint.valid && (
          <Text size="sm">Còn lỗi thì chưa đưa vào hiệu lực được; hãy sửa trong Word rồi tải bản mới lên.</Text>
        )}
        <Group gap="xs">
          {lint.findings.length > 0 && (
            <Button
              size="xs"
              variant="default"
              loading={keep.isPending}
              onClick={() => keep.mutate({ path: annotatedFileOf(id, number), name: `${id}-${number}-nhan-xet.docx` })}
            >
              Tải bản có nhận xét (Word)
            </Button>
          )}
          <Button
            size="xs"
            variant="default"
            onClick={() => keep.mutate({ path: fileOf(id, number), name: `${id}-${number}.docx` })}
          >
            Tải tệp mẫu (Word)
          </Button>
        </Group>
        <ProblemNotice error={keep.error ?? again.error} />
        <LintFindings findings={lint.findings} counts={lint.counts} />
        <Text size="xs" c="dimmed">
          Kiểm tra bằng chương trình bản {lintedWith}.{' '}
          {mayWrite && (
            <Anchor component="button" type="button" size="xs" underline="always" onClick={() => again.mutate()}>
              {again.isPending ? 'Đang kiểm tra lại…' : 'Kiểm tra lại'}
            </Anchor>
          )}
        </Text>
      </Stack>
      <Stack gap="sm">
        <MaterialSelect serves={serves} value={seen.words} onChange={onMaterial} />
        <PagesPane result={pdf} label="Xem trước" />
      </Stack>
    </div>
  );
}
