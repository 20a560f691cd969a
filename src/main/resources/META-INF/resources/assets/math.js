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
// What is larger than its place scrolls, so the keyboard must reach it: now, and after the window was made narrower.
const places = new ResizeObserver(entries => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth || target.scrollHeight > target.clientHeight) {
      target.tabIndex = 0;
    } else {
      target.removeAttribute("tabindex");
    }
  }
});
for (const element of document.querySelectorAll(".prose pre, .prose table, div.tex-display")) {
  places.observe(element);
}
