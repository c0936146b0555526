import type { NodeJson } from "#lib/editor/document-json.ts";
import type { Place, Reading } from "./reading.ts";
import { attribute, type HtmlElement } from "./tree.ts";

/** As much as all pictures of a text together may weigh here. */
const mostPictureBytes = 100_000_000;

/** A picture that stands in the page itself or beside it, as a figure without a caption. What is only linked is never fetched:
 *  it is counted, and so is what weighs too much. */
export function readPicture(element: HtmlElement, { reading }: Place): NodeJson[] {
  const source = attribute(element, "src") ?? "";
  if (isPixel(element)) return [];
  const bytes = bytesOf(source, reading);
  if (!bytes) {
    reading.losses.add(source.startsWith("data:") ? "unreadablePictures" : "linkedPictures");
    return [];
  }
  const pictureId = `import:${reading.pictures.push(bytes) - 1}`;
  const alt = (attribute(element, "alt") ?? "").replaceAll(/\s+/g, " ").trim().slice(0, 500);
  const caption = { type: "caption", attrs: { id: reading.newId() } };
  return [{ type: "figure", attrs: { id: reading.newId(), pictureId, alt, credit: "" }, content: [caption] }];
}

/** What counts visitors is no picture. */
function isPixel(element: HtmlElement): boolean {
  const isOne = (name: string) => ["0", "1"].includes(attribute(element, name) ?? "");
  return isOne("width") && isOne("height");
}

function bytesOf(source: string, { beside, pictures }: Reading): Uint8Array | null {
  const left = mostPictureBytes - pictures.reduce((sum, { length }) => sum + length, 0);
  const bytes = written(source) ?? beside.get(pathOf(source)) ?? null;
  return bytes && bytes.length > 0 && bytes.length <= left ? bytes : null;
}

function written(source: string): Uint8Array | null {
  const data = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,/i.exec(source);
  return data && new Uint8Array(Buffer.from(source.slice(data[0].length), "base64"));
}

/** A path from the page's folder: without what a browser does not send to a folder. */
function pathOf(source: string): string {
  const path = source.replace(/[?#].*$/, "").replace(/^(\.\/)+/, "");
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
