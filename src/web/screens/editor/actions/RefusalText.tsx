import { List, Text } from '@mantine/core';
import type { Plan } from '../../../../plan/model/plan.ts';
import { ApiProblem, sentenceOf } from '../../../api/problem.ts';
import { shownFindings } from '../state/findings.ts';

/** More places than anyone mends from a dialog; all of them stand in “Kiểm tra”. */
const most = 10;

/** Why something was refused: the sentence, and the places in the plan that are in the way. */
export function RefusalText({ error, plan }: { error: unknown; plan: Plan }) {
  const places = shownFindings(plan, error instanceof ApiProblem ? error.findings : []);
  if (places.length === 0) return <Text size="sm">{sentenceOf(error)}</Text>;
  return (
    <>
      <Text size="sm">Kế hoạch còn {places.length} chỗ phải điền hoặc sửa trước:</Text>
      <List size="sm" mt={4}>
        {places.slice(0, most).map(({ key, place, sentence }) => (
          <List.Item key={key}>
            {place}: {sentence}
          </List.Item>
        ))}
      </List>
      {places.length > most && <Text size="sm">… và {places.length - most} chỗ khác, xem ở “Kiểm tra”.</Text>}
    </>
  );
}
