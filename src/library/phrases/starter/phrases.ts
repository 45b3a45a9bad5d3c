/**
 * What a new library of phrases starts with: words of plans for administrative reform of a xã, phường or đặc khu. Offices
 * and what they answer for are those of local government of two tiers, since 1 July 2025. Add a line, never code.
 */
import type { PhraseKind } from '../forms.ts';

interface StarterWords {
  kind: PhraseKind;
  title: string;
  /** For a duty: whose it is. */
  unit?: string;
  note?: string;
}

export type StarterPhrase = StarterWords &
  (
    | { /** Symbols of the starter documents, in the order in which they are cited. */ acts: readonly string[] }
    | { /** With a dash before each unless told. */ paragraphs: readonly string[]; marker?: '-' | '' }
  );

const office = 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân';
const centre = 'Trung tâm Phục vụ hành chính công';
const society = 'Phòng Văn hóa - Xã hội';
const economy = 'Phòng Kinh tế';

export const starterPhrases: readonly StarterPhrase[] = [
  {
    kind: 'citations',
    title: 'Căn cứ của kế hoạch cải cách hành chính',
    acts: ['72/2025/QH15', '118/2025/NĐ-CP', '76/NQ-CP'],
  },
  {
    kind: 'citations',
    title: 'Căn cứ về văn thư, lưu trữ',
    acts: ['33/2024/QH15', '30/2020/NĐ-CP'],
  },
  {
    kind: 'citations',
    title: 'Căn cứ về giao dịch điện tử, giải quyết thủ tục hành chính',
    acts: ['20/2023/QH15', '118/2025/NĐ-CP'],
  },
  {
    kind: 'purpose',
    title: 'Mục đích của kế hoạch cải cách hành chính',
    paragraphs: [
      'Tổ chức thực hiện đầy đủ, đúng tiến độ các nhiệm vụ cải cách hành chính năm {{nam}} trên địa bàn {{don_vi.ten_day_du}}; nâng cao hiệu lực, hiệu quả quản lý nhà nước và chất lượng phục vụ người dân, doanh nghiệp.',
      'Đổi mới cách làm việc của cơ quan hành chính theo hướng công khai, minh bạch, đẩy mạnh ứng dụng công nghệ số; lấy mức độ hài lòng của người dân, doanh nghiệp làm thước đo kết quả cải cách hành chính.',
      'Xác định rõ nhiệm vụ, sản phẩm, thời hạn hoàn thành và trách nhiệm của từng cơ quan, đơn vị, làm cơ sở theo dõi, đánh giá kết quả thực hiện trong năm.',
    ],
  },
  {
    kind: 'purpose',
    title: 'Yêu cầu khi thực hiện kế hoạch',
    paragraphs: [
      'Bám sát các nhiệm vụ do cấp trên giao, phù hợp với điều kiện thực tế của {{don_vi.ten_day_du}}; mỗi nhiệm vụ giao cho một đơn vị chủ trì, có sản phẩm cụ thể và thời hạn rõ ràng.',
      'Người đứng đầu cơ quan, đơn vị trực tiếp chỉ đạo và chịu trách nhiệm về kết quả thực hiện nhiệm vụ được giao.',
      'Thực hiện kiểm tra thường xuyên, kịp thời tháo gỡ khó khăn, vướng mắc; gắn kết quả cải cách hành chính với đánh giá, xếp loại và thi đua, khen thưởng hằng năm.',
    ],
  },
  {
    kind: 'purpose',
    title: 'Yêu cầu về tiết kiệm, không trùng lặp',
    paragraphs: [
      'Việc triển khai bảo đảm thiết thực, tiết kiệm, tránh hình thức; lồng ghép với các chương trình, kế hoạch khác của {{co_quan_viet_tat}} để không trùng lặp nhiệm vụ và kinh phí.',
    ],
  },
  {
    kind: 'duty',
    title: `Nhiệm vụ của ${office}`,
    unit: office,
    paragraphs: [
      'Là đầu mối giúp {{co_quan}} theo dõi, đôn đốc, kiểm tra việc thực hiện Kế hoạch này; tổng hợp, xây dựng báo cáo cải cách hành chính hằng quý, 6 tháng và năm {{nam}} theo quy định.',
      'Chủ trì thực hiện nhiệm vụ cải cách thể chế và kiểm soát thủ tục hành chính; rà soát, kiến nghị đơn giản hóa thủ tục hành chính không còn phù hợp.',
      'Tham mưu kiểm tra việc chấp hành kỷ luật, kỷ cương hành chính của các cơ quan, đơn vị thuộc {{co_quan_viet_tat}}.',
    ],
  },
  {
    kind: 'duty',
    title: `Nhiệm vụ của ${centre}`,
    unit: centre,
    paragraphs: [
      'Niêm yết, công khai đầy đủ, kịp thời các thủ tục hành chính thuộc thẩm quyền giải quyết; hướng dẫn, tiếp nhận và trả kết quả theo cơ chế một cửa, một cửa liên thông.',
      'Hỗ trợ người dân, doanh nghiệp nộp hồ sơ trực tuyến trên Cổng Dịch vụ công quốc gia; thực hiện số hóa hồ sơ, kết quả giải quyết thủ tục hành chính theo quy định.',
      'Theo dõi tiến độ giải quyết hồ sơ, nhắc các cơ quan, đơn vị xử lý hồ sơ sắp đến hạn; tổng hợp hồ sơ quá hạn và việc thực hiện xin lỗi người dân, doanh nghiệp.',
      'Tiếp nhận phản ánh, kiến nghị và tổ chức lấy ý kiến về mức độ hài lòng của người dân, doanh nghiệp.',
    ],
  },
  {
    kind: 'duty',
    title: `Nhiệm vụ của ${society}`,
    unit: society,
    paragraphs: [
      'Chủ trì thực hiện nhiệm vụ cải cách tổ chức bộ máy và cải cách chế độ công vụ; tham mưu bố trí, đào tạo, bồi dưỡng cán bộ, công chức theo vị trí việc làm.',
      'Chủ trì thực hiện nhiệm vụ xây dựng, phát triển chính quyền số; hướng dẫn hoạt động của các Tổ công nghệ số cộng đồng.',
      'Tuyên truyền về cải cách hành chính trên hệ thống truyền thanh, trang thông tin điện tử của {{don_vi.loai}} và tại các {{#if (bang don_vi.loai "phường")}}tổ dân phố{{else}}thôn{{/if}}.',
    ],
  },
  {
    kind: 'duty',
    title: `Nhiệm vụ của ${economy}`,
    unit: economy,
    note: 'Ở phường, đặc khu là Phòng Kinh tế, Hạ tầng và Đô thị: sửa tên sau khi chèn.',
    paragraphs: [
      'Chủ trì thực hiện nhiệm vụ cải cách tài chính công; hướng dẫn quản lý, sử dụng ngân sách và tài sản công theo quy định.',
      'Tham mưu {{co_quan_viet_tat}} bố trí kinh phí thực hiện Kế hoạch này trong dự toán ngân sách năm {{nam}}; hướng dẫn việc sử dụng, thanh quyết toán kinh phí.',
      'Giải quyết đúng hạn, đúng quy định các thủ tục hành chính thuộc lĩnh vực được giao.',
    ],
  },
  {
    kind: 'duty',
    title: 'Nhiệm vụ chung của các phòng chuyên môn',
    unit: 'Các phòng chuyên môn',
    paragraphs: [
      'Căn cứ nhiệm vụ được giao, tổ chức thực hiện bảo đảm chất lượng, đúng tiến độ; giải quyết thủ tục hành chính đúng hạn, không yêu cầu thêm giấy tờ ngoài quy định.',
      `Định kỳ hằng quý, 6 tháng, năm hoặc khi được yêu cầu, báo cáo kết quả thực hiện về ${office} để tổng hợp.`,
      'Kịp thời đề xuất giải pháp tháo gỡ khó khăn, vướng mắc; phát hiện, giới thiệu sáng kiến, cách làm hay về cải cách hành chính.',
    ],
  },
  {
    kind: 'duty',
    title: 'Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam phối hợp',
    unit: 'Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam {{don_vi.ten_day_du}} và các tổ chức chính trị - xã hội',
    paragraphs: [
      'Phối hợp tuyên truyền, vận động đoàn viên, hội viên và Nhân dân tham gia thực hiện cải cách hành chính, sử dụng dịch vụ công trực tuyến.',
      'Thực hiện giám sát, phản biện xã hội về kết quả cải cách hành chính của các cơ quan, đơn vị trên địa bàn.',
    ],
  },
  {
    kind: 'closing',
    title: 'Yêu cầu triển khai và báo cáo vướng mắc',
    marker: '',
    paragraphs: [
      'Trên đây là Kế hoạch cải cách hành chính năm {{nam}} trên địa bàn {{don_vi.ten_day_du}}. Yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện; trong quá trình thực hiện, nếu có khó khăn, vướng mắc, kịp thời phản ánh về {{co_quan_viet_tat}} để được xem xét, giải quyết.',
    ],
  },
  {
    kind: 'closing',
    title: 'Sửa đổi, bổ sung kế hoạch khi cần',
    marker: '',
    paragraphs: [
      'Căn cứ tình hình thực tế và yêu cầu chỉ đạo của cấp trên, các cơ quan, đơn vị đề xuất sửa đổi, bổ sung Kế hoạch này, gửi Văn phòng Hội đồng nhân dân và Ủy ban nhân dân để tổng hợp, trình {{co_quan_viet_tat}} xem xét, quyết định.',
    ],
  },
  {
    kind: 'other',
    title: 'Nguồn kinh phí thực hiện',
    paragraphs: [
      'Kinh phí thực hiện Kế hoạch được bố trí trong dự toán ngân sách năm {{nam}} của {{don_vi.ten_day_du}} và các nguồn kinh phí hợp pháp khác theo quy định của pháp luật.',
      'Các cơ quan, đơn vị được giao nhiệm vụ quản lý, sử dụng kinh phí đúng mục đích, tiết kiệm, hiệu quả và thanh quyết toán theo quy định.',
    ],
  },
  {
    kind: 'other',
    title: 'Chế độ thông tin, báo cáo',
    paragraphs: [
      'Các cơ quan, đơn vị báo cáo kết quả thực hiện hằng quý, 6 tháng và cả năm {{nam}} về Văn phòng Hội đồng nhân dân và Ủy ban nhân dân để tổng hợp, báo cáo {{co_quan}} và cơ quan cấp trên theo quy định.',
    ],
  },
];
