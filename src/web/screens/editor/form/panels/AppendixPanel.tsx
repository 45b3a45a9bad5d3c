import type { Appendix } from '../../../../../plan/model/appendix.ts';
import { AppendixGrid } from '../../appendix/AppendixGrid.tsx';
import { useEditor, useNews, useStep, useValue } from '../../editor-context.ts';
import { set } from '../../state/changes.ts';
import { BlocksEditor } from '../fields/BlocksEditor.tsx';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { More } from '../fields/More.tsx';
import { OtherFields } from '../fields/OtherFields.tsx';
import { RichTextField } from '../fields/RichTextField.tsx';
import { TextField } from '../fields/TextField.tsx';
import styles from '../form.module.css';

const known = ['label', 'title', 'orientation', 'reference', 'blocks', 'columns', 'rows', 'after'];

/** One appendix: its title, its table, and the paragraphs around it. */
export function AppendixPanel({ index }: { index: number }) {
  const path = ['appendices', index];
  const appendix = useValue<Appendix>(path);
  const { readOnly } = useEditor();
  const { findings, going } = useNews();
  const step = useStep();
  if (!appendix) return null;
  return (
    <>
      <RichTextField path={[...path, 'title']} label="Tên phụ lục" minRows={2} />
      <div inert={readOnly}>
        <AppendixGrid
          appendix={appendix}
          onChange={(next) => step(path, set(path, next))}
          findings={findings}
          goTo={going?.path.startsWith(`appendices[${index}].`) ? going : undefined}
        />
      </div>
      <More label="Thêm: hướng giấy, dòng (Kèm theo …), đoạn văn quanh bảng">
        <div className={styles.row}>
          <TextField
            path={[...path, 'label']}
            label="Gọi là, in nguyên văn"
            placeholder="Phụ lục"
            blank="không in dòng này"
          />
          <ChoiceField
            path={[...path, 'orientation']}
            label="Hướng giấy"
            unless="Ngang (thường dùng)"
            choices={[
              { value: 'landscape', label: 'Ngang' },
              { value: 'portrait', label: 'Dọc' },
            ]}
            width={200}
          />
        </div>
        <RichTextField path={[...path, 'reference']} label="Dòng (Kèm theo …), in nguyên văn" />
        <h3 className={styles.subHeading}>Đoạn văn trước bảng</h3>
        <BlocksEditor path={[...path, 'blocks']} what="Đoạn văn trước bảng" marker="" />
        <h3 className={styles.subHeading}>Đoạn văn sau bảng</h3>
        <BlocksEditor path={[...path, 'after']} what="Đoạn văn sau bảng" marker="" />
      </More>
      <OtherFields path={path} known={known} />
    </>
  );
}
