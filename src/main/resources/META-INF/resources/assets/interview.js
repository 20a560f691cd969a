"use strict";
// Lets the clocks of an interview run and keeps what is written. The portal's clock is the true one: every answer of its
// sets these anew.
(() => {
  const PAUSE = 1200;
  const form = document.getElementById("interview-form");
  const answer = document.getElementById("answer-text");
  const kept = document.getElementById("kept");
  const whole = document.getElementById("whole-left");
  const item = document.getElementById("item-left");
  const left = { whole: Number(whole.dataset.left), item: Number(item.dataset.left), at: performance.now() };
  let sent = answer.value;
  let timer;
  let leaving = false;
  let request = new AbortController();

  const words = (millis) => {
    const seconds = Math.floor(Math.abs(millis) / 1000);
    return Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
  };

  const tick = () => {
    const passed = performance.now() - left.at;
    whole.textContent = words(Math.max(0, left.whole - passed));
    const rest = left.item - passed;
    item.textContent = words(rest);
    document.getElementById("item-words").textContent = rest < 0 ? "over the" : "left of";
    document.getElementById("item-clock").classList.toggle("over", rest < 0);
    if (left.whole - passed <= 0 && !leaving) {
      leaving = true;
      form.requestSubmit(document.getElementById("time-up"));
    }
  };

  const keep = async (last) => {
    clearTimeout(timer);
    timer = undefined;
    const text = answer.value;
    if (leaving || text === sent) {
      return;
    }
    request = new AbortController();
    try {
      const response = await fetch(form.dataset.answer, {
        method: "PUT",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ answer: text }),
        keepalive: last,
        signal: request.signal,
      });
      const said = await response.json();
      if (!response.ok) {
        kept.textContent = "Not kept: " + said.detail;
        return;
      }
      sent = text;
      left.whole = said.leftMillis;
      left.at = performance.now();
      left.item = said.itemLeftMillis;
      kept.textContent = "Kept.";
      if (said.phase !== "running") {
        leaving = true;
        location.reload();
      }
    } catch (error) {
      if (leaving) {
        return;
      }
      kept.textContent = "Not kept yet: the portal does not answer.";
      timer = setTimeout(() => keep(false), 5 * PAUSE);
    }
  };

  answer.addEventListener("input", () => {
    kept.textContent = "";
    clearTimeout(timer);
    timer = setTimeout(() => keep(false), PAUSE);
  });
  form.addEventListener("submit", () => {
    // An older text must not arrive after the one that the form takes along.
    leaving = true;
    clearTimeout(timer);
    request.abort();
  });
  addEventListener("pagehide", () => keep(true));
  addEventListener("pageshow", (event) => {
    if (event.persisted) {
      location.reload();
    }
  });
  setInterval(tick, 250);
  tick();
})();
