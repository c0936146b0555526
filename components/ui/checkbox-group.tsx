"use client";
import { FieldNotes, noteAttributes } from "./field.tsx";
import { useField } from "./form-context.ts";

export type CheckboxGroupProps = {
  name: string;
  label: string;
  description?: string;
  options: readonly { value: string; label: string }[];
  /** Values that are ticked so far. */
  chosen: readonly string[];
};

/** Any number of a list, each sent under the same name. */
export function CheckboxGroup({ name, label, description, options, chosen: before }: CheckboxGroupProps) {
  const { id, error, typed } = useField(name);
  const chosen = new Set(typed?.split("\n") ?? before);
  return (
    <fieldset {...noteAttributes({ id, description, error })} className="max-w-measure">
      <legend className="mb-1 font-medium">{label}</legend>
      {options.map(({ value, label: words }, index) => {
        const inputId = index === 0 ? id : `${id}-${index}`;
        return (
          <div key={value} className="choice">
            <input
              id={inputId}
              type="checkbox"
              name={name}
              value={value}
              defaultChecked={chosen.has(value)}
            />
            <label htmlFor={inputId}>{words}</label>
          </div>
        );
      })}
      <FieldNotes id={id} description={description} error={error} />
    </fieldset>
  );
}
