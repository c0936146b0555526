import type { EventState } from "./types.ts";

/** Parts events into those still to come or under way, soonest first, and those that are over, latest first. */
export function partByTime<E extends { startsAt: Date; endsAt: Date; state: EventState }>(
  events: readonly E[],
  now: Date,
): { coming: E[]; past: E[] } {
  const isComing = (event: E) => event.endsAt > now && !isOver(event.state);
  const soonestFirst = (a: E, b: E) => a.startsAt.getTime() - b.startsAt.getTime();
  return {
    coming: events.filter(isComing).toSorted(soonestFirst),
    past: events.filter((event) => !isComing(event)).toSorted((a, b) => soonestFirst(b, a)),
  };
}

/** Whether nothing of an event is still to come, whatever its time says. */
export function isOver(state: EventState): boolean {
  return state === "held" || state === "materials_published" || state === "cancelled";
}

/** Whether there can be something to watch and to read of an event: it has begun, and was neither called off nor moved. */
export function hasMaterials({ state, startsAt }: { state: EventState; startsAt: Date }, now: Date): boolean {
  if (state === "held" || state === "materials_published") return true;
  return state === "announced" && startsAt <= now;
}
