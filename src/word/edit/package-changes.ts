/** A package while it is being changed: parts opened when they are needed, parts and relationships added. */
import { documentPart, type WordPackage } from '../package.ts';
import { mainPart, relationshipsOf, type Relationship } from '../reading/parts.ts';
import { XmlTrees } from '../reading/xml-trees.ts';
import { EditedPart } from './edited-part.ts';
import { Element } from './element.ts';
import { append, childElements } from './elements.ts';

export const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNames = 'http://schemas.openxmlformats.org/package/2006';

const folderOf = (part: string) => part.slice(0, part.lastIndexOf('/') + 1);

export class PackageChanges {
  readonly main: string;
  private readonly opened = new Map<string, EditedPart>();
  private readonly added = new Map<string, string>();

  /** @param trees those that the reading has built, if it has kept them */
  constructor(
    private readonly parts: WordPackage,
    private readonly trees = new XmlTrees(),
  ) {
    this.main = mainPart({ parts, trees });
  }

  /** Undefined if there is no such part of XML. */
  find(name: string): EditedPart | undefined {
    const known = this.opened.get(name);
    if (known) return known;
    const xml = this.added.get(name) ?? this.parts.get(name);
    if (typeof xml !== 'string') return undefined;
    const part = new EditedPart(name, xml, this.trees.of(name, xml));
    this.opened.set(name, part);
    return part;
  }

  open(name: string): EditedPart {
    const part = this.find(name);
    if (!part) throw new Error(`The package has no ${name}`);
    return part;
  }

  get document(): EditedPart {
    return this.open(this.main);
  }

  relationships(part = this.main): ReadonlyMap<string, Relationship> {
    return relationshipsOf(part, { parts: this.parts, trees: this.trees });
  }

  names(): string[] {
    return [...this.parts.keys(), ...this.added.keys()];
  }

  /** A part beside the document under a name that is free: `comments.xml`, else `comments2.xml`. Gives its name. */
  add(name: string, xml: string, contentType: string): string {
    const folder = folderOf(this.main) || folderOf(documentPart);
    const [stem = name] = name.split('.');
    const taken = new Set(this.names().map((one) => one.toLowerCase()));
    let free = `${folder}${name}`;
    for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${folder}${stem}${n}.xml`;
    this.added.set(free, xml);
    this.entry('[Content_Types].xml', 'Override', {
      PartName: `/${free}`,
      ContentType: contentType,
    });
    return free;
  }

  /** Points from the document to a part. Gives the relationship's id. */
  relate(part: string, type: string): string {
    const folder = folderOf(this.main);
    const name = `${folder}_rels/${this.main.slice(folder.length)}.rels`;
    if (this.find(name) === undefined) {
      this.added.set(name, `<Relationships xmlns="${packageNames}/relationships"/>`);
    }
    const root = this.open(name).root;
    const ids = new Set(childElements(root).map((one) => one.get('Id')));
    let n = ids.size + 1;
    while (ids.has(`rId${n}`)) n++;
    const kind = `${officeRelationships}/${type}`;
    this.entry(name, 'Relationship', { Id: `rId${n}`, Type: kind, Target: `/${part}` });
    return `rId${n}`;
  }

  /** Another entry of a list that the package itself keeps. */
  private entry(part: string, name: string, attributes: Record<string, string>): void {
    const { root } = this.open(part);
    append(root, new Element(root.prefix ? `${root.prefix}:${name}` : name, attributes, root.namespaces));
  }

  /** The package with what has been changed; the very same parts where nothing was. */
  finish(): WordPackage {
    const changes = [...this.opened].flatMap(([name, part]): [string, string][] => {
      const xml = part.changed() ?? this.added.get(name);
      return xml === undefined ? [] : [[name, xml]];
    });
    return new Map<string, string | Uint8Array>([...this.parts, ...this.added, ...changes]);
  }
}
