import { MarkdownWords } from "#components/document/markdown-words.tsx";

/** A group's charter. */
export function PublicCharter({ charter }: { charter: string }) {
  return <MarkdownWords markdown={charter} prefix="charter" />;
}
