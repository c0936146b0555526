import { ok, type Result, refuse } from "#lib/base/result.ts";
import { slugOf } from "#lib/base/slug.ts";
import { isUuid } from "#lib/base/uuid.ts";
import type { DocumentJson, NodeJson } from "#lib/editor/document-json.ts";
import type { DepositState } from "./types.ts";

/** As many notices as one edition carries; whoever has more to say publishes a new one. */
export const mostNotices = 50;

/** As many relations as are said of one publication. */
export const mostRelations = 50;

/** As many topics as one publication has. */
export const mostTopics = 12;

export type TopicsRefusal =
  | { kind: "TooManyTopics"; most: number }
  | { kind: "TopicWithoutLetters"; name: string };

/** Topics that are known by their slugs, and those that were typed, by lines or commas. Refuses: TooManyTopics,
 *  TopicWithoutLetters (its address could not be written). */
export function decideTopics(
  known: readonly string[],
  typed: string,
): Result<{ known: string[]; added: { slug: string; name: string }[] }, TopicsRefusal> {
  const names = typed.split(/[\n,]/).map((name) => name.trim().slice(0, 80));
  const named = names.filter((name) => name !== "").map((name) => ({ slug: slugOf(name), name }));
  const without = named.find(({ slug }) => slug === "");
  if (without) return refuse({ kind: "TopicWithoutLetters", name: without.name });
  const added = [...new Map(named.map((topic) => [topic.slug, topic])).values()];
  const all = new Set([...known, ...added.map(({ slug }) => slug)]);
  if (all.size > mostTopics) return refuse({ kind: "TooManyTopics", most: mostTopics });
  return ok({ known: [...new Set(known)], added });
}

const aDayMs = 86_400_000;

type Deposited = { state: DepositState; tries: number; sentAt: Date | null };

/**
 * Whether somebody may have the DOI of an edition sent again, and at once: it was refused, or it could not be sent and waits, or
 * nothing was heard of it for a day.
 */
export function maySendAgain({ state, tries, sentAt }: Deposited, now: Date): boolean {
  if (state === "refused") return true;
  if (state === "made") return tries > 0;
  return state === "sent" && sentAt !== null && now.getTime() - sentAt.getTime() > aDayMs;
}

/** The findings and papers a report embeds, each once, in the order they stand. */
export function referencesIn(document: DocumentJson): { findings: string[]; papers: string[] } {
  return {
    findings: idsOf(document.content, "findingBlock", "findingId"),
    papers: idsOf(document.content, "paperBlock", "paperId"),
  };
}

function idsOf(nodes: readonly NodeJson[], type: string, attribute: string): string[] {
  const ids = nodes.filter((node) => node.type === type).map((node) => String(node.attrs?.[attribute] ?? ""));
  return [...new Set(ids)].filter(isUuid);
}
