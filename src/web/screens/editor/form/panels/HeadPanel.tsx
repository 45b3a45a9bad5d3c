import { placeName } from '../../../../../plan/conventions/naming.ts';
import type { Unit } from '../../../../../plan/model/unit.ts';
import { useValue } from '../../editor-context.ts';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { DateField } from '../fields/DateField.tsx';
import { LinesField } from '../fields/LinesField.tsx';
import { More } from '../fields/More.tsx';
import { OtherFields } from '../fields/OtherFields.tsx';
import { RichTextField } from '../fields/RichTextField.tsx';
import { TextField } from '../fields/TextField.tsx';
import styles from '../form.module.css';
import { authorities } from './GeneralPanel.tsx';

const shared = ['kind', 'subject', 'number', 'symbol', 'place', 'date', 'authority', 'parentLine', 'organLines'];
const elsewhere = [
  ...['preamble', 'authorityLine', 'articles', 'signature', 'recipients', 'free', 'reference', 'referenceAuthority'],
  ...['purpose', 'requirements', 'generalObjectives', 'targets', 'pillars', 'solutions', 'budget', 'assignments'],
  ...['outline', 'closing', 'closingNote'],
];

/** Title, number and date of the decision or of the plan. */
export function HeadPanel({ part }: { part: 'decision' | 'plan' }) {
  const unit = useValue<Unit>(['organ', 'unit']);
  const parentLine = useValue<string>(['organ', 'parentLine']);
  const attached = useValue(['decision']) !== undefined && part === 'plan';
  const numbers = (
    <div className={styles.row}>
      <TextField path={[part, 'number']} label="Số" placeholder="in dấu chấm" width={130} />
      <TextField
        path={[part, 'symbol']}
        label="Ký hiệu"
        placeholder={part === 'decision' ? 'QĐ-UBND' : 'KH-UBND'}
        width={170}
        blank="in dấu chấm"
      />
      <DateField path={[part, 'date']} label="Ngày, tháng, năm" />
    </div>
  );
  return (
    <>
      <RichTextField
        path={[part, 'subject']}
        label="Trích yếu"
        minRows={2}
        placeholder={
          part === 'decision'
            ? 'Ban hành Kế hoạch cải cách hành chính năm …'
            : 'Cải cách hành chính năm … trên địa bàn …'
        }
      />
      {!attached && numbers}
      <More label={attached ? 'Thêm: số, ngày, dòng (Kèm theo …)' : 'Thêm'}>
        {attached && numbers}
        <div className={styles.row}>
          <TextField
            path={[part, 'kind']}
            label="Tên loại"
            placeholder={part === 'decision' ? 'QUYẾT ĐỊNH' : 'KẾ HOẠCH'}
          />
          <TextField path={[part, 'place']} label="Địa danh" placeholder={placeName(unit)} blank="in dấu chấm" />
        </div>
        <ChoiceField
          path={[part, 'authority']}
          label="Thẩm quyền của riêng văn bản này"
          unless="Như ở Thông tin chung"
          choices={authorities}
        />
        <TextField
          path={[part, 'parentLine']}
          label="Dòng cơ quan chủ quản"
          placeholder={parentLine}
          {...(parentLine ? { blank: 'không in dòng này' } : {})}
        />
        <LinesField path={[part, 'organLines']} label="Các dòng tên cơ quan, in nguyên văn" />
        {part === 'plan' && (
          <>
            <RichTextField path={['plan', 'reference']} label="Dòng (Kèm theo …), in nguyên văn" />
            <ChoiceField
              path={['plan', 'referenceAuthority']}
              label="Người ban hành ghi trong dòng (Kèm theo …)"
              unless="Như thẩm quyền của Quyết định"
              choices={authorities}
            />
          </>
        )}
      </More>
      <OtherFields path={[part]} known={[...shared, ...elsewhere]} />
    </>
  );
}
