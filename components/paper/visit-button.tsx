import { type ButtonVariant, buttonStyle } from "#components/ui/button-style.ts";

export type VisitButtonProps = { href: string; variant?: ButtonVariant; children: string };

/** A button that leads to another page: a form that is sent by GET, so that it needs no script. */
export function VisitButton({ href, variant, children }: VisitButtonProps) {
  return (
    <form action={href} method="get">
      <button type="submit" className={buttonStyle(variant)}>
        {children}
      </button>
    </form>
  );
}
