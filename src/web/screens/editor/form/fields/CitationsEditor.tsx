import { Text } from '@mantine/core';
import { citationWording } from '../../../../../plan/conventions/citation-wording.ts';
import type { Citation } from '../../../../../plan/model/citation.ts';
import { useStep, useValue } from '../../editor-context.ts';
import { insert } from '../../state/changes.ts';
import type { Path } from '../../state/path.ts';
import styles from '../form.module.css';
import { ItemTools } from '../sorting/ItemTools.tsx';
import { InsertPhrase } from '../../phrases/InsertPhrase.tsx';
import { SortableList } from '../sorting/SortableList.tsx';
import { CitationSearch } from './CitationSearch.tsx';
import { DateField } from './DateField.tsx';
import { More } from './More.tsx';
import { OtherFields } from './OtherFields.tsx';
import { RichTextField } from './RichTextField.tsx';
import { TextField } from './TextField.tsx';

const kinds = [
  'Luật',
  'Pháp lệnh',
  'Nghị quyết',
  'Nghị định',
  'Quyết định',
  'Chỉ thị',
  'Thông tư',
  'Kế hoạch',
  'Công văn',
];
const none: readonly Citation[] = [];
const known = ['id', 'lead', 'kind', 'number', 'date', 'organ', 'subject', 'text'];

function CitationCard({ path, index }: { path: Path; index: number }) {
  const citation = useValue<Citation>(path) ?? {};
  const written = citation.text !== undefined;
  return (
    <>
      <div className={styles.cardHead}>
        <Text size="sm" className={styles.citation ?? ''}>
          {index + 1}. {citationWording(citation)}
        </Text>
        <ItemTools />
      </div>
      {written && <RichTextField path={[...path, 'text']} label="Nguyên văn" minRows={2} />}
      <More label={written ? 'Các trường' : 'Sửa'} open={!written && citation.subject === undefined}>
        <div className={styles.row}>
          <TextField path={[...path, 'kind']} label="Loại văn bản" choices={kinds} />
          <TextField path={[...path, 'number']} label="Số, ký hiệu" placeholder="76/NQ-CP" />
          <DateField path={[...path, 'date']} label="Ngày ban hành" />
        </div>
        <TextField path={[...path, 'organ']} label="Cơ quan ban hành" placeholder="Chính phủ" />
        <RichTextField path={[...path, 'subject']} label="Trích yếu" placeholder="ban hành …, về …" />
        <div className={styles.row}>
          <TextField path={[...path, 'lead']} label="Từ mở đầu" placeholder="Căn cứ" blank="không in từ nào" />
          <TextField
            path={[...path, 'id']}
            label="Mã viện dẫn"
            placeholder="nq76"
            description={'Dùng trong văn bản: {{vien_dan "mã"}}'}
          />
        </div>
        {!written && (
          <RichTextField
            path={[...path, 'text']}
            label="Nguyên văn"
            description="Ghi ở đây thì in đúng như ghi, thay cho các trường trên."
          />
        )}
      </More>
      <OtherFields path={path} known={known} />
    </>
  );
}

/** Căn cứ: found in the library or typed freely, in any order. */
export function CitationsEditor({ path, what = 'căn cứ' }: { path: Path; what?: string }) {
  const citations = useValue<readonly Citation[]>(path) ?? none;
  const step = useStep();
  return (
    <div className={styles.list}>
      <SortableList
        list={path}
        items={citations}
        what={(_, i) => `${what} ${i + 1}`}
        itemClass={styles.card}
        placeOf={(i) => [...path, i]}
      >
        {(_, i) => <CitationCard path={[...path, i]} index={i} />}
      </SortableList>
      <CitationSearch
        label={`Thêm ${what}`}
        path={citations.length === 0 ? path : undefined}
        onChoose={(citation) => step(path, insert(path, citations.length, citation))}
      />
      <InsertPhrase place={{ in: 'citations', path }} />
    </div>
  );
}
