/** An existing document as the beginning of a plan: read, compared with its source, corrected, gone on with as a draft. */
import { useMutation } from '@tanstack/react-query';
import { readDocument } from '../../api/import.ts';
import { Page } from '../../parts/Page.tsx';
import { Review } from './review/Review.tsx';
import { SourceForm } from './SourceForm.tsx';

export function ImportScreen() {
  const read = useMutation({ mutationFn: readDocument });
  return (
    <Page title="Nhập từ văn bản cũ" width={read.data ? 1_500 : 860}>
      {read.data ? (
        <Review imported={read.data} onAnother={() => read.reset()} />
      ) : (
        <SourceForm onSource={(source) => read.mutate(source)} isReading={read.isPending} error={read.error} />
      )}
    </Page>
  );
}
