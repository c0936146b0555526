import type { GroupCard } from "#lib/domain/groups/types.ts";

/** Announced groups with what each is for. */
export function PublicGroupList({ groups, level = 3 }: { groups: readonly GroupCard[]; level?: 2 | 3 }) {
  const Heading = `h${level}` as const;
  return (
    <ul className="grid gap-6 md:grid-cols-2">
      {groups.map(({ slug, name, summary }) => (
        <li key={slug} className="rounded-lg border border-line bg-raised p-5">
          <Heading className="font-serif text-xl font-semibold">
            <a href={`/groups/${slug}`} className="hover:text-accent hover:underline">
              {name}
            </a>
          </Heading>
          {summary && <p className="mt-2 font-serif text-quiet">{summary}</p>}
        </li>
      ))}
    </ul>
  );
}
