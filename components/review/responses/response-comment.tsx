import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import type { ResponseRow } from "#lib/domain/reviews/types.ts";

type Props = { row: Pick<ResponseRow, "author" | "kind" | "quote" | "section" | "body"> };

/** A comment with who made it and what it is about. */
export function ResponseComment({ row: { author, kind, quote, section, body } }: Props) {
  const t = useTranslations("responses");
  return (
    <div className="grid min-w-0 grid-cols-1 gap-2">
      <p className="flex flex-wrap items-baseline gap-x-2 text-sm text-quiet">
        <span className="font-medium text-ink">{author ?? t("unknown")}</span>
        {kind !== "member" && <Badge>{t(`kind.${kind}`)}</Badge>}
        <span>{section ?? (quote === "" ? t("whole") : t("noSection"))}</span>
      </p>
      {quote !== "" && (
        <blockquote className="max-w-measure border-s-2 border-edge ps-3 font-serif text-quiet wrap-anywhere">
          {quote}
        </blockquote>
      )}
      <p className="max-w-measure whitespace-pre-line font-serif wrap-anywhere">{body}</p>
    </div>
  );
}
