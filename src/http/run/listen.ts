/** Opens a port, and says in Vietnamese why it cannot. */
import { Failure } from '../../failure.ts';

export interface Place {
  host: string;
  port: number;
}

/** What to change: an option or a variable. */
export interface PlaceNames {
  host: string;
  port: string;
}

type Reason = (place: Place, names: PlaceNames) => string;

const reasons: Readonly<Record<string, Reason>> = {
  EADDRINUSE: ({ port }, names) =>
    `Cổng ${port} đang được chương trình khác dùng; hãy chọn cổng khác bằng ${names.port}.`,
  EACCES: ({ port }, names) => `Không có quyền mở cổng ${port}; hãy chọn cổng từ 1024 trở lên bằng ${names.port}.`,
  EADDRNOTAVAIL: ({ host }, names) => `Máy này không có địa chỉ ${host}; hãy sửa ${names.host}.`,
  ENOTFOUND: ({ host }, names) => `Không phân giải được tên "${host}"; hãy sửa ${names.host}.`,
};

/** @throws Failure `http.cannot-listen` (kind `usage`) */
export async function listening<T>(listen: (place: Place) => Promise<T>, place: Place, names: PlaceNames): Promise<T> {
  try {
    return await listen({ host: place.host, port: place.port });
  } catch (error) {
    const reason = reasons[(error as NodeJS.ErrnoException).code ?? ''];
    if (!reason) throw error;
    throw new Failure('usage', 'http.cannot-listen', reason(place, names), [], error);
  }
}
