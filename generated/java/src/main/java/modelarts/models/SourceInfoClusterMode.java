package modelarts.models;

import modelarts.runtime.*;

/**
 * Whether the MRS cluster runs in security mode. Enumeration values:
 * - 0: off
 * - 1: on
 */
public final class SourceInfoClusterMode extends OpenEnum<String> {
    /** off */
    public static final SourceInfoClusterMode VALUE_0 = new SourceInfoClusterMode("0");

    /** on */
    public static final SourceInfoClusterMode VALUE_1 = new SourceInfoClusterMode("1");

    /** Reads and writes this type. */
    public static final Codec<SourceInfoClusterMode> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private SourceInfoClusterMode(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static SourceInfoClusterMode of(String value) {
        return new SourceInfoClusterMode(value);
    }
}
