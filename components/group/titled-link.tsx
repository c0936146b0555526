import { TitledSection } from "./titled-section.tsx";

export type TitledLinkProps = { id: string; title: string; lead: string; href: string; link: string };

/** A section that says what another page is for, and leads there. */
export function TitledLink({ id, title, lead, href, link }: TitledLinkProps) {
  return (
    <TitledSection {...{ id, title, lead }}>
      <a href={href} className="link target inline-flex items-center">
        {link}
      </a>
    </TitledSection>
  );
}
