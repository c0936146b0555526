import type { ReportView } from "#lib/domain/reports/types.ts";

/** The pages around a report. */
export const reportRooms = [
  "outline",
  "pull",
  "front",
  "sources",
  "terms",
  "review",
  "versions",
  "signOff",
  "publish",
] as const;
export type ReportRoom = (typeof reportRooms)[number];

/** Where the one thing is done that the report's state asks of this person next; null: nothing is. Pure. */
export function nextStep({
  state,
  may,
}: Pick<ReportView, "state" | "may">): Extract<
  ReportRoom,
  "outline" | "review" | "signOff" | "publish"
> | null {
  if (may.publish || may.reschedule) return "publish";
  if (may.sign) return "signOff";
  if (state === "outline" && may.edit) return "outline";
  if (may.completeReview || (state === "drafting" && may.openReview)) return "review";
  return may.openSignOff ? "signOff" : null;
}
