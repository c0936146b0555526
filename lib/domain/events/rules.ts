import type { EventState, EventStep } from "./types.ts";

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

/** As many parts as an event has. */
export const mostAppearances = 60;

const after: Record<EventStep, Partial<Record<EventState, EventState | null>>> = {
  announce: { draft: "announced" },
  postpone: { announced: "postponed" },
  resume: { postponed: "announced" },
  cancel: { announced: "cancelled", postponed: "cancelled" },
  discard: { draft: null },
};

/** What a step makes of an event in this state; null: it is deleted; undefined: the step is not open to it. */
export function stateAfter(state: EventState, step: EventStep): EventState | null | undefined {
  return after[step][state];
}

/** What can be done with an event as a whole. */
export function stepsFrom(state: EventState): EventStep[] {
  return (Object.keys(after) as EventStep[]).filter((step) => stateAfter(state, step) !== undefined);
}

/** Whether what an event is can still be said otherwise: not once it was called off, or is over. */
export function mayAmend(state: EventState): boolean {
  return state === "draft" || state === "announced" || state === "postponed";
}
