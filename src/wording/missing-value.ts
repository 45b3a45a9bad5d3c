/** A value that the plan lacks. Printing it shows dots and tells whoever listens; a condition takes it as absent. */
export class MissingValue {
  readonly #shown: string;
  readonly #printed: () => void;

  constructor(shown: string, printed: () => void) {
    this.#shown = shown;
    this.#printed = printed;
  }

  toString(): string {
    this.#printed();
    return this.#shown;
  }
}
