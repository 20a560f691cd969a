package dev.gradus.app.web.review;

import dev.gradus.app.questions.Question;
import dev.gradus.app.web.catalogue.Catalogue;
import dev.gradus.app.web.markdown.Markdown;
import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** A question with its texts as sanitised HTML, and what is ticked of its rubric. */
public record QuestionView(
        Card card,
        RawString question,
        RawString answer,
        List<RubricRow> rubric,
        List<DisqualifierRow> disqualifiers,
        List<RawString> followUps,
        List<Link> exercises,
        List<RawString> sources) {
    private static final int BELOW_TITLE = 2;
    private static final int BELOW_SECTION = 3;

    /** One point of the rubric; the share is of the whole, as in "20 %". */
    public record RubricRow(int position, RawString point, String share, boolean ticked) {}

    /** One thing that spoils an answer. */
    public record DisqualifierRow(int position, RawString text, boolean ticked) {}

    /** A link to another page of the portal. */
    public record Link(String id, String title) {}

    /** The view of a question. */
    public static QuestionView of(
            Question question,
            Card card,
            Markdown markdown,
            Catalogue catalogue,
            Set<Integer> points,
            Set<Integer> disqualifiers) {
        double total = question.rubric().stream()
                .mapToDouble(Question.RubricPoint::weight)
                .sum();
        return new QuestionView(
                card,
                markdown.html(question.question(), BELOW_TITLE),
                markdown.html(question.answer(), BELOW_SECTION),
                IntStream.range(0, question.rubric().size())
                        .mapToObj(position -> new RubricRow(
                                position,
                                sentence(
                                        markdown,
                                        question.rubric().get(position).point()),
                                String.format(
                                        Locale.ROOT,
                                        "%.0f %%",
                                        100 * question.rubric().get(position).weight() / total),
                                points.contains(position)))
                        .toList(),
                IntStream.range(0, question.disqualifiers().size())
                        .mapToObj(position -> new DisqualifierRow(
                                position,
                                sentence(markdown, question.disqualifiers().get(position)),
                                disqualifiers.contains(position)))
                        .toList(),
                html(markdown, question.followUps()),
                question.exercises().stream()
                        .filter(exercise -> catalogue.find(exercise).isPresent())
                        .map(exercise -> new Link(exercise, catalogue.title(exercise)))
                        .toList(),
                html(markdown, question.sources()));
    }

    private static List<RawString> html(Markdown markdown, List<String> texts) {
        return texts.stream().map(text -> markdown.html(text, BELOW_SECTION)).toList();
    }

    /** Without the paragraph around it, which a label may not hold. */
    private static RawString sentence(Markdown markdown, String text) {
        String html = markdown.html(text, BELOW_SECTION).getValue().strip();
        boolean oneParagraph = html.startsWith("<p>") && html.endsWith("</p>") && html.lastIndexOf("<p>") == 0;
        return new RawString(oneParagraph ? html.substring(3, html.length() - 4) : html);
    }
}
