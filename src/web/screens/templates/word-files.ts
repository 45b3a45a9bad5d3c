/** Endings and types of Word files, as an `<input type="file">` takes them. */
export const wordFiles = '.docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document';
