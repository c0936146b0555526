import { z } from "zod";
import type { DoiSender } from "../doi-settings.ts";
import { type AgencyAnswer, answerOf, askAgency, patienceMs } from "./ask-agency.ts";

/**
 * Registers a DOI at DataCite or changes what it knows of it: the same request does both, so that to send it twice is to send it
 * once. It answers at once. Never throws.
 * @param deposit `text`: JSON of its API
 * Source: https://support.datacite.org/docs/api-create-dois
 */
export async function sendToDatacite(
  { endpoint, user, password }: DoiSender,
  { doi, text }: { doi: string; text: string },
  waitMs = patienceMs,
): Promise<AgencyAnswer> {
  const headers = {
    authorization: `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`,
    "content-type": "application/vnd.api+json",
  };
  const address = `${endpoint.replace(/\/+$/, "")}/${doi}`;
  const { status, text: said } = await askAgency(address, { method: "PUT", headers, body: text }, waitMs);
  const { state, titles } = read(said);
  if (status !== 200 && status !== 201) return answerOf({ status, text: titles || said });
  if (state === "findable") return { kind: "registered", words: "" };
  return { kind: "unsettled", words: `${status} ${state}`.trim() };
}

const answerSchema = z.object({
  data: z.object({ attributes: z.object({ state: z.string().max(100) }) }).optional(),
  errors: z
    .array(z.object({ source: z.string().optional().catch(undefined), title: z.string() }))
    .default([]),
});

/** The state that a DOI has there, and what is wrong with it; both empty where an answer says neither. */
function read(text: string): { state: string; titles: string } {
  const { data } = answerSchema.safeParse(asJson(text));
  const errors = data?.errors ?? [];
  return {
    state: data?.data?.attributes.state ?? "",
    titles: errors.map(({ source, title }) => (source ? `${source}: ${title}` : title)).join("; "),
  };
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
