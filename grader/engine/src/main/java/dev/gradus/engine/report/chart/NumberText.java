package dev.gradus.engine.report.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as a picture writes them: short, and a word for what is no number. */
final class NumberText {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private NumberText() {}

    /** Three significant digits, or two and an exponent. */
    static String brief(double value) {
        if (!Double.isFinite(value)) {
            return word(value);
        }
        if (value == 0) {
            return "0";
        }
        double size = Math.abs(value);
        if (size >= 1e-3 && size < 1e5) {
            return plain(new BigDecimal(value).round(new MathContext(size >= 1000 ? 5 : 3)));
        }
        return String.format(Locale.ROOT, "%.1e", value)
                .replace(".0e", "e")
                .replace("e+0", "e")
                .replace("e-0", "e-")
                .replace("e+", "e");
    }

    /** "NaN", "∞" or "-∞". */
    static String word(double value) {
        return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "-∞";
    }

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** A power of ten: written out from 0.001 to 10000, with a superscript beyond. */
    static String powerOfTen(int exponent) {
        if (exponent >= -3 && exponent <= 4) {
            return plain(BigDecimal.ONE.scaleByPowerOfTen(exponent));
        }
        StringBuilder text = new StringBuilder("10");
        for (char c : Integer.toString(exponent).toCharArray()) {
            text.append(c == '-' ? '⁻' : SUPERSCRIPTS.charAt(c - '0'));
        }
        return text.toString();
    }

    /** A coordinate: one decimal, which is finer than a screen shows. */
    static String coordinate(double value) {
        StringBuilder out = new StringBuilder();
        PathData.append(out, value);
        return out.toString();
    }

    /** Width in user units of a label in the charts' 12-unit type; generous, so that labels keep apart. */
    static double width(String label) {
        return label.codePoints()
                .mapToDouble(c -> c > 0x2E80 ? 12.5 : c > 0x2000 ? 8 : 6.9)
                .sum();
    }
}
