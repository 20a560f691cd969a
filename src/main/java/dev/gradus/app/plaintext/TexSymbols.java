package dev.gradus.app.plaintext;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What commands of TeX and raised or lowered characters are in Unicode. */
final class TexSymbols {
    private static final Map<String, String> LETTERS = pairs("""
            alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ
            lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω
            Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
            partial ∂ nabla ∇ infty ∞ ell ℓ dots … ldots … cdots ⋯ vdots ⋮ prime ′ top ⊤ emptyset ∅ forall ∀ exists ∃
            neg ¬ hbar ℏ Re ℜ Im ℑ""");
    private static final Map<String, String> OPERATORS = pairs("""
            cdot · times × odot ⊙ otimes ⊗ oplus ⊕ pm ± mp ∓ div ÷ circ ∘ ast ∗ star ⋆ setminus ∖ cup ∪ cap ∩ wedge ∧
            vee ∨ le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ approx ≈ equiv ≡ sim ~ simeq ≃ propto ∝ ll ≪ gg ≫ in ∈ notin ∉
            subset ⊂ subseteq ⊆ supset ⊃ to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ mapsto ↦ Rightarrow ⇒
            Leftarrow ⇐ Leftrightarrow ⇔ iff ⇔ implies ⇒ Longrightarrow ⟹ longrightarrow ⟶ mid | perp ⊥ cong ≅""");
    private static final Map<String, String> BIG = pairs("sum ∑ prod ∏ int ∫ bigcup ⋃ bigcap ⋂");
    private static final Map<String, String> OPENING = pairs("lVert ‖ lvert | lceil ⌈ lfloor ⌊ langle ⟨ lbrace {");
    private static final Map<String, String> CLOSING = pairs("rVert ‖ rvert | rceil ⌉ rfloor ⌋ rangle ⟩ rbrace }");
    private static final Map<String, String> ACCENTS = pairs(
            "hat \u0302 widehat \u0302 tilde \u0303 widetilde \u0303 bar \u0304 overline \u0304 vec \u20D7 dot \u0307");
    private static final Map<String, String> BLACKBOARD = pairs("R ℝ N ℕ Z ℤ Q ℚ C ℂ P ℙ E 𝔼 1 𝟙");
    private static final Map<String, String> FRACTIONS =
            pairs("1/2 ½ 1/3 ⅓ 2/3 ⅔ 1/4 ¼ 3/4 ¾ 1/5 ⅕ 1/6 ⅙ 1/8 ⅛ 3/8 ⅜ 5/8 ⅝ 7/8 ⅞ 1/10 ⅒");
    private static final Map<String, String> RAISED =
            characters("0123456789+-=()niTabcdefghjklmoprstuvwxyz′*", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵀᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻ′*");
    private static final Map<String, String> LOWERED =
            characters("0123456789+-=()aeijklmnoprstuvxhβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓₕᵦᵧᵨᵩᵪ");
    private static final Set<String> FUNCTIONS = Set.of(
            "ln", "log", "exp", "max", "min", "sin", "cos", "tan", "sinh", "cosh", "tanh", "arg", "sup", "inf", "lim",
            "det", "dim", "Pr", "argmax", "argmin");

    private TexSymbols() {}

    static Optional<String> letter(String command) {
        return Optional.ofNullable(LETTERS.get(command));
    }

    /** Between two operands, with room on both sides. */
    static Optional<String> operator(String command) {
        return Optional.ofNullable(OPERATORS.get(command));
    }

    /** A sum and its like, with limits. */
    static Optional<String> big(String command) {
        return Optional.ofNullable(BIG.get(command));
    }

    static Optional<String> opening(String command) {
        return Optional.ofNullable(OPENING.get(command));
    }

    static Optional<String> closing(String command) {
        return Optional.ofNullable(CLOSING.get(command));
    }

    /** The combining character that goes after its letter. */
    static Optional<String> accent(String command) {
        return Optional.ofNullable(ACCENTS.get(command));
    }

    static Optional<String> blackboard(String letter) {
        return Optional.ofNullable(BLACKBOARD.get(letter));
    }

    /** One character for a fraction such as {@code 1/2}. */
    static Optional<String> fraction(String fraction) {
        return Optional.ofNullable(FRACTIONS.get(fraction));
    }

    static boolean isFunction(String command) {
        return FUNCTIONS.contains(command);
    }

    /** The text in raised characters; nothing when one of them cannot be. */
    static Optional<String> raised(String text) {
        return all(text, RAISED);
    }

    /** The text in lowered characters; nothing when one of them cannot be. */
    static Optional<String> lowered(String text) {
        return all(text, LOWERED);
    }

    private static Optional<String> all(String text, Map<String, String> table) {
        StringBuilder out = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            String other = table.get(Character.toString(c));
            if (other == null) {
                return Optional.empty();
            }
            out.append(other);
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(out.toString());
    }

    private static Map<String, String> pairs(String text) {
        String[] words = text.strip().split("\\s+");
        Map<String, String> pairs = new HashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            pairs.put(words[i], words[i + 1]);
        }
        return Map.copyOf(pairs);
    }

    private static Map<String, String> characters(String from, String to) {
        int[] keys = from.codePoints().toArray();
        int[] values = to.codePoints().toArray();
        Map<String, String> pairs = new HashMap<>();
        for (int i = 0; i < keys.length; i++) {
            pairs.put(Character.toString(keys[i]), Character.toString(values[i]));
        }
        return Map.copyOf(pairs);
    }
}
