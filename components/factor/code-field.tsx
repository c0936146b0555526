import { TextField } from "#components/ui/text-field.tsx";

/** For six digits of an authenticator; browsers offer what they know, and phones show digits. */
export function CodeField({ label }: { label: string }) {
  return (
    <TextField
      name="code"
      label={label}
      autoComplete="one-time-code"
      inputMode="numeric"
      maxLength={12}
      className="max-w-48"
      required
    />
  );
}
