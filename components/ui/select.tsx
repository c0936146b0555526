"use client";
import { FieldFrame, type FieldProps, noteAttributes } from "./field.tsx";
import { useField } from "./form-context.ts";

export type Option = { value: string; label: string; description?: string; disabled?: boolean };

export type SelectProps = FieldProps & {
  options: readonly Option[];
  defaultValue?: string;
  /** Shown first and standing for no choice. */
  placeholder?: string;
  /** Where a form has several lists of one name: which of them this is, from 0. */
  nth?: number;
};

/** One of a list. The native list: it works without script and is the best one a telephone has. */
export function Select(props: SelectProps) {
  const { name, label, description, required, className, options, placeholder } = props;
  const { id: firstId, error, typed } = useField(name, props.error);
  const id = props.nth ? `${firstId}-${props.nth}` : firstId;
  const chosen = typed ?? props.defaultValue ?? "";
  return (
    <FieldFrame {...{ id, label, description, error, required, className }}>
      {/* The key makes a new list when the answer differs: resetting a form would return to the first choice. */}
      <select
        key={chosen}
        {...noteAttributes({ id, description, error })}
        id={id}
        name={name}
        required={required}
        defaultValue={chosen}
        className="field-box"
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map(({ value, label: text, disabled }) => (
          <option key={value} value={value} disabled={disabled}>
            {text}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
