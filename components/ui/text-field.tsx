"use client";
import type { ComponentProps } from "react";
import { FieldFrame, type FieldProps, noteAttributes } from "./field.tsx";
import { useField } from "./form-context.ts";

type InputProps = Omit<ComponentProps<"input">, "id" | "name" | "className" | "required" | "aria-label">;
export type TextFieldProps = FieldProps & InputProps & { defaultValue?: string };

/** One line of text. A native input: it works before, and without, any script. */
export function TextField({
  name,
  label,
  description,
  error: given,
  required,
  className,
  ...input
}: TextFieldProps) {
  const { id, error, typed } = useField(name, given);
  const echoed = input.type === "password" ? undefined : typed;
  return (
    <FieldFrame {...{ id, label, description, error, required, className }}>
      <input
        type="text"
        {...input}
        {...noteAttributes({ id, description, error })}
        id={id}
        name={name}
        required={required}
        defaultValue={echoed ?? input.defaultValue}
        className="field-box"
      />
    </FieldFrame>
  );
}
