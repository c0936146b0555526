import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ThreadOrigin } from "#lib/domain/comments/types.ts";

/** The conversation a finding came out of, for those who may read it. */
export function FindingOrigin({ origin: { title, path, quote } }: { origin: ThreadOrigin }) {
  const t = useTranslations("succession");
  return (
    <p className="mb-10 max-w-measure text-sm text-quiet">
      {t("from")}:{" "}
      <Link href={path as Route} prefetch={false} className="link">
        {quote ? t("thread", { title, quote }) : t("threadOnText", { title })}
      </Link>
    </p>
  );
}
