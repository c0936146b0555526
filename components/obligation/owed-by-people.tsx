import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Obligation, Ower } from "#lib/domain/obligations/types.ts";
import { DueCell } from "./due-cell.tsx";
import { OwedLink } from "./owed-link.tsx";
import { RemindedCell } from "./reminded-cell.tsx";
import { TickBox } from "./tick-box.tsx";

/** What does not show at a glance stands behind a link. */
const mostLines = 5;

export type OwedByPeopleProps = {
  people: readonly { person: Ower; obligations: readonly Obligation[] }[];
  /** Where all of one person's are shown; null: all are. */
  allOf: Readonly<Record<string, string>> | null;
  now: Date;
  /** The reader's. */
  zone: string;
};

/** Everybody who owes something, with what they owe, what is due first on top. */
export function OwedByPeople({ people, allOf, now, zone }: OwedByPeopleProps) {
  const t = useTranslations("obligations");
  const roles = useTranslations("domain.role");
  return (
    <ul className="divide-y divide-line border-y border-line">
      {people.map(({ person, obligations }) => {
        const lines = allOf ? obligations.slice(0, mostLines) : obligations;
        const rest = obligations.length - lines.length;
        return (
          <li key={person.id} className="grid grid-cols-1 gap-x-6 gap-y-2 py-4 lg:grid-cols-[16rem_1fr]">
            <TickBox
              name="people"
              value={person.id}
              label={person.name}
              detail={`${person.role ? roles(person.role) : t("outside")} · ${t("owes", { count: obligations.length })}`}
            />
            <ul className="grid min-w-0 grid-cols-1 gap-2">
              {lines.map((obligation) => (
                <li
                  key={`${obligation.kind} ${obligation.subjectId}`}
                  className="grid grid-cols-1 gap-x-6 md:grid-cols-[1fr_15rem]"
                >
                  <OwedLink obligation={obligation} />
                  <div className="text-sm">
                    <DueCell obligation={obligation} now={now} zone={zone} />
                    <RemindedCell on={obligation.remindedOn} />
                  </div>
                </li>
              ))}
              {rest > 0 && (
                <li>
                  <Link
                    href={(allOf?.[person.id] ?? "") as never}
                    prefetch={false}
                    className="link target inline-flex items-center text-sm"
                  >
                    {t("moreOf", { count: rest, name: person.name })}
                  </Link>
                </li>
              )}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}
