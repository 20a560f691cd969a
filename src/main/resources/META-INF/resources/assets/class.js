"use strict";
// Follows the grading of a class by server-sent events; after a lost connection the first event has everything again.
const classPanel = document.getElementById("class-progress");
const meter = document.getElementById("class-meter");
const rows = new Map();
for (const row of document.querySelectorAll("#class-members tr[data-member]")) {
  rows.set(row.dataset.member, row);
}
const source = new EventSource(classPanel.dataset.events);
source.onmessage = (event) => {
  const progress = JSON.parse(event.data);
  document.getElementById("class-words").textContent = progress.words;
  meter.value = progress.graded;
  for (const member of progress.members) {
    const cells = rows.get(member.id).querySelectorAll("td");
    const chip = cells[0].querySelector("span");
    chip.className = "chip " + member.state;
    chip.textContent = member.words;
    cells[1].textContent = member.points;
  }
  if (progress.done) {
    source.close();
    location.reload();
  }
};
