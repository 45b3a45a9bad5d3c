import { CitationsEditor } from '../fields/CitationsEditor.tsx';
import { More } from '../fields/More.tsx';
import { OtherFields } from '../fields/OtherFields.tsx';
import { RichTextField } from '../fields/RichTextField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { TextsEditor } from '../fields/TextsEditor.tsx';
import styles from '../form.module.css';

/** Căn cứ and opening of the decision or of the plan. */
export function PreamblePanel({ part }: { part: 'decision' | 'plan' }) {
  const path = [part, 'preamble'];
  return (
    <>
      <h3 className={styles.subHeading}>Căn cứ</h3>
      <CitationsEditor path={[...path, 'citations']} />
      <RichTextField
        path={[...path, 'proposal']}
        label="Theo đề nghị của"
        placeholder={part === 'decision' ? 'Theo đề nghị của Trưởng phòng …' : undefined}
      />
      <h3 className={styles.subHeading}>Đoạn mở đầu (văn xuôi)</h3>
      <TextsEditor path={[...path, 'opening']} what="Đoạn mở đầu" add="Thêm đoạn mở đầu" />
      {part === 'decision' && (
        <More>
          <TextField
            path={['decision', 'authorityLine']}
            label="Dòng thẩm quyền trên căn cứ, in nguyên văn"
            placeholder="theo thẩm quyền ban hành"
            blank="không in dòng này"
          />
        </More>
      )}
      <OtherFields path={path} known={['citations', 'opening', 'proposal']} />
    </>
  );
}
