import { z } from "zod";
import { isLate, lateFrom, thingOf } from "#lib/domain/obligations/rules.ts";
import {
  type GroupObligations,
  type Obligation,
  type ObligationFamily,
  type Ower,
  obligationFamilies,
  obligationKinds,
} from "#lib/domain/obligations/types.ts";

export const overviewViews = ["people", "things"] as const;
export const spans = ["7", "14", "30"] as const;
const dayMs = 86_400_000;

const filterSchema = z.object({
  by: z.enum(overviewViews).catch("people"),
  kind: z.enum(obligationFamilies).optional().catch(undefined),
  person: z.uuid().optional().catch(undefined),
  late: z.literal("only").optional().catch(undefined),
  /** Days from now. */
  within: z.enum(spans).optional().catch(undefined),
});
export type OverviewChoice = z.infer<typeof filterSchema>;

/** The choice an address makes; what cannot be read chooses nothing. */
export function readChoice(searchParams: Record<string, string | string[] | undefined>): OverviewChoice {
  return filterSchema.parse(searchParams);
}

/** What an address chooses of what is owed, in its order. What is late is due within any span. */
export function chooseObligations(
  obligations: readonly Obligation[],
  { kind, person, late, within }: OverviewChoice,
  now: Date,
): Obligation[] {
  const until = within && now.getTime() + Number(within) * dayMs;
  return obligations.filter((obligation) => {
    const from = lateFrom(obligation);
    return (
      (!kind || obligationKinds[obligation.kind] === kind) &&
      (!person || obligation.personId === person) &&
      (!late || isLate(obligation, now)) &&
      (!until || (from !== null && from.getTime() <= until))
    );
  });
}

/** Somebody, or something, with all that is owed by them or of it. */
export type OwedByPerson = { person: Ower; obligations: Obligation[] };
export type OwedThing = { thing: string; obligation: Obligation; by: (Ower & { remindedOn: Date | null })[] };

/** People in the order in which what they owe first is due. */
export function groupByPerson(obligations: readonly Obligation[], people: readonly Ower[]): OwedByPerson[] {
  const known = new Map(people.map((person) => [person.id, person]));
  return [...Map.groupBy(obligations, ({ personId }) => personId)].flatMap(([id, theirs]) => {
    const person = known.get(id);
    return person ? [{ person, obligations: theirs }] : [];
  });
}

/** Things in the order in which they are due, each with those who owe it, by name. */
export function groupByThing(obligations: readonly Obligation[], people: readonly Ower[]): OwedThing[] {
  const rank = new Map(people.map(({ id }, place) => [id, place]));
  return [...Map.groupBy(obligations, thingOf)].flatMap(([thing, rows]) => {
    const [obligation] = rows;
    const by = rows.flatMap(({ personId, remindedOn }) => {
      const person = people[rank.get(personId) ?? -1];
      return person ? [{ ...person, remindedOn }] : [];
    });
    return obligation ? [{ thing, obligation, by: by.toSorted(byRank) }] : [];
  });

  function byRank(one: Ower, other: Ower) {
    return (rank.get(one.id) ?? 0) - (rank.get(other.id) ?? 0);
  }
}

/** What could be chosen, with how many each choice has. */
export type OverviewFacets = {
  kinds: Record<ObligationFamily, number>;
  people: { id: string; name: string; count: number }[];
  late: number;
};

export function countFacets({ obligations, people }: GroupObligations, now: Date): OverviewFacets {
  const kinds = Object.fromEntries(
    obligationFamilies.map((family) => [family, 0]),
  ) as OverviewFacets["kinds"];
  const counts = new Map<string, number>();
  for (const { kind, personId } of obligations) {
    kinds[obligationKinds[kind]] += 1;
    counts.set(personId, (counts.get(personId) ?? 0) + 1);
  }
  return {
    kinds,
    people: people.map(({ id, name }) => ({ id, name, count: counts.get(id) ?? 0 })),
    late: obligations.filter((obligation) => isLate(obligation, now)).length,
  };
}

/** How many things are due when: what is late, each of the coming weeks, what comes after them, what has no day. */
export type DueWeek = { kind: "late" | "week" | "later" | "never"; from: Date | null; count: number };

const weeks = 8;

export function countWeeks(obligations: readonly Obligation[], now: Date): DueWeek[] {
  const counts = Array.from({ length: weeks }, () => 0);
  let [late, later, never] = [0, 0, 0];
  for (const obligation of obligations) {
    const from = lateFrom(obligation);
    const week = from && Math.floor((from.getTime() - now.getTime()) / (7 * dayMs));
    if (week === null) never += 1;
    else if (from && from <= now) late += 1;
    else if (week >= weeks) later += 1;
    else counts[week] = (counts[week] ?? 0) + 1;
  }
  return [
    { kind: "late", from: null, count: late },
    ...counts.map((count, week) => ({
      kind: "week" as const,
      from: new Date(now.getTime() + week * 7 * dayMs),
      count,
    })),
    { kind: "later", from: null, count: later },
    { kind: "never", from: null, count: never },
  ];
}

/** The address of a choice; what is chosen unless told is left out. */
export function addressOf(
  base: string,
  choice: OverviewChoice,
  change: Partial<OverviewChoice> = {},
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...choice, ...change }))
    if (value !== undefined && value !== "people") query.set(name, value);
  return query.size > 0 ? `${base}?${query}` : base;
}
