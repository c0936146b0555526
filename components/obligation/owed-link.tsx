import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Obligation } from "#lib/domain/obligations/types.ts";

/** What is owed, leading to where whoever oversees looks at it. */
export function OwedLink({ obligation }: { obligation: Obligation }) {
  const { kind, title, number, count, seenAt } = obligation;
  const t = useTranslations("account.tasks.kind");
  const words = useTranslations("obligations");
  return (
    <div className="min-w-0">
      <Link
        href={seenAt as Route}
        prefetch={false}
        className="link target inline-flex items-center font-medium"
      >
        {t(kind, { count: count ?? 0 })}
      </Link>
      <p className="line-clamp-2 max-w-measure font-serif text-sm">
        {number === null ? title : words("finding", { number, title })}
      </p>
    </div>
  );
}
