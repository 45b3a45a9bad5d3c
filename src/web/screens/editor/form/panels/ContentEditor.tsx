import type { Section, SectionContent } from '../../../../../plan/model/outline.ts';
import { contentNames } from '../../state/labels.ts';
import { BlocksEditor } from '../fields/BlocksEditor.tsx';
import { AssignmentsEditor } from './AssignmentsEditor.tsx';
import { PillarsEditor } from './PillarsEditor.tsx';

/** The typed content that a section prints; without a section, all of it. */
export function ContentEditor({ content, section }: { content: SectionContent; section?: Section }) {
  switch (content) {
    case 'pillars':
      return <PillarsEditor pass={section?.pass} />;
    case 'assignments':
      return <AssignmentsEditor />;
    default:
      return (
        <BlocksEditor
          path={['plan', content]}
          what={contentNames[content]}
          add={`Thêm ${contentNames[content].toLowerCase()}`}
          marker={content === 'solutions' ? '1.' : undefined}
        />
      );
  }
}
