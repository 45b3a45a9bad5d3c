/** What the pages know of passwords. The service has the last word. */

/** Characters. */
export const shortestPassword = 10;

export const newPasswordRules = {
  required: 'Hãy ghi mật khẩu mới.',
  minLength: { value: shortestPassword, message: `Mật khẩu cần ít nhất ${shortestPassword} ký tự.` },
};

export const passwordAdvice = `Ít nhất ${shortestPassword} ký tự; một câu dễ nhớ thì tốt hơn một từ khó nhớ.`;

/** The button in a password's field. */
export const showPassword = { 'aria-label': 'Hiện hoặc ẩn mật khẩu', tabIndex: 0 };
