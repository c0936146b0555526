"use client";
import { FieldNotes, type FieldProps, noteAttributes } from "./field.tsx";
import { useField } from "./form-context.ts";
import type { Option } from "./select.tsx";

export type RadioGroupProps = FieldProps & {
  options: readonly Option[];
  defaultValue?: string;
  /** Side by side where there is room. */
  inline?: boolean;
};

/** One of a few, all in sight. Native radio buttons: arrow keys and forms work by themselves. */
export function RadioGroup(props: RadioGroupProps) {
  const { name, label, description, required, className, options, inline } = props;
  const { id, error, typed } = useField(name, props.error);
  const chosen = typed ?? props.defaultValue;
  return (
    <div
      {...noteAttributes({ id, description, error })}
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-required={required}
      className={className ?? "max-w-measure"}
    >
      <p id={`${id}-label`} className="mb-1 font-medium">
        {label}
      </p>
      <div className={inline ? "flex flex-wrap gap-x-4" : "grid gap-0.5"}>
        {options.map((option, index) => (
          <Radio
            key={option.value}
            {...{ name, option, required }}
            id={index === 0 ? id : `${id}-${option.value}`}
            chosen={chosen === option.value}
          />
        ))}
      </div>
      <FieldNotes id={id} description={description} error={error} />
    </div>
  );
}

type RadioProps = { id: string; name: string; option: Option; required?: boolean; chosen: boolean };

function Radio({ id, name, option, required, chosen }: RadioProps) {
  const noteId = option.description ? `${id}-note` : undefined;
  return (
    <div className="choice">
      <input
        id={id}
        type="radio"
        name={name}
        value={option.value}
        required={required}
        disabled={option.disabled}
        defaultChecked={chosen}
        aria-describedby={noteId}
      />
      <div>
        <label htmlFor={id} className="block">
          {option.label}
        </label>
        {option.description && (
          <p id={noteId} className="text-sm text-quiet">
            {option.description}
          </p>
        )}
      </div>
    </div>
  );
}
