/** Parts events into those still to come or under way, soonest first, and those that are over, latest first. */
export function partByTime<E extends { startsAt: Date; endsAt: Date; state: string }>(
  events: readonly E[],
  now: Date,
): { coming: E[]; past: E[] } {
  const isComing = (event: E) => event.endsAt > now && !over.has(event.state);
  const soonestFirst = (a: E, b: E) => a.startsAt.getTime() - b.startsAt.getTime();
  return {
    coming: events.filter(isComing).toSorted(soonestFirst),
    past: events.filter((event) => !isComing(event)).toSorted((a, b) => soonestFirst(b, a)),
  };
}

const over = new Set(["held", "materials_published", "cancelled"]);
