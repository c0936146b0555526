import { type Case, counted } from "./case.ts";

const numbers = [
  "0",
  "-0",
  "-1",
  "1.5",
  "1e3",
  "1e99",
  "1e-9",
  "0x1F",
  "0b1",
  "1_000",
  "1,000",
  "١٢٣",
  "１２",
  "½",
  "NaN",
];
const moreNumbers = ["Infinity", "-Infinity", "9007199254740991", "9007199254740992", "9223372036854775807"];
const largest = [
  "9223372036854775808",
  "99999999999999999999999",
  "2147483647",
  "2147483648",
  "-2147483649",
  "+1",
  " 1 ",
  "1 2",
];
const nothings = [
  "null",
  "undefined",
  "true",
  "false",
  "[]",
  "{}",
  "[object Object]",
  "''",
  '""',
  "None",
  "nil",
  "\\0",
];

export const numberCases: Case[] = counted("number", [...numbers, ...moreNumbers, ...largest, ...nothings]);

const dates = [
  "0000-00-00",
  "2026-13-01",
  "2026-02-30",
  "2026-02-29",
  "9999-12-31",
  "10000-01-01",
  "-0001-01-01",
  "1582-10-10",
];
const moreDates = [
  "2026-1-1",
  "01/02/2026",
  "2026-W01",
  "2026-001",
  "yesterday",
  "now()",
  "infinity",
  "2026-06-31T25:61",
];
const instants = [
  "2026-03-29T02:30",
  "2026-10-25T02:30",
  "2026-12-31T23:59:60Z",
  "2026-01-01T00:00:00+99:99",
  "1970-01-01T00:00Z",
];
const zones = [
  "Mars/Olympus",
  "UTC+25",
  "Europe/../etc",
  "Etc/GMT+99",
  "EST5EDT",
  "",
  "Asia/Tokyo\u0000",
  "asia/tokyo",
];

export const timeCases: Case[] = counted("time", [...dates, ...moreDates, ...instants, ...zones]);

const nobody = "00000000-0000-0000-0000-000000000000";
const ids = [
  nobody,
  nobody.replaceAll("0", "f"),
  `0${nobody}`,
  nobody.slice(1),
  `${nobody}0`,
  `{${nobody}}`,
  nobody.replaceAll("-", ""),
];
const moreIds = [
  `urn:uuid:${nobody}`,
  `${nobody}\n`,
  `${nobody},${nobody}`,
  `${nobody}'--`,
  "../",
  ".",
  "..",
  "%00",
  "1",
  "-",
  "me",
];

export const idCases: Case[] = counted("id", [...ids, ...moreIds]);
