package dev.gradus.app.web.submissions;

/** What the form's text field or chosen file holds. */
record PastedSource(@SourceText String source) {}
