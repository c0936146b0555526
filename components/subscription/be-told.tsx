import { useTranslations } from "next-intl";
import { useId } from "react";
import { buttonStyle } from "#components/ui/button-style.ts";

export type BeToldProps = {
  /** Where the form goes: of a group, or of a topic. */
  to: string;
  /** The key of one work that is coming; without it, of everything. */
  work?: string;
  /** What is waited for, where the form stands beside it. */
  title?: string;
};

/** A plain form for an address to be told at. It works without script, and is the same for everybody. */
export function BeTold({ to, work, title }: BeToldProps) {
  const t = useTranslations("subscription");
  const id = useId();
  return (
    <form
      action={to}
      method="post"
      aria-label={title ? t("formFor", { title }) : t("title")}
      className="mt-3 max-w-measure"
    >
      {work && <input type="hidden" name="work" value={work} />}
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {t("email")}
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          id={id}
          type="email"
          name="email"
          required
          maxLength={254}
          autoComplete="email"
          aria-describedby={`${id}-hint`}
          className="field-box min-w-0 flex-1 basis-56"
        />
        <button type="submit" className={buttonStyle()}>
          {t("submit")}
        </button>
      </div>
      <p id={`${id}-hint`} className="mt-1 text-sm text-quiet">
        {t("hint")}
      </p>
    </form>
  );
}
