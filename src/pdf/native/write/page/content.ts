/** The bytes of one page's content stream, written straight into a buffer that is used again for the next page. */

const initialSize = 1 << 16;
/** Room that is left after every `reserve`, for the numbers and operators of one step. */
const spare = 256;

const code = (character: string) => character.charCodeAt(0);
const zero = code('0');
const point = code('.');
const minus = code('-');
const backslash = code('\\');
const open = code('(');
const close = code(')');
const space = code(' ');
const carriageReturn = code('\r');
const letterR = code('r');

export class Content {
  #bytes = new Uint8Array(initialSize);
  #length = 0;

  /** What was written, valid until the next `clear`. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }

  #reserve(size: number): void {
    if (this.#length + size + spare <= this.#bytes.length) return;
    const larger = new Uint8Array((this.#length + size + spare) * 2);
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }

  /** Operators, names and brackets: ASCII. */
  raw(text: string): void {
    this.#reserve(text.length);
    for (let at = 0; at < text.length; at++) this.#bytes[this.#length++] = text.charCodeAt(at);
  }

  /** A number with at most two decimals and a space behind it. */
  number(value: number): void {
    if (!Number.isFinite(value)) throw new TypeError(`A page holds the number ${value}.`);
    this.hundredths(Math.round(value * 100));
  }

  /** The same, from a whole number of hundredths. */
  hundredths(value: number): void {
    this.#reserve(0);
    const bytes = this.#bytes;
    let rest = value;
    if (rest < 0) {
      bytes[this.#length++] = minus;
      rest = -rest;
    }
    this.#whole(Math.floor(rest / 100));
    const decimals = rest % 100;
    if (decimals > 0) {
      bytes[this.#length++] = point;
      bytes[this.#length++] = zero + Math.floor(decimals / 10);
      if (decimals % 10 > 0) bytes[this.#length++] = zero + (decimals % 10);
    }
    bytes[this.#length++] = space;
  }

  /** A number with at most three decimals and a space behind it. */
  thousandths(value: number): void {
    if (!Number.isFinite(value)) throw new TypeError(`A page holds the number ${value}.`);
    this.raw(`${Math.round(value * 1000) / 1000} `);
  }

  /** A whole number with nothing behind it. */
  whole(value: number): void {
    this.#reserve(0);
    if (value < 0) this.#bytes[this.#length++] = minus;
    this.#whole(Math.abs(value));
  }

  #whole(value: number): void {
    let size = 1;
    for (let bound = 10; bound <= value; bound *= 10) size++;
    let rest = value;
    for (let at = this.#length + size - 1; at >= this.#length; at--) {
      this.#bytes[at] = zero + (rest % 10);
      rest = Math.floor(rest / 10);
    }
    this.#length += size;
  }

  /** Where the next byte will stand. */
  mark(): number {
    return this.#length;
  }

  /** A sign before what was written from a mark on. */
  insert(mark: number, sign: string): void {
    this.#reserve(1);
    this.#bytes.copyWithin(mark + 1, mark, this.#length);
    this.#bytes[mark] = sign.charCodeAt(0);
    this.#length++;
  }

  openString(): void {
    this.#reserve(0);
    this.#bytes[this.#length++] = open;
  }

  closeString(): void {
    this.#reserve(0);
    this.#bytes[this.#length++] = close;
  }

  /** One or two bytes of a literal string: shorter than hexadecimal, and so much faster to compress. */
  code(textCode: number): void {
    if (this.#length + spare > this.#bytes.length) this.#reserve(spare);
    if (textCode > 0xff) this.#stringByte(textCode >> 8);
    this.#stringByte(textCode & 0xff);
  }

  #stringByte(byte: number): void {
    if (byte === open || byte === close || byte === backslash) {
      this.#bytes[this.#length++] = backslash;
      this.#bytes[this.#length++] = byte;
    } else if (byte === carriageReturn) {
      // A bare CR would be read as a line feed.
      this.#bytes[this.#length++] = backslash;
      this.#bytes[this.#length++] = letterR;
    } else {
      this.#bytes[this.#length++] = byte;
    }
  }
}
