import { useTranslations } from "next-intl";
import { PublicPeople } from "#components/person/public-people.tsx";
import type { MemberView } from "#lib/domain/groups/types.ts";
import type { PerspectiveMember } from "#lib/publish/drawings/perspectives.ts";
import { PerspectiveFigure } from "./perspective-figure.tsx";

/** Moderators and experts with their role, perspective and affiliation as of joining. */
export function PublicMembers({ members }: { members: readonly MemberView[] }) {
  const t = useTranslations("public.group");
  const role = useTranslations("domain.role");
  const people = members.map((member) => ({
    ...member.person,
    affiliation: member.affiliation || member.person.affiliation,
    role: [role(member.role), member.perspective && t("perspective", { perspective: member.perspective })]
      .filter(Boolean)
      .join(" · "),
  }));
  return (
    <>
      <PerspectiveFigure members={members.map(asDrawn)} />
      <PublicPeople people={people} />
    </>
  );
}

function asDrawn({ role, perspective, person: { slug, name, country } }: MemberView): PerspectiveMember {
  return { slug, name, role, perspective, country };
}
