import { useTranslations } from "next-intl";
import type { Model } from "#lib/publish/types.ts";

/** Says before a text is submitted that it cites what is not there. Nothing where all is well. */
export function MissingSources({ model }: { model: Pick<Model, "missing"> }) {
  const t = useTranslations("sources.missing");
  const count = model.missing.filter(({ kind }) => kind === "source").length;
  if (count === 0) return null;
  return (
    <section
      aria-labelledby="missing-sources"
      className="mb-6 max-w-measure rounded-md border border-warn p-4"
    >
      <h2 id="missing-sources" className="font-medium">
        {t("title", { count })}
      </h2>
      <p className="text-quiet">{t("help")}</p>
    </section>
  );
}
