import { useTranslations } from "next-intl";
import { agrees } from "#lib/domain/findings/rules.ts";
import type { PrintedFinding, PrintedPosition } from "./printed.ts";

/** Reservations and objections, in the words of those who hold them. */
export function PrintedDissents({ finding: { positions, outcome, rationale } }: { finding: PrintedFinding }) {
  const t = useTranslations("publication.finding");
  const dissents = positions.filter(({ value }) => value === "reservation" || value === "objection");
  if (dissents.length === 0) return null;
  // Nothing else agrees against an objection.
  const isSetAside = agrees(outcome) && dissents.some(({ value }) => value === "objection");
  return (
    <div className="mt-5">
      <p className="font-semibold">{t("dissents")}</p>
      {dissents.map((position, index) => (
        <figure key={position.person?.slug ?? index} className="mt-3">
          <blockquote className="border-s-2 border-reservation ps-3 font-serif whitespace-pre-line not-italic">
            {position.text}
          </blockquote>
          <figcaption className="mt-1 text-sm text-quiet">
            <SaidBy position={position} />
          </figcaption>
        </figure>
      ))}
      {isSetAside && (
        <div className="mt-3 text-sm">
          <p>{t("setAside")}</p>
          <p className="mt-1 font-serif whitespace-pre-line">{rationale}</p>
        </div>
      )}
    </div>
  );
}

function SaidBy({ position: { person, perspective, value } }: { position: PrintedPosition }) {
  const t = useTranslations("publication.finding");
  const domain = useTranslations("domain.position");
  const position = domain(value);
  const name = person?.name ?? t("unnamed");
  return perspective ? t("saidBy", { name, perspective, position }) : t("saidByPlain", { name, position });
}
