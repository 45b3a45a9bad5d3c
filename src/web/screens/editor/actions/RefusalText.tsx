import { Anchor, List, Text } from '@mantine/core';
import type { Plan } from '../../../../plan/model/plan.ts';
import { ApiProblem, sentenceOf } from '../../../api/problem.ts';
import { useEditor } from '../editor-context.ts';
import { shownFindings } from '../state/findings.ts';

/** More places than anyone mends from a dialog; all of them stand in “Kiểm tra”. */
const most = 10;

interface Props {
  error: unknown;
  plan: Plan;
  /** Closes the dialog, when somebody goes to one of the places. */
  onClose: () => void;
}

/** Why something was refused: the sentence, or the places in the plan that are in the way, each leading to its field. */
export function RefusalText({ error, plan, onClose }: Props) {
  const { show } = useEditor();
  const places = shownFindings(plan, error instanceof ApiProblem ? error.findings : []);
  if (places.length === 0) return <Text size="sm">{sentenceOf(error)}</Text>;
  return (
    <>
      <Text size="sm">Kế hoạch còn {places.length} chỗ phải điền hoặc sửa trước:</Text>
      <List size="sm" mt={4}>
        {places.slice(0, most).map(({ key, panel, path, place, sentence }) => (
          <List.Item key={key}>
            <Anchor
              component="button"
              type="button"
              size="sm"
              onClick={() => {
                onClose();
                // The dialog gives the focus back to where it came from; only then it can go to the field.
                setTimeout(() => show(panel, path), 300);
              }}
            >
              {place}
            </Anchor>
            : {sentence}
          </List.Item>
        ))}
      </List>
      {places.length > most && <Text size="sm">… và {places.length - most} chỗ khác, xem ở “Kiểm tra”.</Text>}
    </>
  );
}
