import { z } from "zod";
import { isLoopback } from "./is-loopback.ts";

/** How editions get DOIs. */
export type DoiSettings = {
  /** "10.5555" */
  prefix: string;
  agency: DoiAgency;
  /** Whom the agency writes to; DataCite asks for nobody. */
  depositor: { name: string; email: string };
  /** Null: files are made, and somebody uploads them. */
  sender: DoiSender | null;
};

/** Where deposits are sent, and as whom. Nothing but this address is ever asked. */
export type DoiSender = { endpoint: string; user: string; password: string };

export type DoiAgency = (typeof agencies)[number];

const agencies = ["crossref", "datacite"] as const;

const endpoints: Record<DoiAgency, string> = {
  crossref: "https://doi.crossref.org/servlet/deposit",
  datacite: "https://api.datacite.org/dois",
};

const short = (name: string) => z.string().max(200, `${name} is longer than 200 characters.`).optional();

/** The variables of the environment, as zod reads them. */
export const doiVariables = {
  DOI_PREFIX: z
    .string()
    .regex(/^10\.\d{4,9}(\.\d{1,9}){0,3}$/, "DOI_PREFIX must be a prefix such as 10.5555.")
    .optional(),
  DOI_AGENCY: z.enum(agencies, `DOI_AGENCY must be one of ${agencies.join(", ")}.`).optional(),
  // The two lengths are those that Crossref's schema has room for.
  DOI_DEPOSITOR_NAME: z.string().max(130, "DOI_DEPOSITOR_NAME is longer than 130 characters.").optional(),
  DOI_DEPOSITOR_EMAIL: z
    .email("DOI_DEPOSITOR_EMAIL must be a mail address such as doi@example.org.")
    .max(200, "DOI_DEPOSITOR_EMAIL is longer than 200 characters.")
    .optional(),
  DOI_USER: short("DOI_USER"),
  DOI_PASSWORD: short("DOI_PASSWORD"),
  DOI_ENDPOINT: z
    .string()
    .max(2000, "DOI_ENDPOINT is longer than 2000 characters.")
    .refine(isSafe, `DOI_ENDPOINT must be an https address such as ${endpoints.crossref}.`)
    .optional(),
};

const asked = Object.keys(doiVariables) as (keyof typeof doiVariables)[];

/** A password goes there: in the open only within this machine. */
function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, search, hash } = new URL(address);
  if (username || search || hash) return false;
  return protocol === "https:" || (protocol === "http:" && isLoopback(hostname));
}

/** Says what else has to be set where something of a DOI is. */
export function demandForDoi(given: Partial<Record<string, unknown>>, context: z.RefinementCtx): void {
  const first = asked.find((name) => given[name]);
  if (!first) return;
  const wanted = ["DOI_PREFIX", "DOI_AGENCY", "APP_URL"];
  if (given.DOI_AGENCY === "crossref") wanted.push("DOI_DEPOSITOR_NAME", "DOI_DEPOSITOR_EMAIL");
  if (given.DOI_USER || given.DOI_PASSWORD) wanted.push("DOI_USER", "DOI_PASSWORD");
  for (const name of wanted) {
    if (!given[name]) issue(context, `${name} is missing; ${first} needs it.`);
  }
  if (given.DOI_USER && given.SAMPLE === "on" && !given.DATABASE_URL && !isOfThisMachine(given.DOI_ENDPOINT))
    issue(context, "SAMPLE must be off where DOI_USER is set; nobody may register what the sample invents.");
}

function issue(context: z.RefinementCtx, message: string): void {
  context.addIssue({ code: "custom", message });
}

function isOfThisMachine(endpoint: unknown): boolean {
  return typeof endpoint === "string" && URL.canParse(endpoint) && isLoopback(new URL(endpoint).hostname);
}

type Given = { [Name in keyof typeof doiVariables]?: z.infer<(typeof doiVariables)[Name]> };

/** What was given, once nothing is missing; null where there is no prefix. */
export function doiOf(given: Given): DoiSettings | null {
  const { DOI_PREFIX: prefix, DOI_AGENCY: agency, DOI_USER: user, DOI_PASSWORD: password } = given;
  if (!prefix || !agency) return null;
  return {
    ...{ prefix, agency },
    depositor: { name: given.DOI_DEPOSITOR_NAME ?? "", email: given.DOI_DEPOSITOR_EMAIL ?? "" },
    sender: user && password ? { endpoint: given.DOI_ENDPOINT ?? endpoints[agency], user, password } : null,
  };
}
