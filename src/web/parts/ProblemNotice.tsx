import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { ApiProblem, sentenceOf } from '../api/problem.ts';

interface Props {
  /** Whatever was thrown; nothing is shown for null and undefined. */
  error: unknown;
  /** Tries again; without it there is no button. */
  again?: () => void;
  title?: string;
}

/** A refusal with its sentence and the single findings, read out when it appears. */
export function ProblemNotice({ error, again, title }: Props) {
  if (error === null || error === undefined) return null;
  const findings = error instanceof ApiProblem ? error.findings : [];
  return (
    <Alert color="red" variant="light" title={title} role="alert">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{sentenceOf(error)}</Text>
        {findings.length > 1 && (
          <List size="sm">
            {findings.slice(0, 20).map((finding) => (
              <List.Item key={`${finding.path} ${finding.code} ${finding.message}`}>{finding.message}</List.Item>
            ))}
          </List>
        )}
        {again && (
          <Button size="xs" variant="default" onClick={again}>
            Thử lại
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
