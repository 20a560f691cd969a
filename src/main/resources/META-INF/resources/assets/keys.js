"use strict";
// Keyboard shortcuts. What a page offers says so itself, in data-key; here is only how keys find it. They can be switched
// off, because people who speak to their computer type single letters without meaning to.
(() => {
  const OFF = "gradus.shortcuts.off";
  const PATIENCE = 1500;
  let first = "";
  let forget;

  const areOff = () => {
    try {
      return localStorage.getItem(OFF) !== null;
    } catch (error) {
      return false;
    }
  };

  const setOff = (off) => {
    try {
      if (off) {
        localStorage.setItem(OFF, "1");
      } else {
        localStorage.removeItem(OFF);
      }
    } catch (error) {
      // A browser without storage keeps them on.
    }
  };

  const prepareSwitch = (root) => {
    const box = root.querySelector("#shortcuts-on");
    if (box) {
      box.disabled = false;
      box.checked = !areOff();
      box.addEventListener("change", () => setOff(!box.checked));
    }
  };

  const typing = (element) =>
    element.isContentEditable || element.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=submit])");

  const find = (key) =>
    [...document.querySelectorAll("[data-key]")].find((element) =>
      element.dataset.key === key && !element.disabled && element.checkVisibility());

  const act = (element) => {
    if (element.matches("input:not([type=submit]), textarea, select")) {
      element.focus();
    } else {
      element.click();
    }
  };

  const showList = async () => {
    if (document.getElementById("shortcuts")) {
      return;
    }
    const answer = await fetch("/shortcuts");
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const dialog = document.createElement("dialog");
    dialog.setAttribute("aria-label", "Keyboard shortcuts");
    const close = document.createElement("button");
    close.textContent = "Close";
    close.addEventListener("click", () => dialog.close());
    dialog.append(document.adoptNode(page.getElementById("shortcuts")), close);
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    prepareSwitch(dialog);
    dialog.showModal();
  };

  addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || event.repeat || event.altKey || event.metaKey) {
      return;
    }
    if (event.ctrlKey) {
      const element = event.key === "Enter" && find(event.shiftKey ? "ctrl+shift+enter" : "ctrl+enter");
      if (element) {
        event.preventDefault();
        element.click();
      }
      return;
    }
    if (areOff() || event.key.length !== 1 || typing(event.target) || document.querySelector("dialog[open]")) {
      return;
    }
    const key = first + event.key;
    clearTimeout(forget);
    first = "";
    if (key === "?") {
      event.preventDefault();
      showList();
      return;
    }
    const element = find(key);
    if (element) {
      event.preventDefault();
      act(element);
    } else if (event.key === "g") {
      first = "g ";
      forget = setTimeout(() => { first = ""; }, PATIENCE);
    }
  }, { capture: true });

  prepareSwitch(document);

  // The theme changes without another page; without JavaScript the form does it.
  for (const button of document.querySelectorAll("#theme button")) {
    button.addEventListener("click", (event) => {
      event.preventDefault();
      const system = button.value === "system";
      document.cookie = "gradus-theme=" + (system ? "" : button.value) + "; path=/; samesite=lax; max-age=" + (system ? 0 : 31536000);
      if (system) {
        delete document.documentElement.dataset.theme;
      } else {
        document.documentElement.dataset.theme = button.value;
      }
      for (const other of document.querySelectorAll("#theme button")) {
        other.setAttribute("aria-pressed", String(other === button));
      }
    });
  }
})();
