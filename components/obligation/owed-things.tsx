import { useTranslations } from "next-intl";
import { Day } from "#components/ui/date-time.tsx";
import type { Obligation, Ower } from "#lib/domain/obligations/types.ts";
import { DueCell } from "./due-cell.tsx";
import { OwedLink } from "./owed-link.tsx";
import { TickBox } from "./tick-box.tsx";

export type OwedThingsProps = {
  things: readonly {
    thing: string;
    obligation: Obligation;
    by: readonly (Ower & { remindedOn: Date | null })[];
  }[];
  now: Date;
  /** The reader's. */
  zone: string;
};

/** Everything that is owed, with those who owe it. */
export function OwedThings({ things, now, zone }: OwedThingsProps) {
  const t = useTranslations("obligations");
  const kinds = useTranslations("account.tasks.kind");
  return (
    <ul className="divide-y divide-line border-y border-line">
      {things.map(({ thing, obligation, by }) => {
        const kind = kinds(obligation.kind, { count: obligation.count ?? 0 });
        return (
          <li
            key={thing}
            className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 py-4 md:grid-cols-[auto_1fr_15rem]"
          >
            <TickBox
              name="things"
              value={thing}
              label={t("tickThing", { kind, title: obligation.title })}
              labelHidden
            />
            <div className="min-w-0">
              <OwedLink obligation={obligation} />
              <ul aria-label={t("owedBy")} className="mt-1 flex flex-wrap gap-x-3 gap-y-0.5 text-sm">
                {by.map((person) => (
                  <li key={person.id}>
                    {person.name}
                    {person.remindedOn && (
                      <span className="text-quiet">
                        {" "}
                        ({t("remindedOn")} <Day on={person.remindedOn} />)
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            </div>
            <div className="col-start-2 text-sm md:col-start-3">
              <DueCell obligation={obligation} now={now} zone={zone} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
