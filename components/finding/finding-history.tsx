import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { DateTime } from "#components/ui/date-time.tsx";
import type { FindingCall, FindingVersionView, FindingView, Succession } from "#lib/domain/findings/types.ts";
import { momentsOf } from "./moments.ts";
import { SuccessionLine } from "./succession-line.tsx";

export type FindingHistoryProps = {
  /** Where the group is read. */
  home: string;
  finding: FindingView;
  /** Where two of its texts are compared; null for whoever cannot. */
  compareAt: string | null;
};

/** How a finding became what it is: texts, outcomes, and what took whose place, the newest first. */
export function FindingHistory({ home, finding, compareAt }: FindingHistoryProps) {
  const t = useTranslations("revising.history");
  return (
    <>
      <ol className="grid gap-5">
        {momentsOf(finding).map((moment) => (
          <li key={moment.key} className="grid gap-1">
            {moment.kind === "version" && <Version version={moment.version} compareAt={compareAt} />}
            {moment.kind === "call" && <Call call={moment.call} />}
            {moment.kind === "succession" && (
              <Place succession={moment.succession} side={moment.side} home={home} />
            )}
          </li>
        ))}
      </ol>
      {compareAt && finding.version > 2 && (
        <p>
          <Link href={compareAt as Route} prefetch={false} className="link target">
            {t("compareAny")}
          </Link>
        </p>
      )}
    </>
  );
}

type VersionProps = { version: FindingVersionView; compareAt: string | null };

function Version({ version, compareAt }: VersionProps) {
  const t = useTranslations("revising.history");
  const { number, substance, note, statement, createdAt, createdBy } = version;
  const change = number === 1 ? "first" : substance === number ? "substance" : "words";
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-3 text-sm text-quiet">
        <span className="font-medium text-ink">{t("version", { number })}</span>
        <span className="text-ink">{t(change)}</span>
        {t("by", { name: createdBy.name })}
        <DateTime at={createdAt} zone="UTC" />
      </p>
      {note && <p className="max-w-measure whitespace-pre-line">{note}</p>}
      <p className="max-w-measure font-serif">{statement}</p>
      {compareAt && number > 1 && (
        <p className="text-sm">
          <Link
            href={`${compareAt}?from=${number - 1}&to=${number}` as Route}
            prefetch={false}
            aria-label={t("difference", { number })}
            className="link target"
          >
            {t("show")}
          </Link>
        </p>
      )}
    </>
  );
}

function Call({ call: { outcome, by, version, createdAt } }: { call: FindingCall }) {
  const t = useTranslations("revising.history");
  const outcomes = useTranslations("domain.outcome");
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 text-sm text-quiet">
      <span className="font-medium text-ink">{t("called", { outcome: outcomes(outcome) })}</span>
      {t("version", { number: version })} {t("by", { name: by.name })}
      <DateTime at={createdAt} zone="UTC" />
    </p>
  );
}

type PlaceProps = { succession: Succession; side: "successor" | "predecessor"; home: string };

function Place({ succession, side, home }: PlaceProps) {
  return (
    <div className="text-sm text-quiet">
      <SuccessionLine {...{ succession, side, home }} />
      <DateTime at={succession.createdAt} zone="UTC" />
    </div>
  );
}
