/** How long a layout may take and how many pages it may make: what is beyond comes from a damaged file or a hostile one. */
import { Failure } from '../../../failure.ts';

/** Called often; throws when there is no time left. */
export type Check = () => void;

/** Looking at the clock costs more than a short paragraph. */
const every = 32;

/**
 * @param deadlineMs counted from now
 * @throws Failure `pdf.timeout`, from the function that it gives
 */
export function deadline(deadlineMs: number): Check {
  const end = performance.now() + deadlineMs;
  let calls = 0;
  return () => {
    if (++calls % every !== 0 || performance.now() <= end) return;
    const seconds = Math.round(deadlineMs / 1000);
    throw new Failure(
      'timeout',
      'pdf.timeout',
      `Trình bày văn bản quá ${seconds} giây nên đã dừng; hãy xem văn bản có bảng hoặc đầu trang quá lớn không, hoặc chia nhỏ.`,
    );
  };
}

/** No document on paper comes near it. */
const mostPages = 5000;

/** @throws Failure `pdf.too-many-pages` */
export function checkPages(count: number): void {
  if (count <= mostPages) return;
  throw new Failure(
    'input',
    'pdf.too-many-pages',
    `Văn bản dài hơn ${mostPages} trang; hãy xem khổ giấy và lề trang có quá hẹp không, hoặc chia văn bản thành nhiều tệp.`,
  );
}
