import "#server-only";
import { getTranslations } from "next-intl/server";
import type { PrintLabels } from "#lib/publish/docx/types.ts";

/** The words of the interface that stand in a file. */
export async function printLabels(): Promise<PrintLabels> {
  const [t, outcome] = await Promise.all([
    getTranslations("imports.labels"),
    getTranslations("domain.outcome"),
  ]);
  return {
    figure: t("figure"),
    table: t("table"),
    finding: t("finding"),
    bibliography: t("bibliography"),
    about: t("about"),
    somebody: t("somebody"),
    outcomes: {
      agreed: outcome("agreed"),
      agreed_with_reservations: outcome("agreed_with_reservations"),
      not_agreed: outcome("not_agreed"),
      deferred: outcome("deferred"),
    },
  };
}
