package dev.gradus.app.web.submissions;

import dev.gradus.app.submissions.SourceText;

/** What the form's text field or chosen file holds. */
record PastedSource(@SourceText String source) {}
