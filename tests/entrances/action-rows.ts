/**
 * What an action asks of whoever sends it: a noun and a verb of docs/permissions.md (`/` between verbs of which one is enough), and
 * the states of the noun to send it about, where the stage's first one that is granted to anybody would not do. `anybody`: a door
 * of its own (signing in, the link of a mail). `own`: it concerns what belongs to whoever sends it, and to nobody else.
 */
export type ActionNeed = "anybody" | "own" | "administer" | (string & {});

const reviewStep = (verb: string) => `Review round ${verb}`;

/** Every exported action by the file it stands in, from app/ on. An action on disk without a line here, or a line without an
 *  action, fails `npm test`. */
export const actionRows: Record<string, Record<string, ActionNeed>> = {
  "(account)/account/actions.ts": {
    endOtherSessionsAction: "own",
    endSessionAction: "own",
    setTimeZoneAction: "own",
  },
  "(account)/account/address/actions.ts": {
    askForAddressAction: "own",
    cancelAddressAction: "anybody",
    cancelOwnAddressChangeAction: "own",
    confirmAddressAction: "anybody",
  },
  "(account)/account/data/actions.ts": { requestExportAction: "own", deleteAccountAction: "own" },
  "(account)/account/identities/actions.ts": {
    dropIdentityAction: "own",
    linkIdentityAction: "own",
    unlinkIdentityAction: "own",
  },
  "(account)/account/notifications/actions.ts": {
    setGroupMailSettingsAction: "own",
    setMailSettingsAction: "own",
  },
  "(account)/account/password/actions.ts": { changePasswordAction: "own" },
  "(account)/notifications/actions.ts": { endMailsAction: "anybody" },
  "(workshop)/workspace/notifications/actions.ts": { markAllReadAction: "own", markReadAction: "own" },
  "(account)/account/profile/actions.ts": {
    describeMyselfAction: "Person describe",
    removeMyPortraitAction: "Person describe",
  },
  "(account)/account/confirm/actions.ts": {
    confirmByCodeAction: "own",
    confirmByPasskeyAction: "own",
    confirmSignInAction: "own",
  },
  "(account)/account/security/actions.ts": {
    addAuthenticatorAction: "own",
    addPasskeyAction: "own",
    beginSetupAction: "own",
    removeAuthenticatorAction: "own",
    removePasskeyAction: "own",
  },
  "(account)/account/security/codes/actions.ts": { makeRecoveryCodesAction: "own" },
  "(account)/invitations/[token]/actions.ts": {
    acceptInvitationAction: "anybody",
    acceptOwnInvitationAction: "own",
    declineInvitationAction: "anybody",
  },
  "(account)/sign-in/actions.ts": { signInAction: "anybody", signInWithPasskeyAction: "anybody" },
  "(account)/sign-in/enrol/actions.ts": {
    beginEnrolmentAction: "anybody",
    enrolAuthenticatorAction: "anybody",
    enrolPasskeyAction: "anybody",
  },
  "(account)/sign-in/second/actions.ts": {
    finishByCodeAction: "anybody",
    finishByPasskeyAction: "anybody",
    finishByRecoveryCodeAction: "anybody",
  },
  "(account)/sign-in/link/actions.ts": { askForSignInLinkAction: "anybody", signInByLinkAction: "anybody" },
  "(account)/sign-in/reset/actions.ts": { askForResetAction: "anybody", resetPasswordAction: "anybody" },
  "(account)/sign-out/actions.ts": { signOutAction: "anybody" },
  "(account)/subscriptions/actions.ts": {
    confirmSubscriptionAction: "anybody",
    endSubscriptionAction: "anybody",
    subscribeAction: "anybody",
  },
  "(workshop)/admin/actions.ts": { createGroupAction: "administer" },
  "(workshop)/admin/accounts/actions.ts": {
    clearFactorsAction: "administer",
    deleteAccountOfAction: "administer",
    disableAccountAction: "administer",
    enableAccountAction: "administer",
    endSignInsOfAction: "administer",
    makeAdministratorAction: "administer",
    unmakeAdministratorAction: "administer",
  },
  "(workshop)/admin/groups/[group]/actions.ts": {
    endBreakGlassAction: "administer",
    openBreakGlassAction: "administer",
  },
  "(workshop)/admin/security/actions.ts": { demandFactorsAction: "administer" },
  "(workshop)/admin/retention/actions.ts": { setRetentionAction: "administer" },
  "(workshop)/admin/institution/actions.ts": {
    describeInstitutionAction: "administer",
    removeLogoAction: "administer",
  },
  "(workshop)/reviews/actions.ts": {
    amendReviewAction: reviewStep("amend"),
    askReviewersAction: reviewStep("askReviewers"),
    closeReviewAction: reviewStep("close"),
    editReviewCommentAction: reviewStep("comment"),
    extendReviewAction: reviewStep("extend"),
    inviteReviewerAction: reviewStep("askReviewers"),
    makeReviewCommentAction: reviewStep("comment"),
    openReviewAction: reviewStep("open"),
    planReviewAction: "Paper startReview",
    removeReviewerAction: reviewStep("removeReviewer"),
    revokeReviewInvitationAction: reviewStep("askReviewers"),
    sayDoneAction: reviewStep("comment"),
    takeBackReviewCommentAction: reviewStep("comment"),
  },
  "(workshop)/workspace/[group]/_comments/actions.ts": {
    answerThreadAction: "Paper comment",
    assignThreadAction: "Paper comment",
    editCommentAction: "Paper comment",
    markThreadsAction: "Paper suggest",
    removeCommentAction: "Paper comment",
    reopenThreadAction: "Paper comment",
    resolveThreadAction: "Paper comment",
    startThreadAction: "Paper comment",
  },
  "(workshop)/workspace/[group]/_imports/actions.ts": {
    discardImportAction: "own",
    takeImportAction: "own",
  },
  "(workshop)/workspace/[group]/_releases/edition-actions.ts": {
    addNoticeAction: "Group correct, of an Edition",
    withdrawEditionAction: "Group correct, of an Edition",
  },
  "(workshop)/workspace/[group]/_releases/release-actions.ts": {
    cancelReleaseAction: "Release cancel",
    confirmReleaseAction: "Release confirm",
    invitePreviewAction: "Release preview",
    requestReleaseAction: "Report publish",
    rescheduleReleaseAction: "Release reschedule",
    revokePreviewAction: "Release preview",
  },
  "(workshop)/workspace/[group]/_responses/actions.ts": {
    answerCommentAction: reviewStep("answer"),
    answerCommentsAction: reviewStep("answer"),
    contestAnswerAction: reviewStep("contest"),
    draftResponsesAction: reviewStep("draftResponses"),
    publishResponsesAction: reviewStep("publishResponses"),
    takeBackAnswerAction: reviewStep("answer"),
  },
  "(workshop)/workspace/[group]/_versions/actions.ts": {
    markReadAction: "Paper readVersions",
    nameVersionAction: "Paper edit",
    restoreVersionAction: "Paper edit",
  },
  "(workshop)/workspace/[group]/calendar/actions.ts": {
    endCalendarFeedAction: "own",
    makeCalendarFeedAction: "own",
  },
  "(workshop)/workspace/[group]/discussions/[discussion]/actions.ts": {
    addContributionAction: "Discussion contribute",
    arrangeContributionAction: "Discussion arrange",
    changeContributionAction: "Discussion contribute",
    releaseContributionAction: "Discussion release",
    removeContributionAction: "Discussion arrange",
    takeBackContributionAction: "Discussion contribute",
  },
  "(workshop)/workspace/[group]/discussions/[discussion]/edit/actions.ts": {
    amendDiscussionAction: "Discussion amend",
    changeAgendaAction: "Discussion amend",
  },
  "(workshop)/workspace/[group]/discussions/[discussion]/record-actions.ts": {
    agreeSummaryAction: "Discussion agreeSummary",
    answerRemarkAction: "Discussion answerRemark",
    circulateSummaryAction: "Discussion circulateSummary",
    draftSummaryAction: "Discussion draftSummary",
    remarkAction: "Discussion remark",
  },
  "(workshop)/workspace/[group]/discussions/[discussion]/step-actions.ts": {
    cancelAction: "Discussion cancel",
    holdAction: "Discussion hold",
    inviteAction: "Discussion invite",
    postponeAction: "Discussion postpone",
    resumeAction: "Discussion resume",
    tightenAction: "Discussion tighten",
  },
  "(workshop)/workspace/[group]/discussions/new/actions.ts": { planDiscussionAction: "Group moderate" },
  "(workshop)/workspace/[group]/earlier/actions.ts": {
    bringInEarlierAction: "Group publish, of an Earlier publication, until it is published",
    describeEarlierAction: "Group publish, of an Earlier publication, until it is published",
    discardEarlierAction: "Group publish, of an Earlier publication, until it is published",
    prepareEarlierAction: "Group publish",
  },
  "(workshop)/workspace/[group]/events/actions.ts": {
    amendEventAction: "Group publish, of an Event",
    changeProgrammeAction: "Group publish, of an Event",
    moveEventAction: "Group publish, of an Event",
    planEventAction: "Group publish",
    publishMaterialsAction: "Group publish, of an Event",
  },
  "(workshop)/workspace/[group]/findings/[finding]/actions.ts": {
    changeLastCallAction: "Finding changeLastCall",
    commentOnFindingAction: "Finding comment",
    editFindingCommentAction: "Finding comment",
    moveFindingAction: "Finding circulate",
    openLastCallAction: "Finding openLastCall",
    recordOutcomeAction: "Finding recordOutcome",
    recordPositionAction: "Finding takePosition",
    remindUnansweredAction: "Finding remind",
    removeFindingCommentAction: "Finding comment",
    reopenFindingAction: "Finding reopen",
    settleFindingThreadAction: "Finding comment",
  },
  "(workshop)/workspace/[group]/findings/[finding]/revise/actions.ts": {
    reviseFindingAction: "Finding revise",
  },
  "(workshop)/workspace/[group]/findings/[finding]/succeed/actions.ts": {
    mergeFindingsAction: "Finding succeed",
    splitFindingAction: "Finding succeed",
    supersedeFindingAction: "Finding succeed",
    withdrawFindingAction: "Finding withdraw",
  },
  "(workshop)/workspace/[group]/findings/actions.ts": {
    moveFindingsAction: "Finding circulate/openLastCall",
  },
  "(workshop)/workspace/[group]/findings/evidence/actions.ts": {
    addEvidenceAction: "Finding addEvidence",
    changeEvidenceAction: "Finding changeEvidence",
    reanchorEvidenceAction: "Finding changeEvidence",
    removeEvidenceAction: "Finding changeEvidence",
  },
  "(workshop)/workspace/[group]/findings/new/actions.ts": {
    proposeFindingAction: "Group proposeFinding",
    proposeFromThreadAction: "Group proposeFinding, of a Paper",
  },
  "(workshop)/workspace/[group]/findings/sense-checks/[check]/actions.ts": {
    answerSenseCheckAction: "Sense-check answer",
  },
  "(workshop)/workspace/[group]/findings/sense-checks/new/actions.ts": {
    askSenseCheckAction: "Group moderate",
  },
  "(workshop)/workspace/[group]/members/actions.ts": {
    beginInvitationListAction: "Group manageMembers",
    changeMemberRoleAction: "Group manageMembers",
    sendInvitationListAction: "Group manageMembers",
    describePersonAction: "Person describe",
    leaveGroupAction: "Group read",
    setMemberEndAction: "Group manageMembers",
    inviteMemberAction: "Group manageMembers",
    removeMemberAction: "Group manageMembers",
    removePortraitAction: "Person describe",
    resendInvitationAction: "Group manageMembers",
    revokeInvitationAction: "Group manageMembers",
  },
  "(workshop)/workspace/[group]/overview/actions.ts": { remindOwingAction: "Group moderate" },
  "(workshop)/workspace/[group]/papers/[paper]/actions.ts": {
    movePaperAction: "Paper startReview/requestRevision/accept/decline/approve",
    proposeFindingAction: "Group proposeFinding",
    renamePaperAction: "Paper edit",
    submitPaperAction: "Paper submit",
  },
  "(workshop)/workspace/[group]/papers/actions.ts": {
    answerCommissionAction: "Commission answer",
    commissionPaperAction: "Group moderate",
    startPaperAction: "Commission startPaper",
  },
  "(workshop)/workspace/[group]/papers/commissions/[commission]/actions.ts": {
    amendCommissionAction: "Commission amend",
    answerExtensionAction: "Commission answerExtension",
    cancelCommissionAction: "Commission cancel",
    dischargeCommissionAction: "Commission discharge",
    handInAction: "Commission handIn",
    hideCommissionAction: "Commission hide",
    offerCommissionAction: "Commission offer",
    requestExtensionAction: "Commission requestExtension",
  },
  "(workshop)/workspace/[group]/publications/actions.ts": {
    noteRegisteredAction: "Group correct, of an Edition",
    relatePublicationAction: "Group correct, of an Edition",
    sendDepositAgainAction: "Group correct, of an Edition",
    setTopicsAction: "Group correct, of an Edition",
    unrelatePublicationAction: "Group correct, of an Edition",
  },
  "(workshop)/workspace/[group]/report/actions.ts": {
    renameReportAction: "Report edit",
    reviseReportAction: "Report revise",
    startReportAction: "Group moderate",
  },
  "(workshop)/workspace/[group]/report/front/actions.ts": { setFrontMatterAction: "Report edit" },
  "(workshop)/workspace/[group]/report/outline/actions.ts": {
    arrangeSectionAction: "Report edit",
    insertSectionAction: "Report edit",
    renameSectionAction: "Report edit",
    setChapterAuthorsAction: "Report edit",
  },
  "(workshop)/workspace/[group]/report/pull/actions.ts": { pullInTextAction: "Report edit" },
  "(workshop)/workspace/[group]/report/sign-off/actions.ts": {
    approveReportAction: "Report approve",
    freezeReportAction: "Report freeze",
    moveSignOffClosingAction: "Report approve",
    openSignOffAction: "Report openSignOff",
    signReportAction: "Report sign",
    thawReportAction: "Report thaw",
    voidSignOffAction: "Report voidSignOff",
  },
  "(workshop)/workspace/[group]/report/readiness-actions.ts": {
    takeBackWaiverAction: "Report publish",
    waiveCheckAction: "Report publish",
  },
  "(workshop)/workspace/[group]/settings/actions.ts": {
    announceGroupAction: "Group publish",
    announceReportAction: "Group moderate, of a Report",
    describeGroupAction: "Group moderate",
    setSecondConfirmationAction: "Group moderate",
    setSilenceProcedureAction: "Group moderate",
  },
  "(workshop)/workspace/[group]/settings/end-actions.ts": {
    concludeGroupAction: "Group conclude",
    reopenGroupAction: "Group reopen",
    requestArchiveAction: "Group archive",
  },
  "(workshop)/workspace/[group]/sources/actions.ts": {
    chooseStyleAction: "Paper edit",
    pasteSourcesAction: "Source change",
    removeSourceAction: "Source change",
    restoreSourceAction: "Source change",
    saveSourceAction: "Source change",
    takeSourcesAction: "own",
  },
  "(workshop)/workspace/[group]/terms/actions.ts": {
    removeTermAction: "Term change",
    saveTermAction: "Term change",
  },
  "(workshop)/workspace/actions.ts": { confirmPositionAction: "Finding takePosition" },
};

/** Whose form nobody writes by hand, and why: everybody is told that it cannot be read. */
export const unwritable: Record<string, string> = {
  addPasskeyAction: "a device has to sign it",
  confirmByPasskeyAction: "a device has to sign it",
};

/** Told to who reads the noun and lacks the verb before their right is asked, because it is so for them whatever their right. */
export const toldBefore: Record<string, string> = { confirmPositionAction: "NoPosition" };

/** What an action needs, and the noun whose things it is sent about, where that is another. */
export function readNeed(need: ActionNeed): { need: string; about: string | null } {
  const [verb = "", about] = need.split(/, of an? /, 2);
  const rest = need.slice(verb.length).replace(/^, of an? /, "");
  return { need: verb, about: about === undefined ? null : rest };
}
