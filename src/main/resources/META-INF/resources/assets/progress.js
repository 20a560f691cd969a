"use strict";
// Follows a grading by server-sent events; every event is a whole snapshot, so a lost one does not matter.
const panel = document.getElementById("progress");
const words = document.getElementById("progress-words");
const checks = document.getElementById("progress-checks");
const events = new EventSource(panel.dataset.events);
events.onmessage = (event) => {
  const progress = JSON.parse(event.data);
  if (progress.status === "done") {
    events.close();
    location.reload();
    return;
  }
  words.textContent = progress.words;
  checks.replaceChildren(...progress.checked.map((check) => {
    const item = document.createElement("li");
    const chip = document.createElement("span");
    chip.className = "chip " + check.outcome;
    chip.textContent = check.words;
    item.append(chip, " " + check.title);
    return item;
  }));
};
