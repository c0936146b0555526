import type { MemberRole } from "#lib/base/actor.ts";
import { instantOf, isTimeZone, localTimeAt } from "#lib/base/local-time.ts";
import {
  type DigestPace,
  type MailChoices,
  type NotificationKind,
  notificationKinds,
  type Pace,
  type Paces,
} from "./types.ts";

/** What holds for whoever has chosen nothing. */
export const noChoices: MailChoices = { scope: "chosen", digestHour: 7, paces: {}, byGroup: new Map() };

/** What is asked of somebody, their being addressed and an edition that is out are told at once; of everything else there is a
 *  digest, for observers and of the group's own affairs once a week. */
export function defaultPace(kind: NotificationKind, role: MemberRole | null): Pace {
  if (kind === "asked" || kind === "mentions" || kind === "published") return "at_once";
  return kind === "membership" || role === "observer" ? "weekly" : "daily";
}

/** One pace for every kind that usually comes in a digest; what is usually told at once keeps the pace that was chosen for it. */
export function withDigests(paces: Paces, pace: DigestPace): Paces {
  const digested = notificationKinds.filter((kind) => defaultPace(kind, null) !== "at_once");
  return { ...paces, ...Object.fromEntries(digested.map((kind) => [kind, pace])) };
}

/** The pace at which somebody is mailed of a kind in a group.
 *  @param role theirs in the group; null for somebody from outside */
export function paceOf(
  choices: MailChoices,
  { kind, groupId, role }: { kind: NotificationKind; groupId: string; role: MemberRole | null },
): Pace {
  if (choices.scope === "none") return "never";
  const pace = choices.byGroup.get(groupId)?.[kind] ?? choices.paces[kind] ?? defaultPace(kind, role);
  return choices.scope === "at_once" && pace !== "at_once" ? "never" : pace;
}

type Clock = { now: Date; timeZone: string | null; digestHour: number };

/**
 * When something of this moment is to be mailed. What is told at once waits for the end of the next five minutes, so that what
 * happens together is told together. A digest leaves at its hour on the reader's clock, a weekly one on Mondays; where clocks are
 * put forward over that hour, at the next one that there is.
 * @returns null: never
 */
export function dueAt(pace: Pace, clock: Clock): Date | null {
  if (pace === "never") return null;
  if (pace === "at_once") return new Date(Math.ceil((clock.now.getTime() + gatherMs) / slotMs) * slotMs);
  const zone = clock.timeZone && isTimeZone(clock.timeZone) ? clock.timeZone : "UTC";
  const today = new Date(`${localTimeAt(clock.now, zone).slice(0, 10)}T00:00Z`);
  for (let days = 0; days <= 7; days += 1) {
    const day = new Date(today.getTime() + days * dayMs);
    const at = hourOf(day.toISOString().slice(0, 10), clock.digestHour, zone);
    if (at > clock.now && (pace === "daily" || day.getUTCDay() === monday)) return at;
  }
  throw new Error("No Monday within eight days");
}

const gatherMs = 120_000;
const slotMs = 300_000;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const monday = 1;

function hourOf(day: string, hour: number, zone: string): Date {
  const local = (of: number) => `${day}T${String(of).padStart(2, "0")}:00`;
  const at = instantOf(local(hour), zone);
  if (at) return at;
  // Clocks never jump over more than this, nor before midnight over the whole evening.
  const before = instantOf(local(Math.max(0, hour - 2)), zone) ?? new Date(`${local(hour)}Z`);
  return new Date(before.getTime() + 2 * hourMs);
}
