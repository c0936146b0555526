import type { Element } from "xast";
import type { CatalogueEntry } from "../catalogue/entry.ts";
import { element } from "../xml/element.ts";
import type { OaiFormat } from "./types.ts";

/** Unqualified Dublin Core, which every archive has to give. */
export const dublinCore: OaiFormat = {
  prefix: "oai_dc",
  schema: "http://www.openarchives.org/OAI/2.0/oai_dc.xsd",
  namespace: "http://www.openarchives.org/OAI/2.0/oai_dc/",
};

/** A publication as unqualified Dublin Core. */
export function dublinCoreOf(entry: CatalogueEntry): Element {
  const { title, authors, topics, standfirst, publisher, publishedOn, kind, language, series } = entry;
  const said: [string, string | null][] = [
    ["title", title],
    ...authors.map((name): [string, string] => ["creator", name]),
    ...topics.map((name): [string, string] => ["subject", name]),
    ["description", standfirst],
    ["publisher", publisher],
    ["date", publishedOn],
    ["type", "Text"],
    ["type", kind],
    ["format", "text/html"],
    ["identifier", entry.address],
    ["identifier", entry.editionAddress],
    ["language", language],
    ...entry.sources.map((address): [string, string] => ["source", address]),
    ["relation", series && `${series.name} ${series.number}`],
  ];
  return element(
    "oai_dc:dc",
    {
      "xmlns:oai_dc": dublinCore.namespace,
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      "xsi:schemaLocation": `${dublinCore.namespace} ${dublinCore.schema}`,
    },
    said.map(([name, value]) => (value ? element(`dc:${name}`, {}, value) : null)),
  );
}
