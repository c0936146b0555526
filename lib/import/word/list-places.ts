import { childOf, childrenOf, type XmlElement } from "./xml.ts";

/** Which list an item of Word is in. Word gives items of one list several numbers; lists of one kind count on from each
 *  other, unless a number says that it begins anew. */
export type ListPlace = {
  /** Of the kind of list. */
  id: string;
  /** The number Word gives the item's list. */
  number: string;
  /** Whether this number begins anew. */
  begins: boolean;
  /** Where it begins to count. */
  start: number;
};

/** Answers by the number and the level that an item of Word carries. */
export type ListPlaces = (number: string, level: string) => ListPlace;

/** @param numbering word/numbering.xml; undefined where a file has none */
export function listPlacesOf(numbering: XmlElement | undefined): ListPlaces {
  const kinds = byId(childrenOf(numbering, "w:abstractNum"), "w:abstractNumId");
  const lists = byId(childrenOf(numbering, "w:num"), "w:numId");
  return (number, level) => {
    const list = lists.get(number);
    const kind = childOf(list, "w:abstractNumId")?.attributes["w:val"] ?? "";
    const override = childOf(levelOf(childrenOf(list, "w:lvlOverride"), level), "w:startOverride");
    const start = override ?? childOf(levelOf(childrenOf(kinds.get(kind), "w:lvl"), level), "w:start");
    const id = kind || `alone ${number}`;
    return { id, number, begins: override !== undefined, start: startOf(start) };
  };
}

function startOf(start: XmlElement | undefined): number {
  const value = Number(start?.attributes["w:val"] ?? 1);
  return Number.isSafeInteger(value) && value >= 0 && value < 1_000_000 ? value : 1;
}

function byId(elements: XmlElement[], name: string): Map<string, XmlElement> {
  return new Map(elements.map((each) => [each.attributes[name] ?? "", each]));
}

function levelOf(levels: XmlElement[], level: string): XmlElement | undefined {
  return levels.find(({ attributes }) => attributes["w:ilvl"] === level);
}
