// Arabic words for times, counts and the event's own categories.

const DAY = 86_400_000;
const LOCALE = "ar-EG-u-nu-latn-ca-gregory";

const format = (options) => {
  const written = new Intl.DateTimeFormat(LOCALE, { timeZone: "UTC", ...options });
  return (moment) => written.format(moment);
};
const weekdayDate = format({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
const plainDate = format({ day: "numeric", month: "long", year: "numeric" });
const dayMonth = format({ day: "numeric", month: "long" });
const monthYear = format({ month: "long", year: "numeric" });
const monthOnly = format({ month: "long" });
const clock = format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

// Half-open hours of the day as news names them.
const PARTS = [
  [0, 6, "الساعات الأولى من"],
  [3, 6, "فجر"],
  [6, 12, "صباح"],
  [12, 14, "ظهر"],
  [14, 18, "عصر"],
  [18, 24, "مساء"],
  [20, 30, "ليلة"],
];

export const STATUS = { actual: "وقع", planned: "مقرر", possible: "محتمل", negated: "منفي" };
export const KIND = { occurrence: "حدث", statement: "قول", state: "حال" };

// A local date-time without an offset as milliseconds; its zone never matters here, so it is read as UTC.
export function moment(local) {
  return local === undefined ? undefined : Date.parse(`${local}Z`);
}

// The half-open interval [begin, until) in words; undefined where nothing is known.
export function when(begin, until) {
  const from = moment(begin);
  const to = moment(until);
  if (from === undefined && to === undefined) return undefined;
  if (to === undefined) return `لا قبل ${instant(from)}`;
  if (from === undefined) return `قبل ${instant(to)}`;
  return named(from, to) ?? (to - from <= DAY * 1.5 ? within(from, to) : between(from, to));
}

function instant(at) {
  return at % DAY === 0 ? plainDate(at) : `${plainDate(at)} ${clock(at)}`;
}

// A day, a month, a year, or a part of a day.
function named(from, to) {
  const first = new Date(from);
  if (from % DAY === 0) {
    if (to - from === DAY) return weekdayDate(from);
    const month = first.getUTCDate() === 1;
    if (month && to === Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1)) return monthYear(from);
    if (month && first.getUTCMonth() === 0 && to === Date.UTC(first.getUTCFullYear() + 1, 0)) {
      return `عام ${first.getUTCFullYear()}`;
    }
  }
  const midnight = from - (((from % DAY) + DAY) % DAY);
  const part = PARTS.find(([start, end]) => from === midnight + start * 3_600_000 && to === midnight + end * 3_600_000);
  return part && `${part[2]} ${weekdayDate(midnight)}`;
}

function within(from, to) {
  if (to - from <= 60_000) return `${weekdayDate(from)}، الساعة ${clock(from)}`;
  const sameDay = Math.floor(from / DAY) === Math.floor((to - 1) / DAY);
  return sameDay
    ? `${weekdayDate(from)}، بين ${clock(from)} و${clock(to)}`
    : `بين ${plainDate(from)} ${clock(from)} و${plainDate(to)} ${clock(to)}`;
}

function between(from, to) {
  const last = to - 1;
  const [a, b] = [new Date(from), new Date(last)];
  const whole = a.getUTCDate() === 1 && new Date(to).getUTCDate() === 1 && from % DAY === 0 && to % DAY === 0;
  if (a.getUTCFullYear() !== b.getUTCFullYear()) {
    return whole ? `بين ${monthYear(from)} و${monthYear(last)}` : `بين ${plainDate(from)} و${plainDate(last)}`;
  }
  if (whole) return `بين ${monthOnly(from)} و${monthYear(last)}`;
  if (a.getUTCMonth() !== b.getUTCMonth()) return `بين ${dayMonth(from)} و${plainDate(last)}`;
  return `بين ${a.getUTCDate()} و${plainDate(last)}`;
}

// How much later `to` is than `from`, in the largest unit that says something; undefined under a day.
export function later(from, to) {
  const days = Math.floor((to - from) / DAY);
  if (days < 1) return undefined;
  if (days < 14) return `بعد ${count(days, DAYS)}`;
  if (days < 60) return `بعد نحو ${count(Math.round(days / 7), WEEKS)}`;
  if (days < 730) return `بعد نحو ${count(Math.round(days / 30.4), MONTHS)}`;
  return `بعد نحو ${count(Math.round(days / 365.25), YEARS)}`;
}

const DAYS = ["يوم", "يومين", "أيام", "يوما", "يوم"];
const WEEKS = ["أسبوع", "أسبوعين", "أسابيع", "أسبوعا", "أسبوع"];
const MONTHS = ["شهر", "شهرين", "أشهر", "شهرا", "شهر"];
const YEARS = ["عام", "عامين", "أعوام", "عاما", "عام"];
export const ARTICLES = ["مقال واحد", "مقالان", "مقالات", "مقالا", "مقال"];
export const EVENTS = ["حدث واحد", "حدثان", "أحداث", "حدثا", "حدث"];

// A number with its counted noun: one, two, three to ten, eleven to ninety-nine, round hundreds.
export function count(number, [one, two, few, many, other]) {
  if (number === 1) return one;
  if (number === 2) return two;
  const rest = number % 100;
  if (rest >= 3 && rest <= 10) return `${number} ${few}`;
  return `${number} ${rest >= 11 ? many : other}`;
}

// A publication time as it was given: a date, or a date-time of whatever offset, shown as written.
export function published(text) {
  const day = /^-?\d{4,}-\d\d-\d\d/.exec(text ?? "")?.[0];
  return day === undefined ? undefined : plainDate(Date.parse(`${day}T00:00:00Z`));
}
