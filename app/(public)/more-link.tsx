/** From a part of a page to all of its kind. */
export function MoreLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} className="link target inline-flex items-center text-sm">
      {children}
    </a>
  );
}
