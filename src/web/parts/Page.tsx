import { Container, Group, Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';

interface Props {
  title: string;
  /** Buttons beside the title. */
  actions?: ReactNode;
  /** Width of the content in pixels; 1,200 unless told. */
  width?: number;
  children: ReactNode;
}

/** A page with its heading. The heading takes the focus when the page opens: who reads by ear or by keyboard starts there. */
export function Page({ title, actions, width = 1_200, children }: Props) {
  const heading = usePageFocus(title);
  return (
    <Container size={width} py="lg" px="md">
      <Group justify="space-between" align="center" mb="md" gap="sm">
        <Title order={1} size="h2" ref={heading} tabIndex={-1}>
          {title}
        </Title>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </Container>
  );
}

let firstPage = true;

/** Names the page in the browser's title and moves the focus to its heading, but for the page that is opened first. */
export function usePageFocus(title: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Kế hoạch`;
  }, [title]);
  useEffect(() => {
    if (!firstPage) heading.current?.focus({ preventScroll: true });
    firstPage = false;
    window.scrollTo(0, 0);
  }, []);
  return heading;
}
