import { countryName } from "#lib/base/country-name.ts";

/** Somebody of a group as the public may see them. `country`: ISO 3166-1 alpha-2, or empty. */
export type PerspectiveMember = {
  slug: string;
  name: string;
  role: string;
  perspective: string;
  country: string;
};

/** Who brings one view; `perspective` is empty for those of whom none is told. Countries by name, the most frequent first. */
export type PerspectiveRow<Member extends PerspectiveMember = PerspectiveMember> = {
  perspective: string;
  members: Member[];
  countries: { name: string; count: number }[];
};

/**
 * A group by perspective: the largest first, those of whom none is told last.
 * @returns nothing where fewer than two perspectives are told: there is nothing to compare
 */
export function byPerspective<Member extends PerspectiveMember>(
  members: readonly Member[],
  language: string,
): PerspectiveRow<Member>[] {
  const names = [...new Set(members.map(({ perspective }) => perspective.trim()))];
  if (names.filter(Boolean).length < 2) return [];
  const rows = names.map((perspective) => {
    const mine = members.filter((member) => member.perspective.trim() === perspective);
    return { perspective, members: mine, countries: countriesOf(mine, language) };
  });
  const order = new Intl.Collator(language);
  return rows.toSorted(
    (a, b) =>
      Number(a.perspective === "") - Number(b.perspective === "") ||
      b.members.length - a.members.length ||
      order.compare(a.perspective, b.perspective),
  );
}

function countriesOf(members: readonly PerspectiveMember[], language: string) {
  const codes = members.flatMap(({ country }) => country || []);
  const order = new Intl.Collator(language);
  return [...new Set(codes)]
    .map((code) => ({
      name: countryName(code, language),
      count: codes.filter((each) => each === code).length,
    }))
    .toSorted((a, b) => b.count - a.count || order.compare(a.name, b.name));
}
