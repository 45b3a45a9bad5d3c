import { Combobox, Loader, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Unit } from '../../../../../plan/model/unit.ts';
import { useStep, useValue } from '../../editor-context.ts';
import { findUnits, type FoundUnit } from '../../server/lookups.ts';
import { set } from '../../state/changes.ts';
import { pathText, type Path } from '../../state/path.ts';
import styles from '../form.module.css';

function fullName(unit: Unit | undefined): string {
  if (!unit?.name) return '';
  const province = unit.province?.name ? `, ${unit.province.type ?? 'tỉnh'} ${unit.province.name}` : '';
  return `${unit.type ?? ''} ${unit.name}${province}`.trim();
}

function unitOf({ code, type, name, province, namedAfter }: FoundUnit): Unit {
  return {
    code,
    type,
    name,
    ...(namedAfter ? { namedAfter } : {}),
    province: { type: province.type, name: province.name },
  };
}

/** One of the country's xã, phường and đặc khu, found with or without diacritics. */
export function UnitPicker({ path }: { path: Path }) {
  const unit = useValue<Unit>(path);
  const step = useStep();
  const [typed, setTyped] = useState<string>();
  const [wanted] = useDebouncedValue(typed?.trim() ?? '', 150);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const found = useQuery({
    queryKey: ['units', wanted],
    queryFn: ({ signal }) => findUnits(wanted, signal),
    enabled: wanted.length > 0,
    retry: false,
    placeholderData: (previous) => previous,
  });
  const units = wanted ? (found.data ?? []) : [];
  return (
    <Combobox
      store={combobox}
      withinPortal
      onOptionSubmit={(code) => {
        const chosen = units.find((one) => one.code === code);
        if (chosen) step(path, set(path, unitOf(chosen)));
        setTyped(undefined);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target>
        <TextInput
          label="Đơn vị ban hành"
          description="Gõ tên xã, phường, đặc khu (có dấu hoặc không dấu) rồi chọn."
          placeholder="Khoái Châu"
          data-path={pathText(path)}
          value={typed ?? fullName(unit)}
          rightSection={found.isFetching ? <Loader size={14} /> : null}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
            combobox.selectFirstOption();
          }}
          onBlur={() => {
            setTyped(undefined);
            combobox.closeDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!wanted}>
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }}>
          {units.map((one) => (
            <Combobox.Option key={one.code} value={one.code} className={styles.option ?? ''}>
              <Text size="sm">{fullName(unitOf(one))}</Text>
            </Combobox.Option>
          ))}
          {units.length === 0 && !found.isFetching && (
            <Combobox.Empty>Không tìm thấy; tên đơn vị cũ hoặc cấp khác thì ghi ở “Thêm” bên dưới.</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
