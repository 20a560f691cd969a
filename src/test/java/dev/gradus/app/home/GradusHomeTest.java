package dev.gradus.app.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GradusHomeTest {
    private static final Path USER = Path.of("/home/ada");

    @Test
    void isWhereGradusHomeSays() {
        assertThat(GradusHome.of(Map.of("GRADUS_HOME", "/data/g"), "Linux", USER))
                .isEqualTo(Path.of("/data/g"));
        assertThatThrownBy(() -> GradusHome.of(Map.of("GRADUS_HOME", "a\0b"), "Linux", USER))
                .isInstanceOf(UnusableHomeException.class);
    }

    @Test
    void isElseThePlatformsDataFolder() {
        assertThat(GradusHome.of(Map.of(), "Linux", USER)).isEqualTo(USER.resolve(".local/share/gradus"));
        assertThat(GradusHome.of(Map.of("XDG_DATA_HOME", "/data"), "Linux", USER))
                .isEqualTo(Path.of("/data/gradus"));
        assertThat(GradusHome.of(Map.of("XDG_DATA_HOME", "relative"), "Linux", USER))
                .isEqualTo(USER.resolve(".local/share/gradus"));
        assertThat(GradusHome.of(Map.of(), "Mac OS X", USER))
                .isEqualTo(USER.resolve("Library/Application Support/gradus"));
        assertThat(GradusHome.of(Map.of("LOCALAPPDATA", "/c/local"), "Windows 11", USER))
                .isEqualTo(Path.of("/c/local/gradus"));
    }
}
