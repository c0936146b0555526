import { useTranslations } from "next-intl";
import type { FindingView } from "#lib/domain/findings/types.ts";

/** The parts of a finding's page as links, where there is room beside them. */
export function FindingContents({ finding: { call, state } }: { finding: FindingView }) {
  const t = useTranslations("finding");
  const evidence = useTranslations("evidence");
  const parts = [
    ...(call ? [{ id: "outcome", title: t("page.outcome") }] : []),
    { id: "reasons", title: t("page.reasons") },
    { id: "evidence", title: evidence("title") },
    ...(state === "draft" ? [] : [{ id: "positions", title: t("positions.title") }]),
    { id: "history", title: t("history.title") },
    { id: "comments", title: t("comments.title") },
  ];
  return (
    <nav aria-label={t("page.contents")} className="sticky top-20 hidden self-start text-sm xl:block">
      <p className="mb-2 font-semibold text-quiet">{t("page.contents")}</p>
      <ol className="grid gap-1">
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} className="target block py-0.5 hover:text-accent hover:underline">
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
