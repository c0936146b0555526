import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonStyle } from "#components/ui/button-style.ts";

export type BoardViewsProps = {
  /** Where the present choice is shown otherwise. */
  address: Record<"board" | "list" | "matrix" | "state" | "theme", string>;
  view: "board" | "list" | "matrix";
  by: "state" | "theme";
};

/** Ways to look at the same findings; each is an address. */
export function BoardViews({ address, view, by }: BoardViewsProps) {
  const t = useTranslations("board");
  const choice = (key: keyof BoardViewsProps["address"], label: string, isChosen: boolean) => (
    <li key={key}>
      <Link
        href={address[key]}
        prefetch={false}
        aria-current={isChosen ? "true" : undefined}
        className={buttonStyle("quiet", isChosen ? "bg-sunken text-accent" : undefined)}
      >
        {label}
      </Link>
    </li>
  );
  return (
    <div className="flex flex-wrap gap-x-8 gap-y-2">
      <nav aria-label={t("views.label")}>
        <ul className="flex flex-wrap gap-1">
          {(["board", "list", "matrix"] as const).map((key) => choice(key, t(`views.${key}`), key === view))}
        </ul>
      </nav>
      {view === "board" && (
        <nav aria-label={t("by.label")}>
          <ul className="flex flex-wrap gap-1">
            {(["state", "theme"] as const).map((key) => choice(key, t(`by.${key}`), key === by))}
          </ul>
        </nav>
      )}
    </div>
  );
}
