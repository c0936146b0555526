import { canonicalJson } from "#lib/base/canonical-json.ts";
import { hashOf } from "#lib/infra/tokens.ts";

/** What is added to a text after it was signed, who is in the group on the day, and what no signed text has. */
const unsigned = ["members", "signOff", "process", "responses", "change", "earlier"];

/** The hash of what members sign, hex: SHA-256 of `signedTextOf`. */
export function signedHashOf(content: unknown): string {
  return hashOf(signedTextOf(content));
}

/**
 * What members sign: all that an edition prints, without the names of members and holders of positions (who may
 * not wish to be named after all) and without what only comes about by signing and publishing.
 * @param content the stored JSON of an edition or of a sign-off, as it was parsed: not completed with later defaults
 * @returns canonical JSON: the bytes that are hashed
 */
export function signedTextOf(content: unknown): string {
  const all = Object.entries(content as Record<string, unknown>);
  const signed = Object.fromEntries(all.filter(([part]) => !unsigned.includes(part)));
  return canonicalJson({ ...signed, findings: withoutHolders(signed.findings) });
}

type Finding = { positions: readonly Record<string, unknown>[] };

function withoutHolders(findings: unknown) {
  return ((findings ?? []) as readonly Finding[]).map((finding) => ({
    ...finding,
    positions: finding.positions.map(({ person: _, perspective: __, ...said }) => said),
  }));
}
