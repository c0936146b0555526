import { expect, test } from "./journey.ts";
import * as answer from "./main-job/answer.ts";
import * as assemble from "./main-job/assemble.ts";
import {
  author,
  chairwoman,
  coAuthor,
  confidant,
  deputy,
  group,
  outsider,
  paperTitle,
  reportAddress,
  reportTitle,
  silent,
  slug,
  unnamed,
  workspace,
} from "./main-job/cast.ts";
import * as commission from "./main-job/commission.ts";
import * as convene from "./main-job/convene.ts";
import * as find from "./main-job/find.ts";
import * as publish from "./main-job/publish.ts";
import * as read from "./main-job/read.ts";
import * as review from "./main-job/review.ts";
import * as sign from "./main-job/sign.ts";
import * as write from "./main-job/write.ts";

const passage = "Nobody was convicted.";
const statement = "Cutting a cable has so far been without consequences for whoever did it.";
const reservation = "The word consequences should be read narrowly, for one ship was detained.";
const foreword = "Four meetings, one winter, and a sea of which we know too little.";
const doubt = "One ship was detained: say so.";
const firstAnswer = "Detention is no conviction.";
const contest = "It is a consequence all the same.";
const lastAnswer = "The finding says so now.";
const dissent = "I would have named the states that look away.";
const narrowly = "I endorse it, the word consequences read narrowly.";
const correction = { added: "Added for the second edition.", kind: "Correction", note: "Four, not three." };
const withdrawal = "A figure in the second section was wrong by a factor of ten.";

test("a group goes from an offer to the second edition of its report, from nothing", async ({
  guest,
  member,
}) => {
  test.setTimeout(600_000);
  const [reader, chair, second] = [await guest(), await guest(), await guest()];
  const [mori, kask, lund, reviewer] = [await guest(), await guest(), await guest(), await guest()];
  let saar = await guest({ javaScriptEnabled: false });

  await test.step("an administrator opens the group, and everybody comes by invitation", async () => {
    await convene.openGroup(await member("admin"), group, chairwoman);
    await convene.acceptInvitation(chair, chairwoman);
    await convene.inviteExpert(chair, author, "Estonia");
    await convene.acceptInvitation(saar, author);
    saar = await guest({ storageState: await saar.context.storageState() });
    const others = [
      { ...coAuthor, of: mori, role: "expert", perspective: "Japan" },
      { ...unnamed, of: kask, role: "expert", perspective: "Iceland" },
      { ...silent, of: lund, role: "expert", perspective: "Norway" },
      { ...deputy, of: second, role: "moderator", perspective: "" },
    ] as const;
    for (const { of, ...person } of others)
      await convene.bringIn(chair.context.request, of.context.request, person);
  });

  await test.step("the public hears of the group when it is announced", async () => {
    reader.expectTrouble(/status of 404/);
    expect(await reader.open(`/groups/${slug}`)).toBe(404);
    await convene.announceGroup(chair);
    await read.subscribe(reader);
  });

  const paper = await test.step("a paper is commissioned, given more time, and promised", async () => {
    const authors = [author.name, coAuthor.name];
    await commission.commissionPaper(chair, slug, { title: paperTitle, authors });
    const asked = await commission.acceptCommission(saar, slug, paperTitle);
    await commission.getMoreTime(saar, chair, asked);
    const address = await commission.startPaper(saar, asked);
    await commission.handInOutline(saar, asked);
    await reader.open(`/groups/${slug}`);
    await expect(reader.page.getByText(paperTitle).first()).toBeVisible();
    return address;
  });

  await test.step("both authors write at once, and offline", async () => {
    await write.openEditor(saar, paper);
    await write.openEditor(mori, paper);
    await write.writeEverything(saar);
    await write.writeInOneParagraph(mori, saar);
    await write.expectToSee(saar, coAuthor.name);
    await write.expectToSee(mori, author.name);
    await write.writeOffline(saar, mori);
    await write.writeOfflineAndLeave(saar, mori);
  });

  await test.step("the paper is reviewed by a member and from outside", async () => {
    await review.submitPaper(saar, mori);
    await review.readVersion(saar);
    await review.openRound(chair, paper, { member: unnamed, outsider });
    const closed = [workspace, paper, `${paper}/review`, `${workspace}/report`, `${workspace}/members`];
    await review.reviewFromOutside(reviewer, outsider, { passage, body: doubt, closed });
    await review.reviewAsMember(kask, paper, "The winter is told as it was.");
    await review.closeRound(chair, paper);
  });

  await test.step("every comment is answered, one of them twice", async () => {
    await answer.answerComment(chair, paper, { number: 1, disposition: "Not accepted", reply: firstAnswer });
    await answer.answerComment(saar, paper, { number: 2, disposition: "Noted", reply: "Thank you." });
    await answer.handOver(chair, paper);
    await answer.contestAnswer(reviewer, firstAnswer, contest);
    await answer.answerComment(chair, paper, {
      number: 1,
      disposition: "Accepted in part",
      reply: lastAnswer,
    });
    await answer.publishAnswers(chair, paper);
    await answer.readAnswers(mori, paper, [firstAnswer, contest, lastAnswer]);
  });

  await test.step("the paper is accepted, approved and published with the answers", async () => {
    await review.takeStep(chair, paper, "Accept the paper");
    await review.takeStep(mori, paper, "Approve the final text");
    await publish.publishPaper(chair, paper);
    await read.readPaper(reader, lastAnswer, [outsider.name, unnamed.name]);
  });

  await test.step("a finding rests on a passage, is talked over and settled", async () => {
    const address = await find.proposeFinding(saar, paper, { passage, statement });
    expect(address).toBe(`${workspace}/findings/1`);
    await find.circulateFinding(chair, address);
    await find.comment(mori, address, "Is detention not a consequence?");
    await find.reply(saar, address, coAuthor.name, "Of a kind. Enter it as a reservation.");
    await find.takePosition(saar, address, "Support");
    await find.takePosition(mori, address, "Reservation", reservation);
    await find.recordOutcome(chair, address, "Agreed with reservations");
  });

  await test.step("the report is assembled, in the words the group has chosen", async () => {
    await assemble.chooseTerm(chair, "submarine cable", "undersea line");
    await assemble.startReport(chair, reportTitle, "undersea line.");
    await assemble.mendLastWords(chair, { wrong: "undersea line", right: "submarine cable" });
    await assemble.insert(chair, "finding", statement);
    await assemble.insert(chair, "paper", paperTitle);
    await assemble.pullSection(chair, "What is known");
    await assemble.writeFrontMatter(chair, foreword);
    await assemble.chooseTerm(chair, "cable ship", "repair ship");
  });

  await test.step("six members are asked to sign: one dissents, one does not answer", async () => {
    await sign.openSignOff(chair);
    await sign.sign(saar, { answer: "Endorse with reservation", words: narrowly });
    await sign.sign(mori, { answer: "Dissent", words: dissent });
    await sign.signPlainly(chair, "endorsed");
    await sign.signPlainly(second, "endorsed");
    await sign.signPlainly(kask, "not_named");
    await sign.remindWhoIsMissing(chair, silent);
    await sign.approve(chair);
  });

  await test.step("two moderators put it under embargo, and nobody else reads it before its instant", async () => {
    await convene.wantSecondModerator(chair);
    await publish.waive(
      chair,
      "The group’s chosen names are used",
      "It stands so in the paper that is quoted.",
    );
    await publish.askForLater(chair);
    await publish.confirmRelease(second);
    await publish.showInConfidence(second, await guest(), confidant);
    await read.expectNothingYet(reader);
    await publish.releaseInSeconds(second);
    await read.expectItOut(reader);
  });

  await test.step("the public reads the report, who signed it, and how it was made", async () => {
    const printed = { statement, reservation, passage, foreword };
    await read.readReport(await guest({ javaScriptEnabled: false }), printed);
    await read.readReport(reader, printed);
    const endorsed = [chairwoman.name, deputy.name, author.name, coAuthor.name];
    await read.readSignatures(reader, { endorsed, words: [dissent, narrowly], unnamed: unnamed.name });
  });

  await test.step("a correction is signed, and replaces the first edition, which stays", async () => {
    await publish.reviseReport(chair);
    await assemble.addParagraph(chair, correction.added);
    await sign.openSignOff(chair);
    await sign.signPlainly(chair, "endorsed");
    await sign.approve(chair);
    await publish.askForNow(chair, correction);
    await publish.confirmRelease(second);
    await read.readSecondEdition(reader, correction);
  });

  await test.step("a withdrawn edition stays readable with its reason", async () => {
    await publish.withdrawEdition(chair, withdrawal);
    expect(await reader.open(reportAddress)).toBe(200);
    await expect(reader.page.getByRole("complementary", { name: "Notice" })).toContainText(withdrawal);
  });
});
