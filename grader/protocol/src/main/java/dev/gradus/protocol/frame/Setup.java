package dev.gradus.protocol.frame;

import dev.gradus.protocol.ProtocolException;
import dev.gradus.protocol.UnsendableException;
import dev.gradus.protocol.WireLimits;
import dev.gradus.protocol.type.WireInput;
import dev.gradus.protocol.type.WireOutput;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a runner is told first.
 *
 * @param contract binary name of the contract, which is on the runner's class path
 * @param implementation binary name of the class that implements it
 * @param limits of all further frames
 * @param classes the submission's class files by binary name
 */
public record Setup(String contract, String implementation, WireLimits limits, Map<String, byte[]> classes) {
    /** Of this frame itself: a submission's classes fit into it many times. */
    public static final WireLimits LIMITS = new WireLimits(32 << 20, 1, 1 << 16, 1 << 16);

    /** Appends this. */
    public void write(WireOutput out) throws UnsendableException {
        out.putString(contract);
        out.putString(implementation);
        out.putInt(limits.frameBytes());
        out.putInt(limits.arrayElements());
        out.putInt(limits.objects());
        out.putInt(limits.stringChars());
        out.putInt(classes.size());
        for (Map.Entry<String, byte[]> file : classes.entrySet()) {
            out.putString(file.getKey());
            out.putBytes(file.getValue());
        }
    }

    /** Reads what {@link #write} wrote, to the end of the frame. */
    public static Setup read(WireInput in) throws ProtocolException {
        String contract = in.getString();
        String implementation = in.getString();
        int[] limits = new int[4];
        for (int i = 0; i < limits.length; i++) {
            limits[i] = in.getInt();
        }
        int count = in.getCount(8);
        Map<String, byte[]> classes = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            String name = in.getString();
            classes.put(name, in.getBytes());
        }
        in.requireEnd();
        return new Setup(contract, implementation, new WireLimits(limits[0], limits[1], limits[2], limits[3]), classes);
    }
}
