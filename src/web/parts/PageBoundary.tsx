/** In place of a page that could not be loaded or that broke: the rest of the app stays. */
import { Button, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useLocation } from 'wouter';
import { EmptyState } from './EmptyState.tsx';

export function PageBoundary({ children }: { children: ReactNode }) {
  const [location] = useLocation();
  return (
    <ErrorBoundary FallbackComponent={BrokenPage} resetKeys={[location]}>
      {children}
    </ErrorBoundary>
  );
}

/** Loaded anew, the page also gets the files of a newer version of the service. */
function BrokenPage() {
  return (
    <Stack p="xl" role="alert">
      <EmptyState
        title="Trang này chưa mở được"
        action={<Button onClick={() => window.location.reload()}>Tải lại trang</Button>}
      >
        Mạng chập chờn, hoặc hệ thống vừa được nâng cấp. Nội dung đã gõ vẫn được giữ trong trình duyệt; hãy tải lại
        trang.
      </EmptyState>
    </Stack>
  );
}
