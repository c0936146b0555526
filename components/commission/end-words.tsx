import { useTranslations } from "next-intl";
import type { CommissionDetail } from "#lib/domain/commissions/types.ts";

/** What its authors said when they answered, and why it was cancelled. Nothing where nothing was said. */
export function EndWords({ commission }: { commission: CommissionDetail }) {
  const t = useTranslations("commission");
  const { answerNote, endReason } = commission;
  const said = [
    { title: t("declinedWith"), words: answerNote },
    { title: t("cancelledWith"), words: endReason },
  ].filter(({ words }) => words !== "");
  return said.map(({ title, words }) => (
    <section key={title} aria-label={title} className="max-w-measure border-s-2 border-edge ps-4">
      <p className="font-semibold">{title}</p>
      <p className="whitespace-pre-line font-serif">{words}</p>
    </section>
  ));
}
