import type { Result } from "#lib/base/result.ts";
import { type Child, element, xmlFile } from "../xml/element.ts";
import { baseUrlOf } from "./answers.ts";
import { stampOf } from "./dates.ts";
import type { OaiRefusal } from "./types.ts";

export type OaiAnswer = {
  appUrl: string;
  answeredAt: Date;
  /** What was asked, as it was asked. */
  given: URLSearchParams;
  said: Result<Child, OaiRefusal>;
};

/** A whole answer of the archive (OAI-PMH 2.0, 3.2): what was asked, and what is said to it. */
export function oaiDocument({ appUrl, answeredAt, given, said }: OaiAnswer): string {
  const namespace = "http://www.openarchives.org/OAI/2.0/";
  return xmlFile(
    element(
      "OAI-PMH",
      {
        xmlns: namespace,
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation": `${namespace} ${namespace}OAI-PMH.xsd`,
      },
      element("responseDate", {}, stampOf(answeredAt)),
      element("request", repeatable(said) ? repeated(given) : {}, baseUrlOf(appUrl)),
      said.ok ? said.value : element("error", { code: said.refusal.kind }, said.refusal.message),
    ),
  );
}

/** What could not be understood is not repeated: the protocol wants it so. */
function repeatable(said: OaiAnswer["said"]): boolean {
  return said.ok || !["badVerb", "badArgument"].includes(said.refusal.kind);
}

/** As far as it may stand in the answer: some attributes are addresses there. */
function repeated(given: URLSearchParams): Record<string, string> {
  return Object.fromEntries([...given].filter(([, value]) => address.test(value)));
}

const address = /^[\w.~:/?#@!$&'()*+,;=-]*$/;
