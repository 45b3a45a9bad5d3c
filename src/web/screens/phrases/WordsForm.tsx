import { Button, Group, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { PhraseKind } from '../../api/phrases.ts';
import { EditorContext, type Editor } from '../editor/editor-context.ts';
import { BlocksEditor } from '../editor/form/fields/BlocksEditor.tsx';
import { CitationsEditor } from '../editor/form/fields/CitationsEditor.tsx';
import type { EditorDocument } from '../editor/state/document.ts';
import type { Plan } from '../../../plan/model/plan.ts';
import { useCurrentPlan } from '../editor/layout/use-panel.ts';
import { blocksPath, citationsPath } from './scratch.ts';

interface Props {
  kind: PhraseKind;
  document: EditorDocument;
}

const stay = () => undefined;

/** The words of a phrase, with the fields that plans are written with. */
export function WordsForm({ kind, document }: Props) {
  const plan = useCurrentPlan(document);
  const [removed, setRemoved] = useState<{ what: string; left: Plan }>();
  const editor: Editor = useMemo(
    () => ({
      document,
      readOnly: false,
      show: stay,
      tellRemoved: (what) => setRemoved({ what, left: document.plan() }),
    }),
    [document],
  );
  return (
    <EditorContext value={editor}>
      {kind === 'citations' ? (
        <CitationsEditor path={citationsPath} />
      ) : (
        <BlocksEditor path={blocksPath} what="Đoạn" marker={kind === 'closing' ? '' : undefined} />
      )}
      {removed?.left === plan && (
        <Group gap="xs" role="status">
          <Text size="sm">Đã xóa {removed.what}.</Text>
          <Button size="compact-sm" variant="default" onClick={() => document.undo()}>
            Hoàn tác
          </Button>
        </Group>
      )}
    </EditorContext>
  );
}
