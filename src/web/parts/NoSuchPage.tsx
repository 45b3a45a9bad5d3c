import { Anchor, Text } from '@mantine/core';
import { Link } from 'wouter';
import { routes } from '../routes.ts';
import { Page } from './Page.tsx';

export function NoSuchPage() {
  return (
    <Page title="Không có trang này">
      <Text>
        Địa chỉ này không có trang nào; hãy về{' '}
        <Anchor component={Link} href={routes.plans}>
          danh sách kế hoạch
        </Anchor>
        .
      </Text>
    </Page>
  );
}
