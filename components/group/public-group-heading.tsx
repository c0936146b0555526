import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import { Day } from "#components/ui/date-time.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import type { GroupPublicView } from "#lib/domain/groups/types.ts";

/** What a group is, since when, and what it was called before. */
export function PublicGroupHeading({ group }: { group: GroupPublicView }) {
  const t = useTranslations("public.group");
  return (
    <>
      <PageHeading
        overline={t("overline")}
        title={group.name}
        standfirst={group.summary}
        facts={<Facts group={group} />}
      />
      {group.formerNames.length > 0 && (
        <ul className="-mt-4 mb-8 text-sm text-quiet">
          {group.formerNames.map(({ name, until }) => (
            <li key={name}>{t.rich("formerly", { name, date: () => <Day on={until} /> })}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function Facts({ group: { slug, openedOn, concludedAt, hashtag } }: { group: GroupPublicView }) {
  const t = useTranslations("public.group");
  return (
    <>
      <span>{t.rich("since", { date: () => <Day on={openedOn} /> })}</span>
      {concludedAt && <Badge>{t("concluded")}</Badge>}
      {hashtag && <span>#{hashtag}</span>}
      <a href={`/groups/${slug}/feed.xml`} className="link target">
        {t("follow")}
      </a>
    </>
  );
}
