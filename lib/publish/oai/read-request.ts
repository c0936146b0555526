import { ok, type Result, refuse } from "#lib/base/result.ts";
import { readSpan } from "./dates.ts";
import { readToken } from "./resumption.ts";
import { readSetSpec } from "./sets.ts";
import type { OaiErrorCode, OaiPlace, OaiRefusal, OaiRequest, OaiSelection } from "./types.ts";

/** What each verb takes, besides itself. A resumption token excludes all the others. */
const verbs = {
  Identify: { needs: [], takes: [] },
  ListSets: { needs: [], takes: ["resumptionToken"] },
  ListMetadataFormats: { needs: [], takes: ["identifier"] },
  GetRecord: { needs: ["identifier", "metadataPrefix"], takes: [] },
  ListIdentifiers: { needs: ["metadataPrefix"], takes: ["from", "until", "set", "resumptionToken"] },
  ListRecords: { needs: ["metadataPrefix"], takes: ["from", "until", "set", "resumptionToken"] },
} as const satisfies Record<OaiRequest["verb"], { needs: readonly string[]; takes: readonly string[] }>;

/**
 * What a harvester asks for (OAI-PMH 2.0, 4). Pure.
 * Refuses: badVerb, badArgument (missing, repeated, unknown or no such date), badResumptionToken.
 */
export function readOaiRequest(given: URLSearchParams): Result<OaiRequest, OaiRefusal> {
  const verb = given.get("verb") ?? "";
  if (given.getAll("verb").length !== 1 || !isVerb(verb))
    return no("badVerb", "The verb is missing, is given more than once, or is none of the protocol.");
  const names = [...given.keys()].filter((name) => name !== "verb");
  const wrong = wrongArgument(verb, names) ?? wrongValue(given);
  if (wrong) return no("badArgument", wrong);
  return requestOf(verb, Object.fromEntries(given));
}

function isVerb(name: string): name is OaiRequest["verb"] {
  return Object.hasOwn(verbs, name);
}

/** @returns what is wrong with the names of the arguments, or null */
function wrongArgument(verb: OaiRequest["verb"], names: string[]): string | null {
  const { needs, takes }: { needs: readonly string[]; takes: readonly string[] } = verbs[verb];
  if (new Set(names).size < names.length) return "An argument is given more than once.";
  if (names.some((name) => !needs.includes(name) && !takes.includes(name)))
    return `${verb} takes ${[...needs, ...takes].join(", ") || "no arguments"}.`;
  if (names.includes("resumptionToken"))
    return names.length > 1 ? "Beside a resumption token no other argument is given." : null;
  const missing = needs.find((name) => !names.includes(name));
  return missing ? `${verb} needs ${missing}.` : null;
}

/** What would make the answer, which repeats it, no valid one. */
function wrongValue(given: URLSearchParams): string | null {
  const prefix = given.get("metadataPrefix");
  if (prefix !== null && !prefixShape.test(prefix)) return "No metadataPrefix is called so.";
  return [...given.values()].some((value) => value.length > 1000) ? "An argument is too long." : null;
}

/** As OAI-PMH.xsd has it. */
const prefixShape = /^[A-Za-z0-9\-_.!~*'()]{1,40}$/;

type Given = Partial<Record<string, string>>;

function requestOf(verb: OaiRequest["verb"], given: Given): Result<OaiRequest, OaiRefusal> {
  const { identifier = "", metadataPrefix: prefix = "" } = given;
  switch (verb) {
    case "Identify":
      return ok({ verb });
    case "ListSets":
      return given.resumptionToken === undefined ? ok({ verb }) : noSuchToken();
    case "ListMetadataFormats":
      return ok({ verb, identifier: given.identifier ?? null });
    case "GetRecord":
      return ok({ verb, identifier, prefix });
    case "ListIdentifiers":
    case "ListRecords": {
      const asked = listOf(given);
      return asked.ok ? ok({ verb, ...asked.value }) : asked;
    }
  }
}

type AskedList = { selection: OaiSelection; after: OaiPlace | null };

function listOf(given: Given): Result<AskedList, OaiRefusal> {
  if (given.resumptionToken !== undefined) {
    const read = readToken(given.resumptionToken);
    return read ? ok(read) : noSuchToken();
  }
  const span = readSpan(given.from, given.until);
  if (!span)
    return no(
      "badArgument",
      "from and until are both days, 2027-03-12, or both seconds in UTC, 2027-03-12T08:00:00Z, in their order.",
    );
  const set = given.set === undefined ? null : readSetSpec(given.set);
  if (given.set !== undefined && !set) return no("badArgument", "No set is called so: ListSets names them.");
  return ok({ selection: { prefix: given.metadataPrefix ?? "", ...span, set }, after: null });
}

const no = (kind: OaiErrorCode, message: string) => refuse<OaiRefusal>({ kind, message });
const noSuchToken = () => no("badResumptionToken", "This archive did not make this token.");
