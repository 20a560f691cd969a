package dev.gradus.app.web.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.app.web.comparison.DiffLine.Change;
import dev.gradus.engine.submission.SourceFile;
import dev.gradus.engine.submission.Submission;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SourceDiffTest {

    @Test
    void numbersTheLinesOfBothSides() {
        FileDiff diff = only("a\nb\nc\n", "a\nB\nc\nd\n");

        assertThat(diff.lines())
                .containsExactly(
                        new DiffLine(Change.SAME, "1", "1", "a"),
                        new DiffLine(Change.REMOVED, "2", "", "b"),
                        new DiffLine(Change.ADDED, "", "2", "B"),
                        new DiffLine(Change.SAME, "3", "3", "c"),
                        new DiffLine(Change.ADDED, "", "4", "d"));
        assertThat(diff.added()).isEqualTo(2);
        assertThat(diff.removed()).isEqualTo(1);
    }

    @Test
    void leavesOutWhatIsFarFromAnyChange() {
        String before = numbers(1, 100);
        FileDiff diff = only(before, before.replace("50\n", "fifty\n"));

        assertThat(diff.lines())
                .hasSize(1 + 3 + 2 + 3)
                .first()
                .extracting(DiffLine::change)
                .isEqualTo(Change.GAP);
        assertThat(diff.lines().get(1)).isEqualTo(new DiffLine(Change.SAME, "47", "47", "47"));
    }

    @Test
    void takesLinesThatLookLikeADifferenceAsText() {
        FileDiff diff = only("--- a\n+++ b\n@@ -1 +1 @@\n", "--- a\n+++ c\n@@ -1 +1 @@\n");

        assertThat(diff.lines())
                .containsExactly(
                        new DiffLine(Change.SAME, "1", "1", "--- a"),
                        new DiffLine(Change.REMOVED, "2", "", "+++ b"),
                        new DiffLine(Change.ADDED, "", "2", "+++ c"),
                        new DiffLine(Change.SAME, "3", "3", "@@ -1 +1 @@"));
    }

    @Test
    void startsAtTheFirstLineWhateverIsEmpty() {
        assertThat(only("", "a\n").lines()).containsExactly(new DiffLine(Change.ADDED, "", "1", "a"));
        assertThat(only("a\n", "").lines()).containsExactly(new DiffLine(Change.REMOVED, "1", "", "a"));
    }

    @Test
    void isEmptyForTheSameLinesWhateverEndsThem() {
        assertThat(only("a\nb\n", "a\r\nb").lines()).isEmpty();
        assertThat(only("a\nb\n", "a\r\nb").tooLong()).isFalse();
    }

    @Test
    void doesNotCompareLineByLineWhatIsTooLong() {
        FileDiff diff = only(numbers(0, FileDiff.MOST_LINES + 1), numbers(1, FileDiff.MOST_LINES + 2));

        assertThat(diff.tooLong()).isTrue();
        assertThat(diff.lines()).isEmpty();
    }

    @Test
    void pairsSingleFilesWhateverTheyAreCalledAndSeveralByName() {
        assertThat(SourceDiff.of(files("A.java", "x"), files("B.java", "y")).files())
                .extracting(FileDiff::name)
                .containsExactly("A.java → B.java");
        SourceDiff several = SourceDiff.of(files("A.java", "x", "B.java", "y"), files("B.java", "y", "C.java", "z"));
        assertThat(several.files()).extracting(FileDiff::name).containsExactly("B.java", "C.java", "A.java");
        assertThat(several.files()).extracting(FileDiff::added).containsExactly(0, 1, 0);
        assertThat(several.files()).extracting(FileDiff::removed).containsExactly(0, 0, 1);
    }

    private static FileDiff only(String before, String after) {
        return SourceDiff.of(files("A.java", before), files("A.java", after))
                .files()
                .get(0);
    }

    private static Submission files(String... namesAndTexts) {
        return new Submission(
                IntStream.range(0, namesAndTexts.length / 2)
                        .mapToObj(i -> new SourceFile(namesAndTexts[2 * i], namesAndTexts[2 * i + 1]))
                        .toList(),
                List.of());
    }

    private static String numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> i + "\n").collect(Collectors.joining());
    }
}
