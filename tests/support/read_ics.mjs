// Reads a calendar from standard input with Mozilla's ical.js and says, as JSON, what takes place up to a day.
import ICAL from "ical.js";
import { readFileSync } from "node:fs";

const [until] = process.argv.slice(2); // a day, ISO
const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, "utf8")));
for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);

const events = calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
const found = [];
for (const master of events.filter((event) => !event.isRecurrenceException())) {
  for (const other of events) if (other.isRecurrenceException() && other.uid === master.uid) master.relateException(other);
  if (!master.isRecurring()) { say(master, master.startDate, master.endDate); continue; }
  const walk = master.iterator();
  for (let next = walk.next(); next && next.toJSDate() < limit(); next = walk.next()) {
    const details = master.getOccurrenceDetails(next);
    say(details.item, details.startDate, details.endDate);
  }
}
console.log(JSON.stringify(found));

/** A quarter later: what moved may have come from there. */
function limit() {
  const day = new Date(`${until}T23:59:59Z`);
  day.setUTCDate(day.getUTCDate() + 90);
  return day;
}

function say(event, start, end) {
  found.push({
    uid: event.uid,
    start: start.toJSDate().toISOString(),
    end: end.toJSDate().toISOString(),
    place: event.location ?? "",
    cancelled: event.component.getFirstPropertyValue("status") === "CANCELLED",
  });
}
