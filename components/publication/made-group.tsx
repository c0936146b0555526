import { useTranslations } from "next-intl";
import { Day } from "#components/ui/date-time.tsx";
import type { EditionContent } from "./edition-model.ts";
import { PageSection } from "./page-section.tsx";

/** Since when the group works, and how many are in it; no name stands here that does not stand in the edition. */
export function MadeGroup({ content: { group, process, members } }: { content: EditionContent }) {
  const t = useTranslations("edition.made.group");
  if (!process && members.length === 0) return null;
  const inRole = (role: "moderator" | "expert") => members.filter((member) => member.role === role).length;
  const { perspectives, ...counts } = process?.members ?? {
    moderators: inRole("moderator"),
    experts: inRole("expert"),
    observers: 0,
    perspectives: [],
  };
  return (
    <PageSection id="group" title={t("heading")}>
      <ul className="max-w-measure space-y-2">
        {process && (
          <li>{t.rich("since", { group: group?.name ?? "", day: () => <Day on={process.openedOn} /> })}</li>
        )}
        <li>{t("members", counts)}</li>
        {perspectives.length > 0 && <li>{t("perspectives", { list: perspectives.join(", ") })}</li>}
      </ul>
    </PageSection>
  );
}
