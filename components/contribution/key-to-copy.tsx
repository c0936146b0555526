import { useTranslations } from "next-intl";
import { useId } from "react";

/** The key of the point in this form, for pages without script: with one, the device keeps it. */
export function KeyToCopy({ value }: { value: string }) {
  const t = useTranslations("contribution.key");
  const id = useId();
  return (
    <noscript>
      <div className="max-w-measure">
        <label htmlFor={id} className="mb-1 block font-medium">
          {t("label")}
        </label>
        <input
          id={id}
          type="text"
          name="key"
          value={value}
          readOnly
          aria-describedby={`${id}-hint`}
          className="field-box font-mono"
        />
        <p id={`${id}-hint`} className="mt-1 text-sm text-quiet">
          {t("hint")}
        </p>
      </div>
    </noscript>
  );
}
