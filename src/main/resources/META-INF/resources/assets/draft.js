"use strict";
// Keeps what is typed in this browser, and offers it when the exercise is opened again: nothing is lost to an expired
// session, a closed window or a crash. A draft that is offered stays until it is taken or dropped, whatever is typed
// meanwhile.
(() => {
  const PAUSE = 700;
  const MOST = 3;
  const source = document.getElementById("source");
  const line = document.getElementById("draft");
  const key = "gradus.draft." + source.dataset.exercise;
  let timer;

  const read = () => {
    try {
      return JSON.parse(localStorage.getItem(key))
        .filter((draft) => typeof draft.text === "string" && typeof draft.at === "number");
    } catch (error) {
      return [];
    }
  };

  // What went back to the skeleton is in the history now; opened again, this page must not forget a later draft.
  let offered = read();
  if (source.dataset.kept) {
    offered = [];
    history.replaceState(null, "", location.pathname);
  }
  let own = offered.find((draft) => draft.text === source.value);
  offered = offered.filter((draft) => draft !== own);

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

  const show = (ifNone) => {
    const words = own ? ["Draft kept in this browser: ", when(own.at), ". ", button("Drop it", dropOwn), " "] : [];
    for (const draft of offered) {
      words.push("A draft from ", when(draft.at), " is kept in this browser. ",
        button("Go on with it", () => restore(draft)), " ", button("Drop it", () => drop(draft)), " ");
    }
    line.replaceChildren(...(words.length ? words : [ifNone]));
  };

  const save = (ifNone) => {
    const drafts = (own ? [own, ...offered] : offered).slice(0, MOST);
    try {
      if (drafts.length) {
        localStorage.setItem(key, JSON.stringify(drafts));
      } else {
        localStorage.removeItem(key);
      }
      show(ifNone);
    } catch (error) {
      line.replaceChildren("This browser keeps no draft: its storage is full or switched off.");
    }
  };

  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };

  const keep = () => {
    stop();
    own = { text: source.value, at: Date.now() };
    save("");
  };

  const keepNow = () => {
    if (timer !== undefined) {
      keep();
    }
  };

  const dropOwn = () => {
    stop();
    own = undefined;
    save("The draft is dropped; the text above stays.");
    focus();
  };

  const drop = (draft) => {
    offered = offered.filter((other) => other !== draft);
    save("The draft is dropped; the text above stays.");
    focus();
  };

  const restore = (draft) => {
    keepNow();
    offered = offered.filter((other) => other !== draft);
    if (own) {
      offered.unshift(own);
    }
    own = draft;
    source.value = draft.text;
    source.dispatchEvent(new Event("text-restored"));
    save("");
    focus();
  };

  source.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE);
  });
  addEventListener("pagehide", keepNow);
  source.form.addEventListener("submit", keepNow);

  if (source.dataset.kept) {
    save("");
  } else {
    show("");
  }
})();
