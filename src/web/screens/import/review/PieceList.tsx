import { memo } from 'react';
import type { Piece } from '../../../api/import.ts';
import { Tag } from '../../../parts/Tag.tsx';
import styles from '../import.module.css';
import { placeWords, standingWords, type Standing } from '../state/pieces.ts';
import { onListKeys } from './list-keys.ts';

interface Props {
  pieces: readonly Piece[];
  standings: readonly Standing[];
  current: number | undefined;
  onSelect(piece: number): void;
}

/** The source, piece by piece in its order, each with what it was taken for. */
export function PieceList({ pieces, standings, current, onSelect }: Props) {
  return (
    <ol className={styles.list} onKeyDown={onListKeys}>
      {pieces.map((piece, at) => (
        <li key={at}>
          <button
            type="button"
            className={styles.item}
            data-piece={at}
            data-standing={standings[at]}
            aria-current={at === current || undefined}
            tabIndex={at === (current ?? 0) ? 0 : -1}
            onClick={() => onSelect(at)}
          >
            <PieceWords piece={piece} standing={standings[at]!} />
          </button>
        </li>
      ))}
    </ol>
  );
}

const PieceWords = memo(function PieceWords({ piece, standing }: { piece: Piece; standing: Standing }) {
  const told = standingWords[standing];
  return (
    <>
      <span className={styles.what}>
        {placeWords(piece)} · {piece.what} {told && <Tag color={told.color}>{told.word}</Tag>}
      </span>
      <span className={styles.words}>{piece.text}</span>
    </>
  );
});
