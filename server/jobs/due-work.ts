import { endExpiredSessions } from "#lib/domain/accounts/end-expired-sessions.ts";
import { endMemberships } from "#lib/domain/groups/end-memberships.ts";
import { tellFacts } from "#lib/domain/notifications/tell-facts.ts";
import { releaseDue } from "#lib/domain/releases/release-due.ts";
import { log } from "#lib/infra/log.ts";
import type { DueKind } from "./find-due.ts";

/** What a look left: nothing, more than could be done at once, or something that failed. */
type Left = "nothing" | "more" | "failed";

const patienceMs = 30_000;

/** Lets what is due come about. One kind that fails holds up no other, and is logged once until it succeeds. */
export class DueWork {
  private readonly failedAt = new Map<string, number>();
  private readonly failing = new Set<DueKind>();
  /** Editions first, then what ends, then what is told of both. */
  private readonly works: readonly [DueKind, () => Promise<Left>][] = [
    ["releases", () => this.release()],
    ["memberships", () => count(endMemberships, "memberships ended")],
    ["signIns", () => count(endExpiredSessions, "sign-ins ended")],
    ["facts", async () => ((await tellFacts()).mayBeMore ? "more" : "nothing")],
  ];

  async letHappen(kinds: ReadonlySet<DueKind>): Promise<Left> {
    const left = new Set<Left>();
    for (const [kind, work] of this.works) if (kinds.has(kind)) left.add(await this.attempt(kind, work));
    return left.has("failed") ? "failed" : left.has("more") ? "more" : "nothing";
  }

  private async attempt(kind: DueKind, work: () => Promise<Left>): Promise<Left> {
    try {
      const left = await work();
      this.failing.delete(kind);
      return left;
    } catch (error) {
      if (!this.failing.has(kind)) log.error({ err: error, kind }, "what is due could not come about");
      this.failing.add(kind);
      return "failed";
    }
  }

  /** One that failed is left alone for half a minute, so that it does not hold up the others. */
  private async release(): Promise<Left> {
    const now = performance.now();
    for (const [id, at] of this.failedAt) if (now - at > patienceMs) this.failedAt.delete(id);
    const { released, failed } = await releaseDue([...this.failedAt.keys()]);
    for (const id of failed) this.failedAt.set(id, now);
    for (const { id } of released) log.info({ releaseId: id }, "an edition came out");
    return "nothing";
  }
}

async function count(end: () => Promise<number>, said: string): Promise<Left> {
  const ended = await end();
  if (ended > 0) log.info({ count: ended }, said);
  return "nothing";
}
