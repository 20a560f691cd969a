// The text field of an exercise as an editor for Java. The field stays in the form, hidden, with the same text: what is
// sent, kept as a draft and restored is always the field.
import { EditorState } from "@codemirror/state";
import { EditorView, keymap, lineNumbers, highlightActiveLine, highlightActiveLineGutter } from "@codemirror/view";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { classHighlighter } from "@lezer/highlight";
import { java } from "@codemirror/lang-java";

const field = document.getElementById("source");
const label = document.getElementById("source-label");
const help = document.getElementById("editor-help");

const attributes = {
  "aria-labelledby": label.id,
  "aria-describedby": field.getAttribute("aria-describedby") + " " + help.id,
  spellcheck: "false",
  tabindex: "0",
};
if (field.hasAttribute("aria-invalid")) {
  attributes["aria-invalid"] = "true";
}

// A browser that replaces several lines by itself writes style attributes, which the policy forbids.
function replaceSelection(event, editor) {
  if (event.inputType !== "insertText" || event.data === null || editor.composing || editor.state.selection.main.empty) {
    return false;
  }
  event.preventDefault();
  editor.dispatch(editor.state.replaceSelection(event.data), { userEvent: "input.type", scrollIntoView: true });
  return true;
}

const view = new EditorView({
  state: EditorState.create({
    doc: field.value,
    extensions: [
      EditorView.cspNonce.of(document.getElementById("editor-script").nonce),
      lineNumbers(),
      highlightActiveLineGutter(),
      highlightActiveLine(),
      history(),
      indentUnit.of("    "),
      EditorState.tabSize.of(4),
      indentOnInput(),
      bracketMatching(),
      syntaxHighlighting(classHighlighter),
      java(),
      keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
      EditorView.contentAttributes.of(attributes),
      EditorView.domEventHandlers({ beforeinput: replaceSelection }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) {
          field.value = update.state.doc.toString();
          field.dispatchEvent(new Event("input", { bubbles: true }));
        }
      }),
    ],
  }),
});

field.before(view.dom);
field.hidden = true;
help.hidden = false;
label.removeAttribute("for");
label.addEventListener("click", () => view.focus());
field.addEventListener("text-restored", () => {
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: field.value } });
});
field.addEventListener("focus-wanted", () => view.focus());
