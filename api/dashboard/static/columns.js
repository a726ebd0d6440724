// The groups of a chronology arranged in columns, one for each time that they name.

import { later, moment, when } from "./words.js";

export const MOST_IN_A_STACK = 4;

// Columns from the earliest on: {label, gap, dated, size, stacks}, each stack a list of groups of event ids.
export function columnsOf(groups, events) {
  const columns = [];
  for (const group of groups) {
    const { begin, until } = span(group, events);
    const label = when(begin, until) ?? "بلا تاريخ، معلوم الترتيب";
    let column = columns.at(-1);
    if (column?.label !== label) {
      column = { label, begin, until, dated: begin !== undefined, size: 0, groups: [] };
      columns.push(column);
    }
    column.groups.push(group);
    column.size += group.length;
  }
  let before;
  for (const column of columns) {
    column.stacks = stacksOf(column.groups);
    // A distance only between times that are told apart for sure.
    if (before !== undefined && column.begin !== undefined) column.gap = later(before, moment(column.begin));
    if (column.until !== undefined) before = Math.max(before ?? -Infinity, moment(column.until) - 1);
  }
  return columns;
}

// The hull of what is known of a group's events.
function span(group, events) {
  const times = group.map((id) => events.get(id)).filter((event) => event.begin !== undefined);
  const begins = times.map((event) => event.begin).sort();
  const untils = times.map((event) => event.until).filter((until) => until !== undefined).sort();
  return { begin: begins[0], until: untils.length === times.length ? untils.at(-1) : undefined };
}

function stacksOf(groups) {
  const stacks = [[]];
  let size = 0;
  for (const group of groups) {
    if (size && size + group.length > MOST_IN_A_STACK) {
      stacks.push([]);
      size = 0;
    }
    stacks.at(-1).push(group);
    size += group.length;
  }
  return stacks;
}
