import { useFormatter, useTranslations } from "next-intl";
import { BeTold } from "#components/subscription/be-told.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { isolated } from "#lib/base/isolated.ts";
import type { ComingSoon } from "#lib/domain/commissions/types.ts";

/** A work that is coming, with the key by which one asks to be told of it. */
export type Coming = Omit<ComingSoon, "id"> & { key: string };

export type PublicComingSoonProps = {
  coming: readonly Coming[];
  /** The group's slug, where one can ask to be told. */
  group: string;
};

/** What the group has in work, as its states say. */
export function PublicComingSoon({ coming, group }: PublicComingSoonProps) {
  const t = useTranslations("public.group");
  const subscription = useTranslations("subscription");
  return (
    <ul className="max-w-4xl divide-y divide-line">
      {coming.map((work) => (
        <li key={work.key} className="py-4 first:pt-0">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Kind kind={work.kind} />
            <Badge tone="accent">{t("comingBadge")}</Badge>
          </p>
          <h3 className="mt-1 font-serif text-lg font-semibold">{work.title}</h3>
          <Facts work={work} />
          <div className="mt-2">
            <Disclosure summary={subscription("ask")}>
              <BeTold to={`/groups/${group}/subscribe`} work={work.key} title={work.title} />
              <p className="mt-1 text-sm text-quiet">{subscription("work.intro")}</p>
            </Disclosure>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Kind({ kind }: Pick<ComingSoon, "kind">) {
  const t = useTranslations("domain.publicationType");
  return (
    <span className="overline-label text-quiet">{t(kind === "report" ? "report" : "expert_paper")}</span>
  );
}

function Facts({ work: { authors, expectedMonth } }: { work: Coming }) {
  const t = useTranslations("public.group");
  const publication = useTranslations("publication");
  const format = useFormatter();
  const names = authors.map(({ name }) => isolated(name)).join(", ");
  const month =
    expectedMonth && format.dateTime(expectedMonth, { year: "numeric", month: "long", timeZone: "UTC" });
  const facts = [names && publication("by", { names }), month && t("expected", { month })].filter(Boolean);
  return facts.length > 0 && <p className="mt-1 text-sm text-quiet">{facts.join(" · ")}</p>;
}
