"use server";
import { setGroupMailSettingsSchema, setMailSettingsSchema } from "#lib/domain/mail-settings/schema.ts";
import { setGroupMailSettings, setMailSettings } from "#lib/domain/mail-settings/set-mail-settings.ts";
import { action } from "#lib/web/action.ts";

const saved = () => ({ done: "mailSettingsSaved" });

export const setMailSettingsAction = action(setMailSettingsSchema, setMailSettings, saved);
export const setGroupMailSettingsAction = action(setGroupMailSettingsSchema, setGroupMailSettings, saved);
