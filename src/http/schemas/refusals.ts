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
