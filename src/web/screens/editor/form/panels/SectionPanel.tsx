import { useMemo } from 'react';
import type { Section } from '../../../../../plan/model/outline.ts';
import { useValue } from '../../editor-context.ts';
import { sectionSigns } from '../../state/outline.ts';
import { SectionEditor } from './SectionEditor.tsx';

export function SectionPanel({ index }: { index: number }) {
  const sections = useValue<Section[]>(['plan', 'outline']);
  const path = useMemo(() => ['plan', 'outline', index], [index]);
  return <SectionEditor path={path} sign={sectionSigns(sections ?? [], 0)[index] ?? ''} />;
}
