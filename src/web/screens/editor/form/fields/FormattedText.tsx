import { plainText, type RichText } from '../../../../../plan/model/text.ts';

/** A rich text with its bold and italic letters. */
export function FormattedText({ text }: { text: RichText | undefined }) {
  if (text === undefined || typeof text === 'string') return <>{plainText(text)}</>;
  return (
    <>
      {text.map((piece, i) => {
        if (typeof piece === 'string') return <span key={i}>{piece}</span>;
        const letters = piece.bold ? <strong>{piece.text}</strong> : piece.text;
        return piece.italic ? <em key={i}>{letters}</em> : <span key={i}>{letters}</span>;
      })}
    </>
  );
}
