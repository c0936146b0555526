/** One file of rows in an export: what the person with the account `$2` and the id `$1` owns of it. */
export type ExportedRows = { name: string; sql: string };

const mine = `"personId" = $1::uuid`;

/**
 * Everything that names somebody as the one whose it is, in their own words and data. Not in it: others' words, and what
 * nobody here knows to be theirs: contributions under a rule of no attribution, remarks, answers to sense-checks (decision 23).
 */
export const exportedRows: readonly ExportedRows[] = [
  {
    name: "profile",
    sql: `select slug, name, "nativeName", "nativeLanguage", affiliation, position, country, orcid, bio, "createdAt"
      from "Person" where id = $1::uuid`,
  },
  {
    name: "former-affiliations",
    sql: `select affiliation, position, until from "FormerAffiliation" where ${mine} order by until, id`,
  },
  {
    name: "account",
    sql: `select email, administrator, "timeZone", language, "createdAt", "passwordHash" is not null as "hasPassword"
      from "Account" where id = $2::uuid`,
  },
  {
    name: "sign-ins",
    sql: `select device, way, "twoFactors", "createdAt", "provenAt", "usedOn", "expiresAt" from "Session"
      where "accountId" = $2::uuid order by id`,
  },
  {
    name: "known-devices",
    sql: `select "seenAt" from "KnownDevice" where "accountId" = $2::uuid order by 1, "tokenHash"`,
  },
  {
    name: "passkeys",
    sql: `select name, "createdAt", "usedAt" from "Passkey" where "accountId" = $2::uuid order by id`,
  },
  {
    name: "linked-services",
    sql: `select issuer, label, "createdAt", "usedAt" from "LinkedIdentity"
      where "accountId" = $2::uuid order by 1, 3, id`,
  },
  {
    name: "change-of-address",
    sql: `select email, "oldConfirmedAt", "newConfirmedAt", "expiresAt" from "AddressChange" where "accountId" = $2::uuid`,
  },
  {
    name: "memberships",
    sql: `select g.name as "group", m.role, m.perspective, m.affiliation, m."joinedAt", m."leftAt"
      from "Member" m join "WorkingGroup" g on g.id = m."groupId" where m.${mine} order by m.id`,
  },
  {
    name: "invitations",
    sql: `select g.name as "group", i.role, i.perspective, i."createdAt", i."acceptedAt", i."revokedAt", i."expiresAt"
      from "Invitation" i left join "WorkingGroup" g on g.id = i."groupId"
      where i."acceptedById" = $1::uuid or i.email = (select email from "Account" where id = $2::uuid) order by i.id`,
  },
  {
    name: "subscriptions",
    sql: `select g.name as "group", t.name as topic, s."createdAt", s."confirmedAt" from "Subscription" s
      left join "WorkingGroup" g on g.id = s."groupId" left join "Topic" t on t.id = s."topicId"
      where s.email = (select email from "Account" where id = $2::uuid) order by s.id`,
  },
  {
    name: "commissions",
    sql: `select c.title, c.state, c."dueOn" from "CommissionAuthor" a join "Commission" c on c.id = a."commissionId"
      where a.${mine} order by c.id`,
  },
  {
    name: "extensions",
    sql: `select c.title, e.milestone, e.reason, e."wantedOn", e."askedAt", e."grantedOn" from "CommissionExtension" e
      join "Commission" c on c.id = e."commissionId" where e."askedById" = $1::uuid order by e.id`,
  },
  {
    name: "papers",
    sql: `select p.title, p.state, p."createdAt" from "PaperAuthor" a join "Paper" p on p.id = a."paperId"
      where a.${mine} order by p.id`,
  },
  {
    name: "comments",
    sql: `select body, "createdAt", "editedAt" from "Comment"
      where "authorId" = $1::uuid and "removedAt" is null order by id`,
  },
  {
    name: "comments-on-findings",
    sql: `select f.number as finding, c.body, c."createdAt", c."editedAt" from "FindingComment" c
      join "Finding" f on f.id = c."findingId"
      where c."authorId" = $1::uuid and c."removedAt" is null order by c.id`,
  },
  {
    name: "review-comments",
    sql: `select body, "createdAt", disposition, contest from "ReviewComment"
      where "authorId" = $1::uuid and "takenBackAt" is null order by id`,
  },
  {
    name: "findings",
    sql: `select f.number as finding, v.number as version, v.statement, v.reasons, v.note, v."createdAt"
      from "FindingVersion" v join "Finding" f on f.id = v."findingId" where v."createdById" = $1::uuid order by v.id`,
  },
  {
    name: "evidence",
    sql: `select f.number as finding, e.kind, e.stance, e.note, e.locator, e."createdAt" from "Evidence" e
      join "Finding" f on f.id = e."findingId"
      where e."addedById" = $1::uuid and e."removedAt" is null order by e.id`,
  },
  {
    name: "positions",
    sql: `select f.number as finding, v.number as version, p.value, p.text, p."createdAt" from "Position" p
      join "FindingVersion" v on v.id = p."findingVersionId" join "Finding" f on f.id = v."findingId"
      where p.${mine} order by p.id`,
  },
  {
    name: "endorsements",
    sql: `select r.title as report, s.number as round, e.value, e.text, e.statement, e.hash, e."confirmedAt"
      from "Endorsement" e join "SignOffRound" s on s.id = e."roundId" join "Report" r on r.id = s."reportId"
      where e.${mine} order by e.id`,
  },
  {
    name: "contributions-on-the-record",
    sql: `select d.title as discussion, c.body, c."heldOn", c."releasedOn" from "Contribution" c
      join "Discussion" d on d.id = c."discussionId" where c."speakerId" = $1::uuid order by c."heldOn", c.id`,
  },
  {
    name: "credits",
    sql: `select e.title, e.number as edition, c.role, c.name, c.affiliation from "EditionCredit" c
      join "Edition" e on e.id = c."editionId" where c.${mine} order by e.id`,
  },
  {
    name: "appearances",
    sql: `select v.title as event, a.role, a.billing from "Appearance" a join "Event" v on v.id = a."eventId"
      where a.${mine} order by a.id`,
  },
  {
    name: "sources",
    sql: `select label, csl, "createdAt" from "Source" where "createdById" = $1::uuid and "removedAt" is null order by id`,
  },
  {
    name: "terms",
    sql: `select term, abbreviation, variants, note, "createdAt" from "Term" where "createdById" = $1::uuid order by id`,
  },
  {
    name: "notices",
    sql: `select n.at, n.kind, g.name as "group", n."mailedAt", n."readAt" from "Notification" n
      join "WorkingGroup" g on g.id = n."groupId" where n."accountId" = $2::uuid order by n.id`,
  },
  {
    name: "mail-settings",
    sql: `select null as "group", scope, "digestHour", paces from "MailSettings" where "accountId" = $2::uuid
      union all
      select g.name, null, null, s.paces from "GroupMailSettings" s join "WorkingGroup" g on g.id = s."groupId"
      where s."accountId" = $2::uuid order by 1 nulls first`,
  },
  {
    name: "activity",
    sql: `select f.at, f.kind, g.name as "group" from "Fact" f left join "WorkingGroup" g on g.id = f."groupId"
      where f.${mine} order by f.id`,
  },
];
