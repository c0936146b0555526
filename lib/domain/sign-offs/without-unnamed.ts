import type { EditionMatter } from "#lib/domain/publications/edition-content.ts";

/** An edition's matter without the names of people who do not wish to be named: not among members, and not at the positions they
 *  hold, whose words stay. What they wrote under their name they are still the authors of.
 *  @param slugs of these people */
export function withoutUnnamed(matter: EditionMatter, slugs: readonly string[]): EditionMatter {
  const isUnnamed = (person: { slug: string } | null) => person !== null && slugs.includes(person.slug);
  return {
    ...matter,
    members: matter.members.filter((member) => !isUnnamed(member)),
    findings: matter.findings.map((finding) => ({
      ...finding,
      positions: finding.positions.map((position) =>
        isUnnamed(position.person) ? { ...position, person: null, perspective: "" } : position,
      ),
    })),
  };
}
