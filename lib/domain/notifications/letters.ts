import type { Reachable } from "#lib/domain/accounts/list-reachable.ts";
import type { MailEnds, NotificationKind, Pace } from "#lib/domain/mail-settings/types.ts";
import type { ToldFact } from "./decide-told.ts";
import type { ToldSubject } from "./told-subject.ts";

/** Something to mail to somebody. */
export type News = {
  to: Reachable;
  kind: NotificationKind;
  group: { id: string; name: string };
  subject: ToldSubject;
  fact: ToldFact;
  /** Null for the installation itself, and for somebody who cannot be named. */
  by: string | null;
  pace: Pace;
};

/** The same said of a thing once, with how often. */
export type LetterLine = { kind: string; by: string | null; times: number };
export type LetterThing = { subject: ToldSubject; lines: LetterLine[] };

/** One mail to one person: a digest, or what one kind of thing in one group tells at once. */
export type Letter = {
  to: Reachable;
  ends: MailEnds;
  groups: { name: string; things: LetterThing[] }[];
};

/**
 * Puts news into mails: what is told at once by person, group and kind; all the rest of a person in one digest. In each the newest
 * comes first, by group and by thing.
 * @param news newest first
 */
export function gatherLetters(news: readonly News[]): Letter[] {
  const mails = Map.groupBy(news, ({ to, kind, group, pace }) =>
    JSON.stringify(pace === "at_once" ? [to.accountId, group.id, kind] : [to.accountId]),
  );
  return [...mails.values()].flatMap((one) => {
    const [first] = one;
    if (!first) return [];
    const ends: MailEnds = first.pace === "at_once" ? first.kind : "digest";
    return [{ to: first.to, ends, groups: byGroup(one) }];
  });
}

function byGroup(news: readonly News[]): Letter["groups"] {
  return [...Map.groupBy(news, ({ group }) => group.id).values()].map((ofGroup) => ({
    name: ofGroup[0]?.group.name ?? "",
    things: [...Map.groupBy(ofGroup, ({ subject }) => subject.id).values()].flatMap((ofThing) =>
      ofThing[0] ? [{ subject: ofThing[0].subject, lines: linesOf(ofThing) }] : [],
    ),
  }));
}

function linesOf(news: readonly News[]): LetterLine[] {
  const alike = Map.groupBy(news, ({ fact, by }) => JSON.stringify([fact.kind, by]));
  return [...alike.values()].flatMap(([first, ...others]) =>
    first ? [{ kind: first.fact.kind, by: first.by, times: others.length + 1 }] : [],
  );
}
