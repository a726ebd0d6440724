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
    if (column.dated && column.until !== undefined) before = Math.max(before ?? -Infinity, moment(column.until) - 1);
  }
  return columns;
}

// The hull of what is known of a group's events; without any begin, what all of them lie before.
function span(group, events) {
  const members = group.map((id) => events.get(id));
  const dated = members.filter((event) => event.begin !== undefined);
  const known = dated.length ? dated : members;
  const untils = known.map((event) => event.until);
  return {
    begin: dated.map((event) => event.begin).sort()[0],
    until: untils.includes(undefined) ? undefined : untils.sort().at(-1),
  };
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
