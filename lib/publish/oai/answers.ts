import type { Element } from "xast";
import { type Child, element } from "../xml/element.ts";
import { stampOf } from "./dates.ts";
import { identifierOf, namespaceOf } from "./identifiers.ts";
import { setSpecOf } from "./sets.ts";
import type { OaiFormat, OaiHeader, OaiSet } from "./types.ts";

export type Archive = {
  name: string;
  /** Public address without a slash at its end. */
  appUrl: string;
  adminEmail: string;
  /** Nothing in the archive is older. */
  earliest: Date;
};

/** What the archive says of itself. Who was withdrawn is told for ever. */
export function identify({ name, appUrl, adminEmail, earliest }: Archive): Element {
  const namespace = namespaceOf(appUrl);
  return element(
    "Identify",
    {},
    element("repositoryName", {}, name),
    element("baseURL", {}, baseUrlOf(appUrl)),
    element("protocolVersion", {}, "2.0"),
    element("adminEmail", {}, adminEmail),
    element("earliestDatestamp", {}, stampOf(earliest)),
    element("deletedRecord", {}, "persistent"),
    element("granularity", {}, "YYYY-MM-DDThh:mm:ssZ"),
    namespace ? element("description", {}, namespaceElement(namespace)) : null,
  );
}

/** Where the archive answers. */
export function baseUrlOf(appUrl: string): string {
  return `${appUrl}/oai`;
}

/** The formats there are. */
export function listFormats(formats: readonly OaiFormat[]): Element {
  return element(
    "ListMetadataFormats",
    {},
    formats.map(({ prefix, schema, namespace }) =>
      element(
        "metadataFormat",
        {},
        element("metadataPrefix", {}, prefix),
        element("schema", {}, schema),
        element("metadataNamespace", {}, namespace),
      ),
    ),
  );
}

/** The sets there are. */
export function listSets(sets: readonly { set: OaiSet; name: string }[]): Element {
  return element(
    "ListSets",
    {},
    sets.map(({ set, name }) =>
      element("set", {}, element("setSpec", {}, setSpecOf(set)), element("setName", {}, name)),
    ),
  );
}

/** What stands above a record, and stands for it in a list of identifiers. */
export function headerOf({ id, changedAt, sets, isDeleted }: OaiHeader, appUrl: string): Element {
  return element(
    "header",
    { status: isDeleted ? "deleted" : null },
    element("identifier", {}, identifierOf(id, appUrl)),
    element("datestamp", {}, stampOf(changedAt)),
    sets.map((set) => element("setSpec", {}, setSpecOf(set))),
  );
}

/** A record. @param metadata null for one that is deleted */
export function recordOf(header: OaiHeader, appUrl: string, metadata: Child): Element {
  return element(
    "record",
    {},
    headerOf(header, appUrl),
    metadata && !header.isDeleted ? element("metadata", {}, metadata) : null,
  );
}

/** Where a list goes on. `token` null: this was the end of it. `given` counts the records before this page. */
export function resumption({ token, total, given }: { token: string | null; total: number; given: number }) {
  return element("resumptionToken", { completeListSize: total, cursor: given }, token);
}

function namespaceElement(namespace: string): Element {
  const schema = "http://www.openarchives.org/OAI/2.0/oai-identifier";
  return element(
    "oai-identifier",
    {
      xmlns: schema,
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      "xsi:schemaLocation": `${schema} ${schema}.xsd`,
    },
    element("scheme", {}, "oai"),
    element("repositoryIdentifier", {}, namespace),
    element("delimiter", {}, ":"),
    element("sampleIdentifier", {}, `oai:${namespace}:00000000-0000-7000-8000-000000000000`),
  );
}
