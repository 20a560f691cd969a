"use strict";
// Keeps what is typed in this browser, and offers it when the exercise is opened again: nothing is lost to an expired
// session, a closed window or a crash.
(() => {
  const PAUSE = 700;
  const source = document.getElementById("source");
  const line = document.getElementById("draft");
  const key = "gradus.draft." + source.dataset.exercise;
  const shown = source.value;
  let timer;

  const read = () => {
    try {
      const draft = JSON.parse(localStorage.getItem(key));
      return draft && typeof draft.text === "string" && typeof draft.at === "number" ? draft : null;
    } catch (error) {
      return null;
    }
  };

  const when = (at) => {
    const time = document.createElement("time");
    time.dateTime = new Date(at).toISOString();
    time.textContent = new Date(at).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "medium" });
    return time;
  };

  const button = (words, action) => {
    const element = document.createElement("button");
    element.type = "button";
    element.textContent = words;
    element.addEventListener("click", action);
    return element;
  };

  // Where the editor has taken the field's place, it listens to these.
  const focus = () => {
    if (source.hidden) {
      source.dispatchEvent(new Event("focus-wanted"));
    } else {
      source.focus();
    }
  };

  const drop = () => {
    clearTimeout(timer);
    localStorage.removeItem(key);
    line.replaceChildren("The draft is dropped; the text above stays.");
    focus();
  };

  const tell = (draft) => {
    line.replaceChildren("Draft kept in this browser: ", when(draft.at), ". ", button("Drop it", drop));
  };

  const keep = () => {
    clearTimeout(timer);
    timer = undefined;
    const draft = { text: source.value, at: Date.now() };
    try {
      localStorage.setItem(key, JSON.stringify(draft));
      tell(draft);
    } catch (error) {
      line.replaceChildren("This browser keeps no draft: its storage is full or switched off.");
    }
  };

  const restore = (draft) => {
    source.value = draft.text;
    source.dispatchEvent(new Event("text-restored"));
    tell(draft);
    focus();
  };

  const offer = (draft) => {
    line.replaceChildren("A draft from ", when(draft.at), " is kept in this browser. ",
      button("Go on with it", () => restore(draft)), " ", button("Drop it", drop));
  };

  source.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE);
  });
  const keepNow = () => {
    if (timer !== undefined) {
      keep();
    }
  };
  addEventListener("pagehide", keepNow);
  source.form.addEventListener("submit", keepNow);

  // What went back to the skeleton is in the history now.
  if (source.dataset.kept) {
    localStorage.removeItem(key);
  }
  const draft = read();
  if (draft) {
    if (draft.text === shown) {
      tell(draft);
    } else {
      offer(draft);
    }
  }
})();
