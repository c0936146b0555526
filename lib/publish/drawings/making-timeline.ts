/** What an edition tells of how it came about. Days are "2026-11-22", empty where none is known; `held` may be a month alone. */
export type Making = {
  openedOn: string;
  discussions: readonly { title: string; held: string }[];
  papers: readonly { title: string; publishedOn: string }[];
  rounds: readonly { paper: { title: string } | null; number: number; openedOn: string; closedOn: string }[];
};

export type MakingLane = "group" | "discussion" | "paper" | "round" | "text";

/** Something that happened on a day, or between two; of a month alone the day within it is not known. */
export type MakingStep = { lane: MakingLane; from: string; to: string; monthAlone: boolean } & (
  | { kind: "opened" | "signOff" | "published" }
  | { kind: "discussion" | "paper"; title: string }
  | { kind: "round"; number: number; title: string | null }
);

/** When it was signed, as instants or days, and when it came out. */
type Ends = { signOff: { openedOn: string; approvedOn: string } | null; publishedOn: string };

/** The making of a text in the order of days; what has no day is left out. */
export function makingSteps({ openedOn, discussions, papers, rounds }: Making, ends: Ends): MakingStep[] {
  const { signOff, publishedOn } = ends;
  const steps: MakingStep[] = [
    { kind: "opened", lane: "group", ...onDay(openedOn) },
    ...discussions.map(({ title, held }) => ({
      ...{ kind: "discussion" as const, lane: "discussion" as const, title },
      ...(held.length === 7 ? inMonth(held) : onDay(held)),
    })),
    ...papers.map(({ title, publishedOn: day }) => ({
      ...{ kind: "paper" as const, lane: "paper" as const, title, ...onDay(day) },
    })),
    ...rounds.map(({ paper, number, openedOn: from, closedOn: to }) => ({
      ...{ kind: "round" as const, lane: "round" as const, number, title: paper?.title ?? null },
      ...{ from, to, monthAlone: false },
    })),
    ...(signOff
      ? [
          {
            kind: "signOff" as const,
            lane: "text" as const,
            ...between(signOff.openedOn.slice(0, 10), signOff.approvedOn.slice(0, 10)),
          },
        ]
      : []),
    { kind: "published", lane: "text", ...onDay(publishedOn) },
  ];
  const dated = steps.filter(({ from, to }) => isDay(from) && isDay(to));
  return dated.toSorted((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to));
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);
const onDay = (day: string) => between(day, day);
const between = (from: string, to: string) => ({ from, to, monthAlone: false });

function inMonth(month: string) {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { from: `${month}-01`, to: `${month}-${days}`, monthAlone: true };
}
