/** What can be told about a table's file before it is sent. What stands in it the service tells. */

/** As the service takes at most, bytes. */
const most = 20 * 1024 * 1024;

/** @returns the sentence to show, or nothing where the file can be sent */
export function tableFileFault({ name, size }: Pick<File, 'name' | 'size'>): string | undefined {
  if (/\.xls$/i.test(name)) return 'Đây là tệp Excel cũ (.xls); hãy mở bằng Excel, lưu thành .xlsx rồi thả lại.';
  if (!/\.(xlsx|csv|tsv|txt)$/i.test(name)) return 'Hãy chọn tệp .xlsx hoặc .csv.';
  if (size === 0) return 'Tệp này trống, không có chữ nào; hãy xem lại tệp.';
  if (size > most) return 'Tệp lớn hơn 20 MB; hãy bỏ hình, trang tính và cột thừa, hoặc lưu dạng CSV UTF-8.';
  return undefined;
}
