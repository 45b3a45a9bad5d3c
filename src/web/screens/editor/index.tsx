import { Container } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { PageLoading } from '../../parts/PageLoading.tsx';
import { ProblemNotice } from '../../parts/ProblemNotice.tsx';
import { Workbench } from './Workbench.tsx';
import { openDraft } from './open-draft.ts';

/** The plan in the making: outline, form and pages of one draft. */
export function EditorScreen({ draftId }: { draftId: string }) {
  // Opened once for the life of the screen: what is typed from then on is the editor's.
  const opened = useQuery({
    queryKey: ['open-draft', draftId],
    queryFn: () => openDraft(draftId),
    staleTime: 'static',
    gcTime: 0,
    refetchOnMount: false,
  });
  if (opened.data) return <Workbench draftId={draftId} opened={opened.data} />;
  if (opened.error) {
    return (
      <Container size={700} py="lg">
        <ProblemNotice error={opened.error} again={() => void opened.refetch()} />
      </Container>
    );
  }
  return <PageLoading />;
}
