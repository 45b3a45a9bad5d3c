import { Combobox, Loader, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { citationWording } from '../../../../../plan/conventions/citation-wording.ts';
import type { Citation } from '../../../../../plan/model/citation.ts';
import { findLegalDocuments } from '../../server/lookups.ts';
import { pathText, type Path } from '../../state/path.ts';
import { citationOf, typedCitation } from '../../state/typed-citation.ts';
import styles from '../form.module.css';

interface Props {
  label: string;
  /** Set where this field stands for an empty list. */
  path: Path | undefined;
  onChoose: (citation: Citation) => void;
}

const freely = 'as typed';

/** Words of the wording itself are in no document. */
const searchWords = (typed: string): string => typed.replace(/(^|\s)(căn cứ|số|ngày)(?=\s)/giu, ' ').trim();

/** Completion from the library of legal documents by number or words; Enter on words of one's own takes them as they are. */
export function CitationSearch({ label, path, onChoose }: Props) {
  const [typed, setTyped] = useState('');
  const [wanted] = useDebouncedValue(searchWords(typed), 150);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const found = useQuery({
    queryKey: ['legal-documents', wanted],
    queryFn: () => findLegalDocuments(wanted),
    enabled: wanted.length > 1,
    retry: false,
    placeholderData: (previous) => previous,
  });
  const documents = wanted.length > 1 ? (found.data ?? []) : [];
  const words = typed.trim();
  // A whole citation is taken as it is typed; other words look for one.
  const searching = words !== '' && typedCitation(words).text !== undefined && !/^căn cứ\s/i.test(words);
  const settled = searchWords(typed) === wanted && !found.isFetching;
  const { selectFirstOption, resetSelectedOption } = combobox;
  const first = documents[0]?.id;
  useEffect(() => {
    // What an earlier search found is not chosen by the Enter of the next.
    if (searching && settled && first !== undefined) selectFirstOption();
    else resetSelectedOption();
  }, [searching, settled, first, selectFirstOption, resetSelectedOption]);
  const replacedBy = (id: string): string =>
    documents.flatMap((old) => (old.replacedBy?.id === id ? `${old.kind} ${old.symbol}`.trim() : [])).join(', ');

  const choose = (value: string): void => {
    const document = documents.find((one) => one.id === value);
    onChoose(document ? citationOf(document.citation) : typedCitation(typed));
    setTyped('');
    combobox.closeDropdown();
  };

  return (
    <Combobox store={combobox} onOptionSubmit={choose} withinPortal>
      <Combobox.Target>
        <TextInput
          label={label}
          description="Gõ số, ký hiệu hoặc vài từ để tìm trong kho văn bản; hoặc gõ cả câu rồi nhấn Enter."
          placeholder="76/NQ-CP, một cửa, …"
          data-path={path && pathText(path)}
          value={typed}
          rightSection={found.isFetching ? <Loader size={14} /> : null}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            if (event.currentTarget.value.trim() === '') combobox.closeDropdown();
            else combobox.openDropdown();
          }}
          onFocus={() => typed.trim() !== '' && combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing || typed.trim() === '') return;
            if (combobox.dropdownOpened && combobox.getSelectedOptionIndex() >= 0) return;
            event.preventDefault();
            // Words that still look for a document are no citation yet.
            if (!searching || settled) choose(freely);
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }}>
          {documents.map((document) => (
            <Combobox.Option key={document.id} value={document.id} className={styles.option ?? ''}>
              <Text size="sm">{citationWording(citationOf(document.citation))}</Text>
              {document.status !== 'in-force' && (
                <Text size="xs" c="red.9">
                  {document.replacedBy
                    ? `Đã được thay thế bằng ${document.replacedBy.kind} ${document.replacedBy.symbol}`.trimEnd()
                    : 'Hết hiệu lực'}
                </Text>
              )}
              {replacedBy(document.id) !== '' && (
                <Text size="xs" c="green.9">
                  Thay thế {replacedBy(document.id)}
                </Text>
              )}
            </Combobox.Option>
          ))}
          {typed.trim() !== '' && (
            <Combobox.Option value={freely} className={styles.option ?? ''}>
              <Text size="sm">Ghi như đã gõ: “{typed.trim()}”</Text>
            </Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
