import type { Language } from "#lib/base/languages.ts";
import { readMessages } from "#lib/infra/read-messages.ts";
import account from "#messages/en/account.json" with { type: "json" };
import archive from "#messages/en/archive.json" with { type: "json" };
import assembly from "#messages/en/assembly.json" with { type: "json" };
import audit from "#messages/en/audit.json" with { type: "json" };
import board from "#messages/en/board.json" with { type: "json" };
import calendar from "#messages/en/calendar.json" with { type: "json" };
import calls from "#messages/en/calls.json" with { type: "json" };
import comments from "#messages/en/comments.json" with { type: "json" };
import commission from "#messages/en/commission.json" with { type: "json" };
import contribution from "#messages/en/contribution.json" with { type: "json" };
import data from "#messages/en/data.json" with { type: "json" };
import deletion from "#messages/en/deletion.json" with { type: "json" };
import discussion from "#messages/en/discussion.json" with { type: "json" };
import document from "#messages/en/document.json" with { type: "json" };
import domain from "#messages/en/domain.json" with { type: "json" };
import done from "#messages/en/done.json" with { type: "json" };
import doors from "#messages/en/doors.json" with { type: "json" };
import edition from "#messages/en/edition.json" with { type: "json" };
import editor from "#messages/en/editor.json" with { type: "json" };
import errors from "#messages/en/errors.json" with { type: "json" };
import event from "#messages/en/event.json" with { type: "json" };
import evidence from "#messages/en/evidence.json" with { type: "json" };
import finding from "#messages/en/finding.json" with { type: "json" };
import forms from "#messages/en/forms.json" with { type: "json" };
import frame from "#messages/en/frame.json" with { type: "json" };
import glass from "#messages/en/glass.json" with { type: "json" };
import group from "#messages/en/group.json" with { type: "json" };
import imports from "#messages/en/imports.json" with { type: "json" };
import institution from "#messages/en/institution.json" with { type: "json" };
import map from "#messages/en/map.json" with { type: "json" };
import members from "#messages/en/members.json" with { type: "json" };
import notes from "#messages/en/notes.json" with { type: "json" };
import notifications from "#messages/en/notifications.json" with { type: "json" };
import obligations from "#messages/en/obligations.json" with { type: "json" };
import offline from "#messages/en/offline.json" with { type: "json" };
import outage from "#messages/en/outage.json" with { type: "json" };
import paper from "#messages/en/paper.json" with { type: "json" };
import pictures from "#messages/en/pictures.json" with { type: "json" };
import plan from "#messages/en/plan.json" with { type: "json" };
import profile from "#messages/en/profile.json" with { type: "json" };
import proof from "#messages/en/proof.json" with { type: "json" };
import protection from "#messages/en/protection.json" with { type: "json" };
import publicTexts from "#messages/en/public.json" with { type: "json" };
import publication from "#messages/en/publication.json" with { type: "json" };
import readiness from "#messages/en/readiness.json" with { type: "json" };
import refusals from "#messages/en/refusals.json" with { type: "json" };
import release from "#messages/en/release.json" with { type: "json" };
import report from "#messages/en/report.json" with { type: "json" };
import responses from "#messages/en/responses.json" with { type: "json" };
import review from "#messages/en/review.json" with { type: "json" };
import revising from "#messages/en/revising.json" with { type: "json" };
import security from "#messages/en/security.json" with { type: "json" };
import sense from "#messages/en/sense.json" with { type: "json" };
import signOff from "#messages/en/sign-off.json" with { type: "json" };
import sources from "#messages/en/sources.json" with { type: "json" };
import subscription from "#messages/en/subscription.json" with { type: "json" };
import succession from "#messages/en/succession.json" with { type: "json" };
import suggesting from "#messages/en/suggesting.json" with { type: "json" };
import summary from "#messages/en/summary.json" with { type: "json" };
import terms from "#messages/en/terms.json" with { type: "json" };
import ui from "#messages/en/ui.json" with { type: "json" };
import versions from "#messages/en/versions.json" with { type: "json" };
import workspace from "#messages/en/workspace.json" with { type: "json" };

/** Every text of the interface in English, by area. */
const messages = {
  account,
  archive,
  assembly,
  audit,
  calendar,
  calls,
  board,
  comments,
  commission,
  contribution,
  data,
  deletion,
  discussion,
  document,
  domain,
  done,
  doors,
  edition,
  editor,
  errors,
  event,
  evidence,
  finding,
  forms,
  frame,
  glass,
  group,
  imports,
  institution,
  map,
  members,
  notes,
  notifications,
  obligations,
  offline,
  outage,
  paper,
  pictures,
  plan,
  profile,
  proof,
  protection,
  public: publicTexts,
  publication,
  readiness,
  refusals,
  release,
  report,
  review,

  responses,
  revising,
  security,
  sense,
  signOff,
  sources,
  subscription,
  succession,
  suggesting,
  summary,
  terms,
  ui,
  versions,
  workspace,
};

/** Every text of the interface in a language, by area. */
export function messagesIn(language: Language): typeof messages {
  const areas = Object.entries(messages).map(([area, english]) => [
    area,
    readMessages(language, fileOf(area), english),
  ]);
  return Object.fromEntries(areas);
}

const fileOf = (area: string) => area.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

declare module "next-intl" {
  interface AppConfig {
    Messages: typeof messages;
    Locale: Language;
  }
}
