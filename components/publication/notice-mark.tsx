import { useTranslations } from "next-intl";
import { Day } from "#components/ui/date-time.tsx";
import type { NoticeView } from "#lib/domain/publications/types.ts";

/** That there is a notice, of which kind and day; its words stand on the edition. */
export function NoticeMark({ notice: { kind, madeAt } }: { notice: Pick<NoticeView, "kind" | "madeAt"> }) {
  const t = useTranslations("publication.notice");
  const kinds = useTranslations("domain.noticeKind");
  return <span>{t.rich("in", { kind: kinds(kind), day: () => <Day on={madeAt} /> })}</span>;
}
