import { useTranslations } from "next-intl";
import type { FormAction } from "#components/ui/action-form.tsx";
import { FormMessage } from "#components/ui/form-message.tsx";
import type { FindingView } from "#lib/domain/findings/types.ts";
import { ConfirmPosition } from "./confirm-position.tsx";

export type StalePanelProps = {
  finding: Pick<FindingView, "id" | "number" | "version" | "myStale" | "may">;
  action: FormAction;
};

/** Asks those whose position is on an earlier text whether it still holds. */
export function StalePanel({ finding: { number, myStale, may }, action }: StalePanelProps) {
  const t = useTranslations("revising.stale");
  const stale = may.takePosition ? myStale : null;
  return (
    <div id="stale-position" className="grid grid-cols-1 gap-4 empty:hidden">
      {stale && (
        <FormMessage tone="warning">
          <p className="font-semibold">{t("title")}</p>
          <p>{t("lead")}</p>
        </FormMessage>
      )}
      <ConfirmPosition action={action} number={number} stale={stale} />
      {stale && <p className="font-medium">{t("another")}</p>}
    </div>
  );
}
