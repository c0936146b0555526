import * as actions from "./actions.ts";

/** What one does with one's own contributions. */
export const ownActions = {
  add: actions.addContributionAction,
  change: actions.changeContributionAction,
  takeBack: actions.takeBackContributionAction,
  release: actions.releaseContributionAction,
};

/** What moderators do with everybody's. */
export const arrangeActions = {
  move: actions.arrangeContributionAction,
  remove: actions.removeContributionAction,
};
