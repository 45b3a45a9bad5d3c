import type { Section, SectionContent } from '../../../../../plan/model/outline.ts';
import type { Path } from '../../state/path.ts';
import { contentNames } from '../../state/labels.ts';
import { BlocksEditor } from '../fields/BlocksEditor.tsx';
import { AssignmentsEditor } from './AssignmentsEditor.tsx';
import { PillarsEditor } from './PillarsEditor.tsx';

interface Props {
  content: SectionContent;
  section?: Section;
  /** Where the section stands. */
  path?: Path;
}

/** The typed content that a section prints; without a section, all of it. */
export function ContentEditor({ content, section, path }: Props) {
  switch (content) {
    case 'pillars':
      return <PillarsEditor pass={section?.pass} path={path && [...path, 'pass']} />;
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
