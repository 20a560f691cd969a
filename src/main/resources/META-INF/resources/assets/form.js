"use strict";
// One click is enough, and a second one does no harm: the form has a key.
const form = document.getElementById("hand-in-form");
form.addEventListener("submit", (event) => {
  if (event.submitter && !event.submitter.hasAttribute("aria-disabled")) {
    event.submitter.dataset.words = event.submitter.textContent;
    event.submitter.textContent = "Sending…";
    event.submitter.setAttribute("aria-disabled", "true");
  }
});
addEventListener("pageshow", () => {
  for (const button of form.querySelectorAll("button[aria-disabled]")) {
    button.textContent = button.dataset.words;
    button.removeAttribute("aria-disabled");
  }
});
