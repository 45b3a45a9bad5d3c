import { BlocksEditor } from '../fields/BlocksEditor.tsx';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { GenericField } from '../fields/GenericField.tsx';
import { More } from '../fields/More.tsx';
import { OtherFields } from '../fields/OtherFields.tsx';
import { RichTextField } from '../fields/RichTextField.tsx';
import { TextField } from '../fields/TextField.tsx';
import styles from '../form.module.css';

const known = ['label', 'title', 'orientation', 'reference', 'blocks', 'columns', 'rows', 'after'];

/** One appendix: its title, its table, and the paragraphs around it. */
export function AppendixPanel({ index }: { index: number }) {
  const path = ['appendices', index];
  return (
    <>
      <RichTextField path={[...path, 'title']} label="Tên phụ lục" minRows={2} />
      <GenericField path={[...path, 'columns']} />
      <GenericField path={[...path, 'rows']} />
      <More label="Thêm: hướng giấy, dòng (Kèm theo …), đoạn văn quanh bảng">
        <div className={styles.row}>
          <TextField path={[...path, 'label']} label="Gọi là, in nguyên văn" placeholder="Phụ lục" />
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
