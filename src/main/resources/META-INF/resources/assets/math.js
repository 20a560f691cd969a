"use strict";
// Draws every formula into the page; the TeX stays readable where this does not run.
for (const element of document.querySelectorAll(".tex")) {
  const tex = element.textContent;
  try {
    katex.render(tex, element, { displayMode: element.classList.contains("tex-display"), throwOnError: true, trust: false, maxSize: 20, maxExpand: 200 });
    element.classList.add("drawn");
  } catch (error) {
    element.textContent = tex;
  }
}
