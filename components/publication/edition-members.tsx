import { useTranslations } from "next-intl";
import { PerspectiveFigure } from "#components/group/perspective-figure.tsx";
import { PublicPeople } from "#components/person/public-people.tsx";
import { Day } from "#components/ui/date-time.tsx";
import type { EditionView } from "#lib/domain/publications/types.ts";
import { PageSection } from "./page-section.tsx";

/** The group behind a report, as it was on the day. */
export function EditionMembers({
  content: { members },
  publishedAt,
}: Pick<EditionView, "content" | "publishedAt">) {
  const t = useTranslations("publication");
  const role = useTranslations("domain.role");
  const group = useTranslations("public.group");
  if (members.length === 0) return null;
  const people = members.map(({ role: held, perspective, ...person }) => ({
    ...person,
    role: [role(held), perspective && group("perspective", { perspective })].filter(Boolean).join(" · "),
  }));
  return (
    <PageSection id="members" title={t("members")}>
      <p className="mb-5 text-quiet">{t.rich("membersIntro", { day: () => <Day on={publishedAt} /> })}</p>
      <PerspectiveFigure members={members} />
      <PublicPeople people={people} />
    </PageSection>
  );
}
