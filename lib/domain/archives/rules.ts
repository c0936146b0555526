/** For so many days after it concluded, a group's moderators may open it again. */
export const reopenDays = 30;

/** Whether a group that was concluded then may still be opened again. */
export function isReopenable(concludedAt: Date, now: Date): boolean {
  return now.getTime() - concludedAt.getTime() <= reopenDays * 86_400_000;
}

/** What keeps a group from being concluded: how much of each waits for somebody's answer, or for an instant. */
export type StillOpen = {
  releases: number;
  signOffs: number;
  calls: number;
  rounds: number;
  commissions: number;
  discussions: number;
};

/** Whether nothing waits any more. */
export function isAllDone(open: StillOpen): boolean {
  return Object.values(open).every((count) => count === 0);
}
