type Change = { at: number; groupId: string; subjectId: string };

const longestMs = 300_000;
const most = 10_000;

/** What changed in the last minutes, for whoever opened a page a moment before they began to listen. */
export class RecentChanges {
  private changes: Change[] = [];
  /** Everything since this instant was heard and is still here. */
  private knownSince: number;

  constructor(now: number) {
    this.knownSince = now;
  }

  add(change: Change): void {
    this.changes.push(change);
    const oldest = change.at - longestMs;
    const kept = this.changes.filter(({ at }) => at >= oldest).slice(-most);
    const lost = this.changes.length - kept.length;
    if (lost > 0) this.knownSince = (this.changes[lost - 1]?.at ?? oldest) + 1;
    this.changes = kept;
  }

  /** Changes were missed until this instant. */
  missedUntil(now: number): void {
    this.knownSince = now;
    this.changes = [];
  }

  /** @returns what changed in a group since an instant, each thing once; null where that is not known */
  since(groupId: string, instant: number): string[] | null {
    if (instant < this.knownSince) return null;
    const found = this.changes.filter((change) => change.groupId === groupId && change.at >= instant);
    return [...new Set(found.map(({ subjectId }) => subjectId))];
  }
}
