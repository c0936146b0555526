import { CircleCheck, CircleMinus, CircleX } from "lucide-react";
import { useTranslations } from "next-intl";
import { Day } from "#components/ui/date-time.tsx";
import { mostGaps } from "#lib/domain/readiness/rules.ts";
import type { ReadinessCheck, ReadinessState, ReadinessView, Waiver } from "#lib/domain/readiness/types.ts";
import { GapLine } from "./gap-line.tsx";
import { type WaiveActions, WaiveForms } from "./waive-forms.tsx";

export type ReadinessListProps = {
  readiness: ReadinessView;
  /** Of the group in the workshop. */
  address: string;
  actions: WaiveActions;
};

/** Everything that has to be in order before publishing: met, not met with what is missing, or waived with the reason. */
export function ReadinessList({ readiness, address, actions }: ReadinessListProps) {
  const t = useTranslations("readiness");
  const { checks, subject, may } = readiness;
  return (
    <section aria-labelledby="readiness" id="readiness-list" className="max-w-measure scroll-mt-16">
      <h2 id="readiness" className="font-serif text-2xl font-semibold">
        {t("heading")}
      </h2>
      <p className="mt-1 text-quiet">{t("intro")}</p>
      <ul className="mt-4 grid gap-4">
        {checks.map((check) => (
          <li key={check.kind} className="flex gap-3">
            <StateIcon state={check.state} />
            <div className="min-w-0 flex-1">
              <CheckLine check={check} />
              <Gaps check={check} address={address} />
              {may.waive && check.isWaivable && <WaiveForms {...{ subject, check, actions }} />}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

const icons = { met: CircleCheck, open: CircleX, waived: CircleMinus };
const colours = { met: "text-success", open: "text-danger", waived: "text-warn" };

function StateIcon({ state }: { state: ReadinessState }) {
  const Icon = icons[state];
  return <Icon aria-hidden className={`mt-0.5 size-5 shrink-0 ${colours[state]}`} />;
}

function CheckLine({ check: { kind, state, total } }: { check: ReadinessCheck }) {
  const t = useTranslations("readiness");
  return (
    <p className={state === "open" ? "font-medium" : undefined}>
      <span className={state === "met" ? "sr-only" : undefined}>{t(`state.${state}`)} </span>
      {t(`checks.${kind}`, { total: total ?? 1 })}
    </p>
  );
}

function Gaps({ check: { gaps }, address }: { check: ReadinessCheck; address: string }) {
  const t = useTranslations("readiness");
  if (gaps.length === 0) return null;
  const shown = gaps.slice(0, mostGaps);
  const waivers = new Map(gaps.flatMap(({ waiver }) => (waiver ? [[keyOf(waiver), waiver] as const] : [])));
  return (
    <>
      <ul className="mt-1 list-disc ps-5 text-sm">
        {shown.map((gap) => (
          <li key={gap.subject} className="break-words">
            <GapLine gap={gap} address={address} />
          </li>
        ))}
        {gaps.length > shown.length && <li>{t("more", { count: gaps.length - shown.length })}</li>}
      </ul>
      {[...waivers].map(([key, { reason, by, at }]) => (
        <p key={key} className="mt-1 text-sm break-words text-quiet">
          {t.rich("waiver", { reason, name: by, day: () => <Day on={at} /> })}
        </p>
      ))}
    </>
  );
}

/** What was waived together has one reason. */
const keyOf = ({ reason, by, at }: Waiver) => `${at.toISOString()} ${by} ${reason}`;
