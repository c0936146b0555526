export type StateCount = { state: string; label: string; count: number };

/** How many things stand in which state: a number, a word, and a bar as long as its share. */
export function StateCounts({ label, counts }: { label: string; counts: readonly StateCount[] }) {
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <ul aria-label={label} className="grid max-w-md gap-1.5">
      {counts.map(({ state, label: word, count }) => (
        <li key={state} className="grid grid-cols-[2ch_minmax(0,1fr)_6rem] items-center gap-3">
          <span className="text-end font-semibold tabular-nums">{count}</span>
          <span>{word}</span>
          <svg aria-hidden="true" className="h-2 w-full" focusable="false">
            <rect width={`${(100 * count) / most}%`} height="8" rx="2" className="fill-accent" />
          </svg>
        </li>
      ))}
    </ul>
  );
}

/** @returns the states that occur, in the order of `states`, each with how many things are in it */
export function countByState<State extends string>(
  states: readonly State[],
  things: readonly { state: State }[],
): { state: State; count: number }[] {
  return states
    .map((state) => ({ state, count: things.filter((thing) => thing.state === state).length }))
    .filter(({ count }) => count > 0);
}
