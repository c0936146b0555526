import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonStyle } from "#components/ui/button-style.ts";
import { DateTime } from "#components/ui/date-time.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { ChainState, FactSeal } from "#lib/domain/facts/types.ts";

export type ChainCheckProps = {
  /** The newest seal; null: nothing is sealed yet. */
  head: Pick<FactSeal, "number" | "hash" | "at"> | null;
  /** What a look at all seals found; null: nobody asked for one. */
  state: ChainState | null;
  /** What was typed as a hash that was written down, and whether it is one. */
  noted: { typed: string; isHash: boolean } | null;
};

/** The newest seal, to be written down, and what a look at all of them found. */
export function ChainCheck({ head, state, noted }: ChainCheckProps) {
  const t = useTranslations("audit.chain");
  return (
    <div className="grid grid-cols-1 gap-5">
      {head ? <Head {...head} /> : <p>{t("empty")}</p>}
      {/* The answer stands far down the page. */}
      <form action="/admin/audit#chain" method="get" className="no-print grid grid-cols-1 gap-3">
        <input type="hidden" name="check" value="yes" />
        <TextField
          name="noted"
          label={t("noted")}
          description={t("notedHint")}
          error={noted && !noted.isHash ? t("notAHash") : undefined}
          defaultValue={noted?.typed}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          required={false}
        />
        <button type="submit" className={buttonStyle("plain", "justify-self-start")}>
          {t("check")}
        </button>
      </form>
      {state && <Found state={state} noted={noted} />}
    </div>
  );
}

function Head({ number, hash, at }: NonNullable<ChainCheckProps["head"]>) {
  const t = useTranslations("audit.chain");
  return (
    <div className="grid max-w-measure grid-cols-1 gap-1">
      <p>
        {t("head", { number })} <span className="text-quiet">· </span>
        <DateTime at={at} zone="UTC" />
      </p>
      <p>
        <code className="text-sm break-all">{hash}</code>
      </p>
      <p className="text-sm text-quiet">{t("headHint")}</p>
    </div>
  );
}

function Found({ state, noted }: { state: ChainState; noted: ChainCheckProps["noted"] }) {
  const t = useTranslations("audit.chain");
  const { broken, seals, facts, forgotten, known } = state;
  return (
    <div className="grid max-w-measure grid-cols-1 gap-2">
      {broken ? (
        <Verdict isWell={false}>
          {t("broken", {
            number: broken.number,
            because: t(`because.${broken.because}`),
            from: broken.fromId,
            until: broken.untilId,
          })}
        </Verdict>
      ) : (
        <Verdict isWell>{t("holds", { seals, facts })}</Verdict>
      )}
      {noted?.isHash && (
        <Verdict isWell={known !== null}>
          {known === null ? t("unknown") : t("knownAs", { number: known })}
        </Verdict>
      )}
      {forgotten > 0 && <p className="text-sm text-quiet">{t("forgotten", { count: forgotten })}</p>}
    </div>
  );
}

function Verdict({ isWell, children }: { isWell: boolean; children: ReactNode }) {
  const tone = isWell ? "border-success" : "border-danger font-medium text-danger";
  return (
    <p role="status" className={`border-s-4 ps-3 ${tone}`}>
      {children}
    </p>
  );
}
