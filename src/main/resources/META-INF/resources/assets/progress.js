"use strict";
// Follows a grading by server-sent events; every event is a whole snapshot, so a lost one does not matter.
const panel = document.getElementById("progress");
const words = document.getElementById("progress-words");
const checks = document.getElementById("progress-checks");
const events = new EventSource(panel.dataset.events);

// Rows are there from the beginning and change in place, so that nothing on the page moves.
const row = (check) => {
  for (const item of checks.children) {
    if (item.dataset.check === check.id) {
      return item;
    }
  }
  const item = document.createElement("li");
  item.dataset.check = check.id;
  item.append(document.createElement("span"), " ", document.createElement("span"));
  item.lastChild.textContent = check.title;
  checks.append(item);
  return item;
};

events.onmessage = (event) => {
  const progress = JSON.parse(event.data);
  if (progress.status === "done") {
    events.close();
    location.reload();
    return;
  }
  words.textContent = progress.words;
  for (const check of progress.checks) {
    const chip = row(check).querySelector("span");
    chip.className = "chip " + check.outcome;
    chip.textContent = check.words;
  }
};
