import { Center, Loader } from '@mantine/core';

/** A page or a part that is on its way. */
export function PageLoading() {
  return (
    <Center mih={240} role="status" aria-label="Đang tải">
      <Loader />
    </Center>
  );
}
