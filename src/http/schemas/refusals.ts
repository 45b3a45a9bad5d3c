/** How a route can say no, for its description. */
import { problemMediaType, problemSchema } from '../problem.ts';

function refusal(description: string) {
  return { description, content: { [problemMediaType]: { schema: problemSchema } } };
}

export const refusals = {
  400: refusal('Yêu cầu không đúng: tham số, JSON / wrong request'),
  413: refusal('Dữ liệu quá lớn / body too large'),
  415: refusal('Không phải application/json / wrong media type'),
  422: refusal('Dữ liệu kế hoạch hoặc mẫu có lỗi, kể trong findings / errors in the data or the template'),
  503: refusal('Thử lại sau Retry-After giây / try again after Retry-After seconds'),
};

/** Beside them, where there are accounts. */
export const accountRefusals = {
  401: refusal('Chưa đăng nhập, hoặc phiên đã hết hạn / nobody is signed in, or no longer'),
  403: refusal('Tài khoản không có quyền, hoặc thiếu x-csrf-token / not allowed, or no x-csrf-token'),
  404: refusal('Không có, hoặc thuộc cơ quan khác / there is none, or it is another organisation’s'),
  409: refusal('Không còn, hoặc chưa, ở trạng thái cho phép / it has changed meanwhile, or is not ready for it'),
  429: refusal('Quá nhiều lần thử; thử lại sau Retry-After giây / too many attempts'),
};

/** Beside them, or in their place, where the work may take long or the body is a Word file. */
export const tooSlow = refusal('Quá thời hạn; gửi lại cũng vậy / took too long, and would again');
export const fileRefusals = {
  ...refusals,
  413: refusal('Tệp quá lớn / file too large'),
  415: refusal('Content-Type không phải của tệp Word / wrong media type'),
  422: refusal(
    'Không phải tệp Word, bị hỏng, không an toàn, hoặc có thứ chưa trình bày được, kể trong findings / not a sound Word file, ' +
      'or something in it that no engine here can set',
  ),
  504: tooSlow,
};
