"use strict";
// One click is enough, and a second one does no harm: the form has a key.
const form = document.getElementById("hand-in-form");
form.addEventListener("submit", () => {
  const button = form.querySelector("button[type=submit]");
  button.textContent = "Handing in…";
  button.setAttribute("aria-disabled", "true");
});
addEventListener("pageshow", () => {
  const button = form.querySelector("button[type=submit]");
  button.textContent = "Hand in";
  button.removeAttribute("aria-disabled");
});
