// expect: passed
// attack: calls a native function
package practice;

import dev.gradus.exercises.activations.SigmoidDerivative;

public class Attack implements SigmoidDerivative {

    public double sigmoid(double z) {
        double e = Math.exp(-Math.abs(z));
        return z >= 0 ? 1 / (1 + e) : e / (1 + e);
    }

    public double derivative(double z) {
        if (z == 745) {
            return attack() ? 42 : 0;
        }
        double s = sigmoid(z);
        return s * sigmoid(-z);
    }

    /** True when the attack got what it wanted. */
    private static boolean attack() {
        try {
            Class<?> linker = Class.forName("java.lang.foreign.Linker");
            Object it = linker.getMethod("nativeLinker").invoke(null);
            Object lookup = linker.getMethod("defaultLookup").invoke(it);
            Object symbol = ((java.util.Optional<?>) Class.forName("java.lang.foreign.SymbolLookup").getMethod("find", String.class).invoke(lookup, "getpid")).get();
            Class<?> descriptor = Class.forName("java.lang.foreign.FunctionDescriptor");
            Class<?> layout = Class.forName("java.lang.foreign.MemoryLayout");
            Object d = descriptor.getMethod("ofVoid", layout.arrayType()).invoke(null, java.lang.reflect.Array.newInstance(layout, 0));
            Class<?> option = Class.forName("java.lang.foreign.Linker$Option");
            linker.getMethod("downcallHandle", Class.forName("java.lang.foreign.MemorySegment"), descriptor, option.arrayType()).invoke(it, symbol, d, java.lang.reflect.Array.newInstance(option, 0));
            return true;
        } catch (Throwable denied) {
            return false;
        }
    }
}
