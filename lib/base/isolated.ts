const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** A name between the marks that keep its direction to itself (U+2068, U+2069), so that what stands beside it in a sentence keeps
 *  its place. Names that run from left to right stay as they are. For pages only: files are given no such marks. */
export function isolated(name: string): string {
  return rightToLeft.test(name) ? `\u2068${name}\u2069` : name;
}
