"use client";
import { useContext } from "react";
import { FieldNotes, type FieldProps, noteAttributes } from "./field.tsx";
import { FormContext, useField } from "./form-context.ts";

export type CheckboxProps = FieldProps & { value?: string; defaultChecked?: boolean };

/** Yes or no. Sent as `value` ("on" unless told otherwise) when ticked, left out when not. */
export function Checkbox(props: CheckboxProps) {
  const { name, label, description, required, className, value = "on", defaultChecked } = props;
  const { id, error, typed } = useField(name, props.error);
  const answered = useContext(FormContext).state.values !== undefined;
  return (
    <div className={className ?? "max-w-measure"}>
      <div className="choice">
        <input
          {...noteAttributes({ id, description, error })}
          id={id}
          type="checkbox"
          name={name}
          value={value}
          required={required}
          defaultChecked={answered ? typed === value : defaultChecked}
        />
        <label htmlFor={id}>{label}</label>
      </div>
      <FieldNotes id={id} description={description} error={error} />
    </div>
  );
}
