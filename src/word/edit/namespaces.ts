/** The prefixes that hold at an element, with their namespaces (Namespaces in XML 1.0, 6). */

/** By prefix; the empty one is the default namespace. */
type Declarations = Map<string, string>;

export class Namespaces {
  private constructor(
    private readonly own: Declarations,
    private readonly outer?: Namespaces,
  ) {}

  static outermost(): Namespaces {
    return new Namespaces(new Map());
  }

  /** Inside an element with these attributes: the same where they declare nothing. */
  inside(attributes: Readonly<Record<string, string>>): Namespaces {
    let own: Declarations | undefined;
    for (const name in attributes) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      own ??= new Map();
      own.set(name.slice('xmlns:'.length), attributes[name] ?? '');
    }
    return own ? new Namespaces(own, this) : this;
  }

  /** Empty if the prefix means none. */
  of(prefix: string): string {
    return this.own.get(prefix) ?? this.outer?.of(prefix) ?? '';
  }

  /** A prefix, never the empty one, that means the namespace here. */
  prefixOf(namespace: string): string | undefined {
    const found = [...this.own].find(([prefix, meaning]) => prefix !== '' && meaning === namespace)?.[0];
    if (found !== undefined) return found;
    const further = this.outer?.prefixOf(namespace);
    return further !== undefined && this.of(further) === namespace ? further : undefined;
  }

  /** A prefix that means nothing here: the one that was asked for, else with a number. */
  free(prefix: string): string {
    let found = prefix;
    for (let n = 2; this.of(found) !== ''; n++) found = `${prefix}${n}`;
    return found;
  }

  declare(prefix: string, namespace: string): void {
    this.own.set(prefix, namespace);
  }
}
