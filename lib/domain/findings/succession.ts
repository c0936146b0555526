import { ok, type Result, refuse } from "#lib/base/result.ts";
import type { FindingState } from "./types.ts";

/** Why a finding cannot take part in a merge, a split or a succession; `number` says which one. */
export type SuccessionRefusal =
  | { kind: "SameFinding" }
  | { kind: "OwnPredecessor"; number: number }
  | { kind: "StillDraft"; number: number }
  | { kind: "AlreadyCalled"; number: number }
  | { kind: "NoLongerStands"; number: number };

type Party = { id: string; number: number; state: FindingState };

/**
 * Whether findings may be merged into another. A called one has its outcome to itself: it neither takes in nor goes in. A
 * deferred one goes in; to take others in it has to be taken up again.
 * A circle cannot come about: what went into another stands no longer, and takes nothing in.
 * @param ancestors ids of all findings the sources came from, however far back
 * Refuses: SameFinding, OwnPredecessor, StillDraft, AlreadyCalled, NoLongerStands.
 */
export function decideMerge(
  into: Party,
  sources: readonly Party[],
  ancestors: ReadonlySet<string>,
): Result<undefined, SuccessionRefusal> {
  if (sources.some(({ id }) => id === into.id)) return refuse({ kind: "SameFinding" });
  if (ancestors.has(into.id)) return refuse({ kind: "OwnPredecessor", number: into.number });
  for (const party of [into, ...sources]) {
    const decision = decideSplit(party);
    if (!decision.ok) return decision;
  }
  return mayTakeIn(into.state) ? ok() : refuse({ kind: "AlreadyCalled", number: into.number });
}

/** Whether a finding may be split. Refuses: StillDraft, AlreadyCalled (supersede it instead), NoLongerStands. */
export function decideSplit({
  number,
  state,
}: Pick<Party, "number" | "state">): Result<undefined, SuccessionRefusal> {
  const decision = decideSupersede({ number, state });
  if (!decision.ok) return decision;
  return called.includes(state) ? refuse({ kind: "AlreadyCalled", number }) : ok();
}

/** Whether another may take a finding's place, called or not. Refuses: StillDraft, NoLongerStands. */
export function decideSupersede({
  number,
  state,
}: Pick<Party, "number" | "state">): Result<undefined, SuccessionRefusal> {
  if (state === "draft") return refuse({ kind: "StillDraft", number });
  if (state === "superseded" || state === "withdrawn") return refuse({ kind: "NoLongerStands", number });
  return ok();
}

/** Called for good; a deferred one is not. */
const called: readonly FindingState[] = ["agreed", "agreed_with_reservations", "not_agreed"];

/** Whether a finding in this state is on offer to be merged into another. */
export function isMergeable(state: FindingState): boolean {
  return decideSplit({ number: 1, state }).ok;
}

/** Whether others may be merged into a finding in this state. */
export function mayTakeIn(state: FindingState): boolean {
  return isMergeable(state) && state !== "deferred";
}

/**
 * All that some findings came from, by however many steps.
 * @param links who took whose place, of the whole group
 */
export function ancestorsOf(
  ids: readonly string[],
  links: readonly { fromId: string; toId: string }[],
): Set<string> {
  const found = new Set<string>();
  let next = [...ids];
  while (next.length > 0) {
    const parents = links.filter(({ toId }) => next.includes(toId)).map(({ fromId }) => fromId);
    next = parents.filter((id) => !found.has(id));
    for (const id of next) found.add(id);
  }
  return found;
}
