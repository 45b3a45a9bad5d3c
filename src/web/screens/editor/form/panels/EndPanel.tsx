import { Button } from '@mantine/core';
import { capacities } from '../../../../../plan/model/signing.ts';
import { useStep, useValue } from '../../editor-context.ts';
import { insert } from '../../state/changes.ts';
import { pathText, type Path } from '../../state/path.ts';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { CountField } from '../fields/CountField.tsx';
import { ItemTools } from '../sorting/ItemTools.tsx';
import { SortableList } from '../sorting/SortableList.tsx';
import { LinesField } from '../fields/LinesField.tsx';
import { More } from '../fields/More.tsx';
import { OtherFields } from '../fields/OtherFields.tsx';
import { TextField } from '../fields/TextField.tsx';
import styles from '../form.module.css';

const capacityChoices = capacities.map((value) => ({ value, label: value }));
const titles = ['ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'PHÓ CHỦ TỊCH'];

function SignatureEditor({ path }: { path: Path }) {
  const list = [...path, 'lines'];
  const lines = useValue<unknown[]>(list) ?? [];
  const step = useStep();
  return (
    <>
      <SortableList
        list={list}
        items={lines}
        what={(_, i) => `dòng chức vụ ${i + 1}`}
        itemClass={`${styles.row ?? ''} ${styles.tooled ?? ''}`}
      >
        {(_, i) => (
          <>
            <ChoiceField
              path={[...list, i, 'capacity']}
              label={`Quyền hạn ${i + 1}`}
              unless="Không"
              choices={capacityChoices}
              width={150}
            />
            <div className={styles.grow}>
              <TextField path={[...list, i, 'title']} label={`Chức vụ ${i + 1}`} choices={titles} />
            </div>
            <ItemTools />
            <OtherFields path={[...list, i]} known={['capacity', 'title']} />
          </>
        )}
      </SortableList>
      {lines.length < 6 && (
        <Button
          variant="subtle"
          size="compact-sm"
          w="fit-content"
          data-path={lines.length === 0 ? pathText(list) : undefined}
          onClick={() => step(list, insert(list, lines.length, { title: '' }))}
        >
          + Thêm dòng chức vụ
        </Button>
      )}
      <TextField path={[...path, 'name']} label="Họ và tên người ký" description="Không ghi học hàm, học vị." />
      <OtherFields path={path} known={['lines', 'name']} />
    </>
  );
}

function RecipientsEditor({ path }: { path: Path }) {
  const list = [...path, 'list'];
  const recipients = useValue<unknown[]>(list) ?? [];
  const step = useStep();
  const archive = [...path, 'archive'];
  return (
    <>
      <SortableList
        list={list}
        items={recipients}
        what={(_, i) => `nơi nhận ${i + 1}`}
        itemClass={`${styles.row ?? ''} ${styles.tooled ?? ''}`}
      >
        {(_, i) => (
          <>
            <div className={styles.grow}>
              <LinesField path={[...list, i, 'names']} label={`Nơi nhận ${i + 1}`} placeholder="Mỗi dòng một nơi" />
            </div>
            <TextField path={[...list, i, 'purpose']} label="Để làm gì" placeholder="để b/c" />
            <ItemTools />
            <OtherFields path={[...list, i]} known={['names', 'purpose']} />
          </>
        )}
      </SortableList>
      <Button
        variant="subtle"
        size="compact-sm"
        w="fit-content"
        data-path={recipients.length === 0 ? pathText(list) : undefined}
        onClick={() => step(list, insert(list, recipients.length, { names: [] }))}
      >
        + Thêm nơi nhận
      </Button>
      <div className={styles.row}>
        <TextField path={[...archive, 'office']} label="Lưu" placeholder="VT" />
        <TextField path={[...archive, 'unit']} label="Đơn vị soạn thảo (viết tắt)" placeholder="VHXH" />
        <CountField path={[...archive, 'copies']} label="Số bản lưu" min={1} />
      </div>
      <More label="Thêm: ký hiệu người soạn thảo, dòng lưu nguyên văn">
        <div className={styles.row}>
          <TextField path={[...path, 'drafter', 'mark']} label="Ký hiệu người soạn thảo" placeholder="PL" />
          <CountField path={[...path, 'drafter', 'copies']} label="Số bản phát hành" min={1} width={150} />
        </div>
        <TextField path={[...archive, 'text']} label="Cả dòng lưu, in nguyên văn" placeholder="Lưu: VT, VHXH (3)." />
      </More>
      <OtherFields path={path} known={['list', 'archive', 'drafter']} />
      <OtherFields path={archive} known={['office', 'unit', 'copies', 'text']} />
    </>
  );
}

export function EndPanel({ part }: { part: 'decision' | 'plan' }) {
  return (
    <>
      <h3 className={styles.subHeading}>Chữ ký</h3>
      <SignatureEditor path={[part, 'signature']} />
      <h3 className={styles.subHeading}>Nơi nhận</h3>
      <RecipientsEditor path={[part, 'recipients']} />
    </>
  );
}
