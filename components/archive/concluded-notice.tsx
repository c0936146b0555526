import { useTranslations } from "next-intl";
import { Day } from "#components/ui/date-time.tsx";

/** Says on every page of a group that its work has ended. */
export function ConcludedNotice({ on }: { on: Date }) {
  const t = useTranslations("archive");
  return (
    <p className="no-print mb-6 max-w-measure rounded-md border border-line bg-raised px-4 py-2">
      {t.rich("concluded", { date: () => <Day on={on} /> })}
    </p>
  );
}
