/** What the status line says. "saved" means stored by the server; "closed" that nobody may write now; "reload" that
 *  this page is older than the server; "forbidden" that this person may not write here (any more). */
export type CollaborationStatus = "saving" | "saved" | "offline" | "closed" | "reload" | "forbidden";

/** Why the server ended or refused the connection for good, in the page's terms. */
export type FinalStatus = Extract<CollaborationStatus, "closed" | "reload" | "forbidden">;

export type ConnectionState = {
  refusal: FinalStatus | null;
  /** Null before the first attempt has succeeded or failed. */
  reachable: boolean | null;
  /** Everything this document holds is committed on the server. */
  acknowledged: boolean;
  /** What this device kept from earlier has been read. */
  loaded: boolean;
};

export function statusOf({ refusal, reachable, acknowledged, loaded }: ConnectionState): CollaborationStatus {
  if (refusal) return refusal;
  if (reachable === false) return "offline";
  return acknowledged && loaded ? "saved" : "saving";
}

/** Reads the reason with which the server refuses a document.
 *  @returns null when trying again is the answer */
export function readRefusal(reason: string): FinalStatus | null {
  return refusals.get(reason) ?? null;
}

/** Reads the code with which the server closes a socket; the codes are those of `closeCodes` on the server.
 *  @returns null when trying again is the answer */
export function readCloseCode(code: number): FinalStatus | null {
  return closeCodes.get(code) ?? null;
}

const refusals = new Map<string, FinalStatus>([
  ["closed", "closed"],
  ["reload", "reload"],
  ["forbidden", "forbidden"],
  ["signed-out", "forbidden"],
  ["unreadable", "forbidden"],
  ["suggest-only", "forbidden"],
]);

const closeCodes = new Map<number, FinalStatus>([
  [1007, "forbidden"],
  [1009, "forbidden"],
  [4401, "forbidden"],
  [4403, "forbidden"],
  [4409, "closed"],
  [4422, "forbidden"],
  [4426, "reload"],
]);
