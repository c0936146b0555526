import type { ReactNode } from "react";
import { isolated } from "#lib/base/isolated.ts";
import { Avatar, type AvatarPortrait } from "./avatar.tsx";

export type ListedPerson = {
  id: string;
  /** As printed. */
  name: string;
  /** In its own script, with the script's language: "佐藤遥", "ja". */
  nativeName?: string | null;
  nativeLanguage?: string | null;
  affiliation?: string | null;
  country?: string | null;
  /** What they are here: Moderator, Author, Speaker. */
  role?: string | null;
  portrait?: AvatarPortrait | null;
  /** Below what they are. */
  more?: ReactNode;
  href?: string;
};

export type PeopleListProps = { people: readonly ListedPerson[]; columns?: 1 | 2 };

/** People with their affiliation and country. */
export function PeopleList({ people, columns = 2 }: PeopleListProps) {
  return (
    <ul className={columns === 2 ? "grid gap-x-8 gap-y-5 sm:grid-cols-2" : "grid gap-5"}>
      {people.map((person) => (
        <li key={person.id} className="flex gap-3">
          <Avatar name={person.name} portrait={person.portrait} decorative />
          <div className="min-w-0">
            <PersonName {...person} />
            <PersonFacts {...person} />
            {person.more}
          </div>
        </li>
      ))}
    </ul>
  );
}

type NameProps = Pick<ListedPerson, "name" | "nativeName" | "nativeLanguage" | "href">;

/** The printed name, a link where there is an address, with the native script beside it. */
export function PersonName({ name, nativeName, nativeLanguage, href }: NameProps) {
  return (
    <p className="font-medium wrap-anywhere">
      {href ? (
        <a href={href} className="link target">
          <bdi>{name}</bdi>
        </a>
      ) : (
        <bdi>{name}</bdi>
      )}
      {nativeName && (
        <bdi lang={nativeLanguage ?? undefined} className="ms-2 font-normal text-quiet">
          {nativeName}
        </bdi>
      )}
    </p>
  );
}

function PersonFacts({ role, affiliation, country }: ListedPerson) {
  const facts = [role, affiliation, country].flatMap((fact) => fact || []).map(isolated);
  if (facts.length === 0) return null;
  return <p className="text-sm text-quiet wrap-anywhere">{facts.join(" · ")}</p>;
}
