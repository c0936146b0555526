import type { Run } from "#lib/base/mark-terms.ts";

/** A text with what was found in it marked. */
export function Marked({ runs }: { runs: readonly Run[] }) {
  return runs.map(({ text, found }, index) =>
    found ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes its order
      <mark key={index} className="rounded-sm bg-mark px-0.5 text-ink">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
