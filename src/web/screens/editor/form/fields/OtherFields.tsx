import { useValue } from '../../editor-context.ts';
import type { Path } from '../../state/path.ts';
import { GenericField } from './GenericField.tsx';
import { More } from './More.tsx';

/** What a thing of the plan holds beside the fields that its form shows. Nothing where there is nothing. */
export function OtherFields({ path, known }: { path: Path; known: readonly string[] }) {
  const value = useValue<Record<string, unknown>>(path);
  const others = Object.keys(value ?? {}).filter((key) => !known.includes(key));
  if (others.length === 0) return null;
  return (
    <More label="Thông tin khác" open>
      {others.map((key) => (
        <GenericField key={key} path={[...path, key]} />
      ))}
    </More>
  );
}
