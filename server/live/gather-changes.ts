/** What comes in one moment is told at once: a change often records several facts. */
const gatherMs = 15;

/**
 * Collects the changes of a moment and hands them over by group, one moment after another, so that nobody hears of a
 * later change before an earlier one.
 * @param tell never throws
 */
export function gatherChanges(tell: (groupId: string, subjectIds: string[]) => Promise<void>) {
  const gathered = new Map<string, Set<string>>();
  let telling: Promise<void> = Promise.resolve();

  function handOver(): void {
    const changes = [...gathered];
    gathered.clear();
    telling = telling.then(async () => {
      for (const [groupId, ids] of changes) await tell(groupId, [...ids]);
    });
  }

  return {
    add(groupId: string, subjectId: string): void {
      if (gathered.size === 0) setTimeout(handOver, gatherMs);
      gathered.set(groupId, (gathered.get(groupId) ?? new Set()).add(subjectId));
    },
    /** Settles when what was handed over so far has been told. */
    settled: () => telling,
  };
}
