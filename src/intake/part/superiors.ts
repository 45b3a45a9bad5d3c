/** Recipients that a document goes up to. */
import { fold } from '../../nd30/text.ts';

/** Words of the levels above a commune, folded. */
const levels = /(?<![a-z])(?:huyen|quan|thi xa|thanh pho|tp|tx|tinh|tinh uy|huyen uy|thi uy|thanh uy)(?![a-z])/;
/** First words, folded, letters and digits only. */
const offices =
  /^(?:phong noi vu|so|thuong truc|tt dang uy|tt du|ttdu|tt hdnd|tthdnd|tt hoi dong|dang uy|bi thu|ban thuong vu)(?![a-z])/;

export function isSuperior(name: string): boolean {
  const folded = fold(name);
  return levels.test(folded) || offices.test(folded.replace(/[^a-z0-9]+/g, ' ').trim());
}
