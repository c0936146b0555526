import { roleIn } from "#lib/base/actor.ts";
import { findActorsBySessionTokens, wasRenewed } from "#lib/domain/accounts/queries.ts";
import { listAudible } from "#lib/domain/notifications/list-audible.ts";
import { countUnreadOf } from "#lib/domain/notifications/list-notifications.ts";
import type { Stream } from "./stream.ts";

/** All pages that listen at this process. */
export class Streams {
  private readonly open = new Set<Stream>();
  private checkedAt = performance.now();
  private checking: Promise<void> | null = null;

  get size(): number {
    return this.open.size;
  }

  ofAccount(accountId: string): number {
    return [...this.open].filter(({ actor }) => actor.accountId === accountId).length;
  }

  add(stream: Stream): void {
    this.open.add(stream);
  }

  drop(stream: Stream): void {
    this.open.delete(stream);
  }

  beat(): void {
    for (const stream of this.open) stream.beat();
  }

  /** Whatever somebody shows may be old. */
  tellUnknown(): void {
    for (const stream of this.open) stream.tell(null);
  }

  end(): void {
    for (const stream of this.open) stream.end();
    this.open.clear();
  }

  /** Tells those in the group who may read them that these things changed.
   *  Throws: when the database does not answer; nobody was told then. */
  async tell(groupId: string, subjectIds: readonly string[], only?: Stream): Promise<void> {
    await this.requireFresh();
    const hearers = only ? [only] : [...this.open].filter((stream) => stream.groupId === groupId);
    if (hearers.length === 0 || subjectIds.length === 0) return;
    const audible = await listAudible(
      hearers.map(({ actor }) => actor),
      subjectIds,
    );
    for (const [index, stream] of hearers.entries())
      if (this.open.has(stream)) stream.tell(audible[index] ?? []);
  }

  /** Tells these accounts how much they have not read.
   *  @param accountIds null: all who listen
   *  Throws: when the database does not answer; nobody was told then. */
  async tellUnread(accountIds: readonly string[] | null): Promise<void> {
    const isMeant = ({ actor }: Stream) => accountIds === null || accountIds.includes(actor.accountId);
    if (![...this.open].some(isMeant)) return;
    await this.requireFresh();
    const hearers = [...this.open].filter(isMeant);
    const actors = new Map(hearers.map(({ actor }) => [actor.accountId, actor]));
    if (actors.size === 0) return;
    const counts = await countUnreadOf([...actors.values()]);
    for (const stream of hearers)
      if (this.open.has(stream)) stream.tellUnread(counts.get(stream.actor.accountId) ?? 0);
  }

  /** Ends whatever no longer stands for a signed-in member, in one question for all.
   *  Throws: when the database does not answer. */
  check(): Promise<void> {
    this.checking ??= this.checkAll().finally(() => {
      this.checking = null;
    });
    return this.checking;
  }

  private async checkAll(): Promise<void> {
    const startedAt = performance.now();
    const asked = [...this.open];
    if (asked.length > 0) {
      const actors = await findActorsBySessionTokens([...new Set(asked.map(({ token }) => token))]);
      for (const stream of asked) {
        const actor = actors.get(stream.token);
        if (actor && roleIn(actor, stream.groupId) !== null) stream.actor = actor;
        else {
          this.drop(stream);
          // Under a new token it may come back.
          stream.end(!actor && (await wasRenewed(stream.token, stream.actor)) ? undefined : "gone");
        }
      }
    }
    this.checkedAt = startedAt;
  }

  /** Nothing is told on an answer that is older than the time a revocation may take. */
  private async requireFresh(): Promise<void> {
    if (performance.now() - this.checkedAt > longestUncheckedMs) await this.check();
  }
}

const longestUncheckedMs = 1_500;
