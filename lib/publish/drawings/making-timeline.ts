/** What an edition tells of how it came about. Days are "2026-11-22", empty where none is known; `held` may be a month alone. */
export type Making = {
  openedOn: string;
  discussions: readonly { title: string; held: string }[];
  papers: readonly { title: string; publication: string; publishedOn: string }[];
  rounds: readonly { paper: { title: string } | null; number: number; openedOn: string; closedOn: string }[];
};

export type MakingLane = "group" | "discussion" | "paper" | "round" | "text";

/** Something that happened on a day, or between two; of a month alone the day within it is not known. `href`: where the page that
 *  tells how an edition was made tells of it. */
export type MakingStep = { lane: MakingLane; href: string; from: string; to: string; monthAlone: boolean } & (
  | { kind: "opened" | "signOff" | "published" }
  | { kind: "discussion" | "paper"; title: string }
  | { kind: "round"; number: number; title: string | null }
);

/** A beginning and an end alone say nothing that the cover does not. */
export const fewestSteps = 3;

/** When it was signed, as instants or days, and when it came out. */
type Ends = { signOff: { openedOn: string; approvedOn: string } | null; publishedOn: string };

/** The making of a text in the order of days; what has no day is left out. */
export function makingSteps({ openedOn, discussions, papers, rounds }: Making, ends: Ends): MakingStep[] {
  const { signOff, publishedOn } = ends;
  const steps: MakingStep[] = [
    { kind: "opened", lane: "group", href: "#group", ...onDay(openedOn) },
    ...discussions.map(({ title, held }) => ({
      ...{ kind: "discussion" as const, lane: "discussion" as const, href: "#discussions", title },
      ...(held.length === 7 ? inMonth(held) : onDay(held)),
    })),
    ...papers.map(({ title, publication, publishedOn: day }) => ({
      ...{ kind: "paper" as const, lane: "paper" as const, title, ...onDay(day) },
      href: `/publications/${publication}`,
    })),
    ...rounds.map(({ paper, number, openedOn: from, closedOn: to }) => ({
      ...{ kind: "round" as const, lane: "round" as const, href: "#reviews", number },
      title: paper?.title ?? null,
      ...{ from, to, monthAlone: false },
    })),
    ...(signOff ? [signedStep(signOff)] : []),
    { kind: "published", lane: "text", href: "#editions", ...onDay(publishedOn) },
  ];
  const dated = steps.filter(({ from, to }) => isDay(from) && isDay(to));
  return dated.toSorted((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to));
}

function signedStep({ openedOn, approvedOn }: Exclude<Ends["signOff"], null>) {
  const days = between(openedOn.slice(0, 10), approvedOn.slice(0, 10));
  return { kind: "signOff" as const, lane: "text" as const, href: "#sign-off", ...days };
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);
const onDay = (day: string) => between(day, day);
const between = (from: string, to: string) => ({ from, to, monthAlone: false });

function inMonth(month: string) {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { from: `${month}-01`, to: `${month}-${days}`, monthAlone: true };
}
