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
