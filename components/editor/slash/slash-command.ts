import type { Editor } from "@tiptap/core";
import type { LucideIcon } from "lucide-react";

/** One line of the slash menu. */
export type SlashCommand = { id: string; label: string; icon: LucideIcon; run: (editor: Editor) => void };
