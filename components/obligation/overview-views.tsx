import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonStyle } from "#components/ui/button-style.ts";

export type OverviewViewsProps = {
  by: "people" | "things";
  /** Where the present choice is shown otherwise. */
  address: Record<"people" | "things", string>;
};

/** What is owed, told by who owes it or by what it is; each is an address. */
export function OverviewViews({ by, address }: OverviewViewsProps) {
  const t = useTranslations("obligations.by");
  return (
    <nav aria-label={t("label")}>
      <ul className="flex flex-wrap gap-1">
        {(["people", "things"] as const).map((key) => (
          <li key={key}>
            <Link
              href={address[key]}
              prefetch={false}
              aria-current={by === key ? "true" : undefined}
              className={buttonStyle("quiet", by === key ? "bg-sunken text-accent" : undefined)}
            >
              {t(key)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
