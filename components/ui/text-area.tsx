"use client";
import type { ComponentProps } from "react";
import { FieldFrame, type FieldProps, noteAttributes } from "./field.tsx";
import { useField } from "./form-context.ts";

type AreaProps = Omit<ComponentProps<"textarea">, "id" | "name" | "className" | "required" | "aria-label">;
export type TextAreaProps = FieldProps & AreaProps & { defaultValue?: string };

/** Several lines of text; grows with what is typed. */
export function TextArea({
  name,
  label,
  description,
  error: given,
  required,
  className,
  ...area
}: TextAreaProps) {
  const { id, error, typed } = useField(name, given);
  return (
    <FieldFrame {...{ id, label, description, error, required, className }}>
      <textarea
        rows={4}
        {...area}
        {...noteAttributes({ id, description, error })}
        id={id}
        name={name}
        required={required}
        defaultValue={typed ?? area.defaultValue}
        className="field-box"
      />
    </FieldFrame>
  );
}
