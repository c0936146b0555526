import { classNames } from "./class-names.ts";
import { initials } from "./initials.ts";

export type AvatarProps = {
  name: string;
  size?: "sm" | "md" | "lg";
  /** True where the name stands beside it in words, so that it is not read twice. */
  decorative?: boolean;
};

const sizes = { sm: "size-7 text-xs", md: "size-10 text-sm", lg: "size-16 text-xl" };

/** A person's initials in a circle. */
export function Avatar({ name, size = "md", decorative = false }: AvatarProps) {
  const described = decorative ? { "aria-hidden": true } : { role: "img", "aria-label": name };
  return (
    <span
      {...described}
      title={decorative ? undefined : name}
      className={classNames(
        "inline-flex shrink-0 items-center justify-center rounded-full border border-line bg-sunken font-sans font-medium text-quiet",
        sizes[size],
      )}
    >
      {initials(name)}
    </span>
  );
}
