import { TextField } from "./text-field.tsx";

export type PasswordFieldProps = {
  label: string;
  description?: string;
  /** Whether it is being chosen; otherwise it is the one that somebody has. */
  isNew?: boolean;
};

/** A password, as programmes that keep passwords understand it. */
export function PasswordField({ label, description, isNew = false }: PasswordFieldProps) {
  return (
    <TextField
      name="password"
      type="password"
      {...{ label, description }}
      autoComplete={isNew ? "new-password" : "current-password"}
      minLength={isNew ? 12 : undefined}
      maxLength={200}
      required
    />
  );
}
