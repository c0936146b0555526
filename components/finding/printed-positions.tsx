import { useTranslations } from "next-intl";
import { Day } from "#components/ui/date-time.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { positionValues } from "#lib/domain/findings/types.ts";
import type { PrintedFinding, PrintedPosition } from "./printed.ts";

/** Who stands where, by name, and how the outcome was reached. */
export function PrintedPositions({ finding }: { finding: PrintedFinding }) {
  const t = useTranslations("publication.finding");
  const domain = useTranslations("domain.position");
  const taken = positionValues
    .map((value) => ({ value, holders: finding.positions.filter((position) => position.value === value) }))
    .filter(({ holders }) => holders.length > 0);
  return (
    <div className="mt-5">
      <Disclosure summary={t("whoStandsWhere")}>
        <dl className="grid gap-3 text-sm">
          {taken.map(({ value, holders }) => (
            <div key={value}>
              <dt className="font-medium">{domain(value)}</dt>
              {holders.map((position, index) => (
                <Holder key={position.person?.slug ?? index} position={position} />
              ))}
            </div>
          ))}
        </dl>
        <Rationale finding={finding} />
      </Disclosure>
    </div>
  );
}

function Holder({ position: { person, perspective, value, text } }: { position: PrintedPosition }) {
  const t = useTranslations("publication.finding");
  const holder = person?.name ?? t("unnamed");
  const name = perspective ? t("withPerspective", { name: holder, perspective }) : holder;
  const saidAbove = value === "reservation" || value === "objection";
  return (
    <dd className="m-0">
      {name}
      {text && !saidAbove && <q className="ms-1 font-serif text-quiet">{text}</q>}
    </dd>
  );
}

function Rationale({ finding: { calledOn, rationale } }: { finding: PrintedFinding }) {
  const t = useTranslations("publication.finding");
  return (
    <div className="mt-4 border-t border-line pt-3 text-sm">
      <p className="text-quiet">{t.rich("calledOn", { day: () => <Day on={new Date(calledOn)} /> })}</p>
      {rationale && <p className="mt-1 whitespace-pre-line">{rationale}</p>}
    </div>
  );
}
