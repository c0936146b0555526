import { useTranslations } from "next-intl";
import { DateTime } from "#components/ui/date-time.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import type { RosterEntry, SignOffView } from "#lib/domain/sign-offs/types.ts";
import { EndorsementBadge } from "./endorsement-badge.tsx";
import { PrintedWords } from "./printed-words.tsx";
import { RosterBar } from "./roster-bar.tsx";

export type RosterProps = {
  signOff: Pick<SignOffView, "roster" | "counts" | "closesAt" | "isTaking" | "state">;
};

/** Who answered what, who has the text before them and who is missing; then the words that are printed. */
export function Roster({ signOff }: RosterProps) {
  const t = useTranslations("signOff.roster");
  const { roster, counts, closesAt, isTaking, state } = signOff;
  const { asked, unanswered, recused } = counts;
  return (
    <section aria-labelledby="roster" className="grid max-w-measure grid-cols-1 gap-4">
      <h2 id="roster" className="font-serif text-2xl font-semibold">
        {t("heading")}
      </h2>
      <p>
        {t("progress", { answered: asked - unanswered, asked })} {t("notEndorsed")}
        {recused > 0 && ` ${t("recused", { count: recused })}`}
      </p>
      {closesAt && (state === "open" || !isTaking) && (
        <p className="flex flex-wrap gap-x-2 text-sm">
          <span>{t(isTaking ? "closes" : "closed")}</span>
          <DateTime at={closesAt} zone="UTC" />
        </p>
      )}
      <RosterBar roster={roster} />
      <RosterTable roster={roster} />
      <Words roster={roster} />
    </section>
  );
}

function RosterTable({ roster }: { roster: readonly RosterEntry[] }) {
  const t = useTranslations("signOff.roster");
  const columns: Column<RosterEntry>[] = [
    { key: "name", header: t("name"), isRowHeader: true, cell: (entry) => <Who entry={entry} /> },
    { key: "state", header: t("state"), cell: ({ state }) => <EndorsementBadge state={state} /> },
    {
      key: "at",
      header: t("at"),
      cell: ({ answeredAt }) => (answeredAt ? <DateTime at={answeredAt} zone="UTC" /> : "–"),
    },
  ];
  return <Table caption={t("caption")} columns={columns} rows={roster} rowKey={({ personId }) => personId} />;
}

function Who({ entry: { name, perspective, hasLeft } }: { entry: RosterEntry }) {
  const t = useTranslations("signOff.roster");
  const more = [perspective, hasLeft ? t("left") : ""].filter(Boolean).join(" · ");
  return (
    <>
      {name}
      {more && <span className="block text-xs font-normal text-quiet">{more}</span>}
    </>
  );
}

function Words({ roster }: { roster: readonly RosterEntry[] }) {
  const t = useTranslations("signOff.roster");
  const said = roster.flatMap(({ state, text, personId, name, perspective }) =>
    state === "dissents" || state === "endorsed_with_reservation"
      ? [{ personId, name, perspective, value: state, text }]
      : [],
  );
  if (said.length === 0) return null;
  return (
    <div className="grid grid-cols-1 gap-4">
      <h3 className="font-semibold">{t("words")}</h3>
      {said.map(({ personId, ...words }) => (
        <PrintedWords key={personId} {...words} />
      ))}
    </div>
  );
}
