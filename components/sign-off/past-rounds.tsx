import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "#components/ui/badge.tsx";
import { Day } from "#components/ui/date-time.tsx";
import type { SignOffCard, SignOffState } from "#lib/domain/sign-offs/types.ts";

const tones: Record<SignOffState, BadgeTone> = { open: "warn", approved: "success", voided: "neutral" };

/** Whether a round is open, approved or void. */
export function SignOffStateBadge({ state }: { state: SignOffState }) {
  const t = useTranslations("signOff.state");
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}

/** Every round there was, newest first; void ones with their reasons. Nothing to see while there was one only. */
export function PastRounds({ rounds }: { rounds: readonly SignOffCard[] }) {
  const t = useTranslations("signOff.past");
  if (rounds.length < 2) return null;
  return (
    <section aria-labelledby="rounds" className="max-w-measure">
      <h2 id="rounds" className="font-serif text-2xl font-semibold">
        {t("heading")}
      </h2>
      <ol className="mt-3 grid gap-4">
        {rounds.map(({ id, number, state, openedAt, endedAt, reason, answers }) => (
          <li key={id}>
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <span className="font-medium">{t("round", { number })}</span>
              <SignOffStateBadge state={state} />
              <span className="text-sm text-quiet">
                <Day on={openedAt} />
                {endedAt && (
                  <>
                    {" – "}
                    <Day on={endedAt} />
                  </>
                )}
                {" · "}
                {t("answers", { count: answers })}
              </span>
            </p>
            {reason && <p className="mt-1 text-sm break-words whitespace-pre-line">{reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
