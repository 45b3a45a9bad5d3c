import { Button } from '@mantine/core';
import type { Appendix } from '../../../../../plan/model/appendix.ts';
import { plainText } from '../../../../../plan/model/text.ts';
import { useEditor, usePlan, useStep } from '../../editor-context.ts';
import { insert } from '../../state/changes.ts';
import { appendixSign } from '../../state/outline.ts';
import { pathText } from '../../state/path.ts';
import { ItemTools } from '../sorting/ItemTools.tsx';
import { SortableList } from '../sorting/SortableList.tsx';
import styles from '../form.module.css';

const list = ['appendices'];

/** The seven columns that most plans have. */
const usual: Appendix = {
  title: '',
  columns: [
    { key: 'no', heading: 'STT', align: 'center' },
    { key: 'task', heading: 'Nhiệm vụ/Hoạt động' },
    { key: 'result', heading: 'Kết quả/Sản phẩm' },
    { key: 'lead', heading: 'Cơ quan chủ trì' },
    { key: 'support', heading: 'Cơ quan phối hợp' },
    { key: 'time', heading: 'Thời gian hoàn thành', align: 'center' },
    { key: 'note', heading: 'Ghi chú' },
  ],
  rows: [{ cells: {} }],
};

export function AppendicesPanel() {
  const plan = usePlan();
  const appendices = plan.appendices ?? [];
  const { show } = useEditor();
  const step = useStep();
  return (
    <>
      <SortableList list={list} items={appendices} what={(_, i) => appendixSign(plan, i)} itemClass={styles.listRow}>
        {(appendix, i) => (
          <>
            <button type="button" className={styles.listLink} onClick={() => show(`appendix-${i}`)}>
              {appendixSign(plan, i)}: {plainText(appendix.title) || 'Chưa có tên'}
            </button>
            <ItemTools />
          </>
        )}
      </SortableList>
      {appendices.length === 0 && <p className={styles.hint}>Chưa có phụ lục. Bảng nhiệm vụ thường đặt ở phụ lục.</p>}
      <Button
        variant="default"
        w="fit-content"
        data-path={pathText(list)}
        onClick={() => {
          step(list, insert(list, appendices.length, structuredClone(usual)));
          show(`appendix-${appendices.length}`);
        }}
      >
        Thêm phụ lục
      </Button>
    </>
  );
}
