"use server";
import { setFrontMatterSchema } from "#lib/domain/reports/schema.ts";
import { setFrontMatter } from "#lib/domain/reports/set-front-matter.ts";
import { action } from "#lib/web/action.ts";

export const setFrontMatterAction = action(setFrontMatterSchema, setFrontMatter, () => ({ done: "saved" }));
