import { useTranslations } from "next-intl";
import { VisitButton } from "#components/paper/visit-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import type { ReportView } from "#lib/domain/reports/types.ts";
import { nextStep, type ReportRoom } from "./next-step.ts";
import { ReportStateBadge } from "./report-state.tsx";

export type ReportHeadingProps = {
  report: Pick<ReportView, "title" | "standfirst" | "state" | "may">;
  /** Of the report in the workshop. */
  address: string;
  /** Slug of what the public reads of it; null while it reads nothing. */
  publication: string | null;
  /** Whether comments on it wait for this person's answer, which comes before all other steps. */
  waits?: boolean;
};

/** How the report's page begins: what it is, its one next step, and quietly everything else that is done with it. */
export function ReportHeading({ report, address, publication, waits = false }: ReportHeadingProps) {
  const t = useTranslations("report");
  const { openSignOff, publish } = report.may;
  const next = waits ? null : nextStep(report);
  const others = roomsOf(report).filter((room) => room !== next);
  const visit = (room: ReportRoom, variant: "primary" | "quiet") => (
    <VisitButton key={room} href={addressOf(room, address)} variant={variant}>
      {t(`rooms.${room}`, { openSignOff: String(openSignOff), publish: String(publish) })}
    </VisitButton>
  );
  return (
    <>
      <PageHeading
        overline={t("report")}
        title={report.title}
        standfirst={report.standfirst}
        facts={
          <>
            <ReportStateBadge state={report.state} />
            {publication && (
              <a href={`/publications/${publication}`} className="link">
                {t("publicPage")}
              </a>
            )}
          </>
        }
      />
      {next && (
        <section
          aria-label={t("next.label")}
          className="no-print -mt-3 mb-4 flex flex-wrap items-center gap-x-4 gap-y-2"
        >
          {visit(next, "primary")}
          <p className="max-w-measure text-sm text-quiet">{t(`next.${next}`)}</p>
        </section>
      )}
      <nav aria-label={t("rooms.label")} className="no-print -mx-2.5 mb-6 flex flex-wrap gap-x-1 gap-y-1">
        {others.map((room) => visit(room, "quiet"))}
      </nav>
    </>
  );
}

/** In the order of the work. */
function roomsOf({ may }: Pick<ReportView, "may">): ReportRoom[] {
  const writing = may.edit ? (["outline", "pull", "front"] as const) : (["outline", "front"] as const);
  return [
    ...(may.comment ? [...writing, "sources" as const, "terms" as const, "review" as const] : []),
    "versions",
    ...(may.comment ? ["signOff" as const] : []),
    ...(may.publish || may.reschedule ? ["publish" as const] : []),
  ];
}

function addressOf(room: ReportRoom, address: string): string {
  if (room === "terms") return `${address.replace(/\/report$/, "")}/terms`;
  return `${address}/${room === "signOff" ? "sign-off" : room}`;
}
