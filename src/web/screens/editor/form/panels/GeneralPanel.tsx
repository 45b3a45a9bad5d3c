import { Alert, Button, Group, SegmentedControl, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { unitTypes } from '../../../../../plan/model/unit.ts';
import type { Plan } from '../../../../../plan/model/plan.ts';
import { usePlan, useStep } from '../../editor-context.ts';
import { formKind, withDecision, withoutDecision } from '../../state/form-kind.ts';
import styles from '../form.module.css';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { CountField } from '../fields/CountField.tsx';
import { LinesField } from '../fields/LinesField.tsx';
import { More } from '../fields/More.tsx';
import { OtherFields } from '../fields/OtherFields.tsx';
import { TextField } from '../fields/TextField.tsx';
import { UnitPicker } from '../fields/UnitPicker.tsx';

const types = unitTypes.map((type) => ({ value: type, label: type }));
const namedAfter = [
  { value: 'number', label: 'số' },
  { value: 'person', label: 'tên người' },
  { value: 'event', label: 'sự kiện lịch sử' },
];
export const authorities = [
  { value: 'collective', label: 'Ủy ban nhân dân' },
  { value: 'head', label: 'Chủ tịch Ủy ban nhân dân' },
];

function FormKindField() {
  const plan = usePlan();
  const step = useStep();
  const [asking, setAsking] = useState(false);
  // The decision that was taken away on this page, should the clerk come back to it.
  const kept = useRef<Plan['decision']>(undefined);
  const kind = formKind(plan);
  const toAlone = () => {
    kept.current = plan.decision;
    step([], withoutDecision);
    setAsking(false);
  };
  return (
    <div>
      <Text size="sm" fw={500} id="hinh-thuc" mb={4}>
        Hình thức
      </Text>
      <SegmentedControl
        className={styles.kind ?? ''}
        aria-labelledby="hinh-thuc"
        data-path="decision"
        value={kind}
        onChange={(next) => {
          if (next === 'decision') step([], (before) => withDecision(before, kept.current));
          else setAsking(true);
        }}
        data={[
          { value: 'decision', label: 'Quyết định kèm Kế hoạch' },
          { value: 'alone', label: 'Kế hoạch ban hành riêng' },
        ]}
      />
      {asking && (
        <Alert color="yellow" mt="xs" role="alert" title="Bỏ Quyết định?">
          <Text size="sm" mb="xs">
            Căn cứ và các điều của Quyết định sẽ không còn trong văn bản (hoàn tác được bằng Ctrl+Z). Chữ ký, nơi nhận,
            số và ngày chuyển sang Kế hoạch.
          </Text>
          <Group gap="xs">
            <Button size="xs" onClick={toAlone}>
              Bỏ Quyết định
            </Button>
            <Button size="xs" variant="default" onClick={() => setAsking(false)}>
              Thôi
            </Button>
          </Group>
        </Alert>
      )}
    </div>
  );
}

export function GeneralPanel() {
  const unit = ['organ', 'unit'];
  return (
    <>
      <FormKindField />
      <UnitPicker path={unit} />
      <ChoiceField
        path={['organ', 'authority']}
        label="Ban hành theo thẩm quyền của"
        unless="Ủy ban nhân dân (thường dùng)"
        choices={authorities}
      />
      <div className={styles.row}>
        <CountField path={['period', 'from']} label="Năm kế hoạch" placeholder="2027" />
        <CountField path={['period', 'to']} label="Đến năm" placeholder="nhiều năm" />
      </div>
      <More label="Thêm: tên đơn vị nhập tay, tên cơ quan, tệp đính kèm">
        <div className={styles.row}>
          <ChoiceField path={[...unit, 'type']} label="Loại đơn vị" unless="Chưa chọn" choices={types} width={140} />
          <TextField path={[...unit, 'name']} label="Tên đơn vị" />
          <ChoiceField
            path={[...unit, 'namedAfter']}
            label="Đặt tên theo"
            unless="Tên riêng"
            choices={namedAfter}
            width={150}
          />
          <TextField path={[...unit, 'code']} label="Mã đơn vị" />
        </div>
        <div className={styles.row}>
          <ChoiceField
            path={[...unit, 'province', 'type']}
            label="Tỉnh, thành phố"
            unless="Chưa chọn"
            choices={types.filter(({ value }) => value === 'tỉnh' || value === 'thành phố')}
            width={140}
          />
          <TextField path={[...unit, 'province', 'name']} label="Tên tỉnh, thành phố" />
        </div>
        <div className={styles.row}>
          <ChoiceField
            path={[...unit, 'parent', 'type']}
            label="Cấp trên trực tiếp (trước 01/7/2025)"
            unless="Không có"
            choices={types}
            width={240}
          />
          <TextField path={[...unit, 'parent', 'name']} label="Tên đơn vị cấp trên" />
        </div>
        <div className={styles.row}>
          <TextField path={['organ', 'body']} label="Tên gọi cơ quan" placeholder="Ủy ban nhân dân" />
          <TextField path={['organ', 'head']} label="Chức danh người đứng đầu" placeholder="Chủ tịch" />
        </div>
        <TextField path={['organ', 'parentLine']} label="Dòng cơ quan chủ quản" />
        <LinesField
          path={['organ', 'lines']}
          label="Các dòng tên cơ quan, in nguyên văn"
          description="Mỗi dòng in một dòng."
        />
        <div className={styles.row}>
          <ChoiceField
            path={['medium']}
            label="Văn bản"
            unless="Giấy (thường dùng)"
            choices={[
              { value: 'paper', label: 'Giấy' },
              { value: 'electronic', label: 'Điện tử' },
            ]}
            width={200}
          />
          <ChoiceField
            path={['attachments']}
            label="Kế hoạch, phụ lục kèm theo"
            unless="Cùng một tệp (thường dùng)"
            choices={[
              { value: 'sameFile', label: 'Cùng một tệp' },
              { value: 'separateFiles', label: 'Mỗi văn bản một tệp' },
            ]}
            width={240}
          />
        </div>
      </More>
      <OtherFields path={['organ']} known={['unit', 'body', 'head', 'authority', 'parentLine', 'lines']} />
      <OtherFields path={unit} known={['code', 'type', 'name', 'namedAfter', 'province', 'parent']} />
      <OtherFields path={[...unit, 'parent']} known={['type', 'name']} />
    </>
  );
}
