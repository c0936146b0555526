import type { LossCount } from "../losses.ts";
import type { Facts } from "./facts.ts";
import { withoutFactMarks } from "./facts.ts";
import { latexOf } from "./formulas.ts";
import type { ListPlaces } from "./list-places.ts";
import { trackedEnd, trackedForm, trackedWords } from "./tracked.ts";
import { childOf, childrenOf, everyElement, type XmlElement, type XmlNode } from "./xml.ts";

/** What a part of a Word file is prepared with. */
export type Preparing = { facts: Facts; losses: LossCount; listPlaces: ListPlaces };

/** A part of a Word file (the text, its notes) with everything noted as facts that the reader behind this one would
 *  pass over in silence: tracked changes, formulas, which list an item belongs to, numbered captions. Pictures that
 *  are only linked are left out: nothing is fetched. Changes the element. */
export function prepareText(part: XmlElement, preparing: Preparing): void {
  part.children = part.children.flatMap((child) => rewritten(child, preparing));
}

function rewritten(node: XmlNode, preparing: Preparing): XmlNode[] {
  if (typeof node === "string") return [withoutFactMarks(node)];
  if (node.name === "m:oMath") return [formula(node, false, preparing)];
  if (node.name === "m:oMathPara")
    return childrenOf(node, "m:oMath").map((inner) => formula(inner, true, preparing));
  countLosses(node, preparing.losses);
  if (isLinkedPicture(node)) return [];
  if (node.name.endsWith("Pr")) return [properties(node, preparing)];
  prepareText(node, preparing);
  return rewriters[node.name]?.(node, preparing) ?? [node];
}

const rewriters: Record<string, (node: XmlElement, preparing: Preparing) => XmlNode[]> = {
  "w:ins": (node, { facts }) => trackedWords(node, "insertion", { facts, children: node.children }),
  "w:moveTo": (node, { facts }) => trackedWords(node, "insertion", { facts, children: node.children }),
  "w:del": (node, { facts }) => trackedWords(node, "deletion", { facts, children: node.children }),
  "w:moveFrom": (node, { facts }) => trackedWords(node, "deletion", { facts, children: node.children }),
  "w:r": run,
  "w:p": paragraph,
  // The reader behind this one leaves these out with all their words.
  "w:fldSimple": (node, { facts }) => [
    ...(counts(node.attributes["w:instr"]) ? [facts.note({ kind: "counted" })] : []),
    ...node.children,
  ],
  "w:pict": (node, { facts }) => [isRule(node) ? facts.note({ kind: "rule" }) : node],
  "w:dir": (node) => node.children,
  "w:bdo": (node) => node.children,
  "w:ruby": (node) => childOf(node, "w:rubyBase")?.children ?? [],
};

/** Properties hold marks of the same names as changed words; what they say is read where it belongs. */
function properties(node: XmlElement, { losses }: Preparing): XmlElement {
  // A row that was added or taken away is counted with the row.
  if (node.name !== "w:trPr") for (const inner of everyElement(node)) countLosses(inner, losses);
  // The reader behind this one takes a row that says "no header" for one.
  const isNoHeader = (child: XmlNode) =>
    typeof child !== "string" &&
    child.name === "w:tblHeader" &&
    /^(0|false|off)$/.test(child.attributes["w:val"] ?? "");
  return { ...node, children: node.children.filter((child) => !isNoHeader(child)) };
}

function formula(node: XmlElement, display: boolean, { facts, losses }: Preparing): XmlElement {
  const latex = latexOf(node);
  if (latex === "") losses.add("formulas");
  return facts.note({ kind: "formula", latex, display });
}

function run(node: XmlElement, { facts }: Preparing): XmlNode[] {
  if (node.children.every((child) => typeof child !== "string" && child.name === "w:rPr")) return [];
  const written = trackedForm(node, facts) ?? [node];
  const isCounted = childrenOf(node, "w:instrText").some(({ children }) => counts(String(children[0] ?? "")));
  return isCounted ? [...written, facts.note({ kind: "counted" })] : written;
}

/** A line across the page is a rectangle that says so. */
function isRule(picture: XmlElement): boolean {
  return childrenOf(picture, "v:rect").some(({ attributes }) => attributes["o:hr"] === "t");
}

/** Whether a field counts something, as in captions. */
function counts(instruction = ""): boolean {
  return /^\s*SEQ\s/.test(instruction);
}

function paragraph(node: XmlElement, { facts, listPlaces }: Preparing): XmlNode[] {
  const properties = childOf(node, "w:pPr");
  const list = childOf(properties, "w:numPr");
  const id = childOf(list, "w:numId")?.attributes["w:val"];
  const level = childOf(list, "w:ilvl")?.attributes["w:val"] ?? "0";
  const first = id ? [facts.note({ kind: "list", ...listPlaces(id, level) })] : [];
  const end = trackedEnd(properties, facts);
  forgetMark(properties);
  const words = node.children.filter((child) => child !== properties);
  return [
    { ...node, children: [...(properties ? [properties] : []), ...first, ...words, ...(end ? [end] : [])] },
  ];
}

/** The reader would join a paragraph whose end was taken away to the next one. */
function forgetMark(properties: XmlElement | undefined): void {
  const mark = childOf(properties, "w:rPr");
  if (mark)
    mark.children = mark.children.filter(
      (child) => typeof child === "string" || !/^w:(ins|del)$/.test(child.name),
    );
}

function isLinkedPicture({ name, attributes }: XmlElement): boolean {
  return name === "a:blip" && attributes["r:embed"] === undefined;
}

const suggested = /^w:(ins|del|moveFrom|moveTo|rPrChange)$/;
const structural = /^w:(pPrChange|tblPrChange|trPrChange|tcPrChange|sectPrChange|cellIns|cellDel|cellMerge)$/;

function countLosses(node: XmlElement, losses: LossCount): void {
  if (isLinkedPicture(node)) losses.add("linkedPictures");
  if (node.name === "w:trPr" && (childOf(node, "w:ins") || childOf(node, "w:del")))
    losses.add("structuralChanges");
  if (suggested.test(node.name)) losses.add("suggestions");
  if (structural.test(node.name)) losses.add("structuralChanges");
  if (node.name === "w:citation") losses.add("citations");
  if (
    node.name === "w:instrText" &&
    /ADDIN (ZOTERO_ITEM|EN\.CITE|CSL_CITATION)/.test(String(node.children[0] ?? ""))
  )
    losses.add("citations");
  if (node.name === "a:graphicData" && !/picture$|wordprocessing/.test(node.attributes.uri ?? ""))
    losses.add("drawings");
}
