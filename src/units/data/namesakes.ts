/**
 * What helps to recognise names of persons and historic events among names of units. Only a hint for the people who decide
 * (Phụ lục II, III.1.b of the decree): what they decided stands in `data/named-after.json`.
 */

/** Family names that begin the names of persons of three and more syllables. */
export const familyNames = [
  'Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Huỳnh', 'Phan', 'Vũ', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý',
  'Đinh', 'Trịnh', 'Đoàn', 'Tô', 'Tạ', 'Lương', 'Phùng', 'Trương', 'Hà', 'Cao', 'Chu', 'Châu', 'Mạc', 'Quách', 'Tống', 'Lưu',
  'Đào', 'Bế', 'Nùng', 'Nông', 'Khúc', 'Triệu', 'Thái', 'Doãn', 'Nghiêm', 'Lục', 'Trừ', 'Tôn', 'Mai', 'Lâm', 'Giáp', 'Lại',
  'Thân', 'Phó', 'Từ', 'Cù', 'Kiều', 'Văn', 'Ung', 'Âu',
] as const;

/** Those that hardly ever begin a name of a place, so that two syllables are enough. */
export const personalFamilyNames = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Đặng', 'Bùi', 'Huỳnh', 'Ngô'] as const;

/** Places that look like persons by the rules above. */
export const places = [
  'Cù Lao Dung', 'Cù Lao Giêng', 'Đinh Trang Thượng', 'Đinh Văn Lâm Hà', 'Hoàng Su Phì', 'Lê Hồ', 'Lương Hoà Lạc',
  'Phan Rí Cửa', 'Trần Đề', 'Trần Thương',
] as const;

/** Persons that the rules above do not know: kings by their reign, those known by a part of their name, of legend. */
export const persons = [
  'An Dương Vương', 'Âu Cơ', 'Bà Triệu', 'Bà Trưng', 'Cai Kinh', 'Cao Bá Quát', 'Cao Thắng', 'Chu Trinh', 'Dã Tượng', 'Duy Tân',
  'Đề Thám', 'Đinh Công Tráng', 'Đinh Lễ', 'Đinh Tiên Hoàng', 'Đốc Binh Kiều', 'Đốc Ngữ', 'Đội Cấn', 'Đội Cung', 'Gia Long',
  'Hai Bà Trưng', 'Hàm Nghi', 'Hàn Thuyên', 'Hoa Thám', 'Hồng Phong', 'Hùng Vương', 'Hưng Đạo', 'Khúc Hạo', 'Kim Đồng',
  'Lạc Long Quân', 'Lương Định Của', 'Lý Bôn', 'Lý Nam Đế', 'Lý Thái Tổ', 'Lý Tự Trọng', 'Mai Hắc Đế', 'Mạc Cửu', 'Mạc Thị Bưởi',
  'Minh Khai', 'Ông Ích Khiêm', 'Phan Thanh', 'Phùng Hưng', 'Quách Phẩm', 'Quang Trung', 'Tạ Uyên', 'Thánh Gióng', 'Thành Thái',
  'Thân Nhân Trung', 'Thiên Hộ Dương', 'Thiện Thuật', 'Thoại Ngọc Hầu', 'Thủ Khoa Huân', 'Thục Phán', 'Tô Hiệu', 'Tống Trân',
  'Trưng Nhị', 'Trưng Trắc', 'Trưng Vương', 'Tự Đức', 'Tuệ Tĩnh', 'Út Tịch', 'Võ Thị Sáu', 'Xuân Diệu', 'Yên Đổ', 'Yết Kiêu',
] as const;

/** Battles, risings, days of history. Places that are better known as places (Đống Đa, Chi Lăng, Tân Trào) are not among them. */
export const events = [
  'Bạch Đằng', 'Cách Mạng Tháng Tám', 'Chiến Thắng', 'Diên Hồng', 'Điện Biên Phủ', 'Đồng Khởi', 'Giải Phóng', 'Kháng Chiến',
  'Nam Kỳ Khởi Nghĩa', 'Quốc Khánh', 'Toàn Quốc Kháng Chiến', 'Xô Viết Nghệ Tĩnh',
] as const;
