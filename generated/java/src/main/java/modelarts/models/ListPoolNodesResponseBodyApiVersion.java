package modelarts.models;

import modelarts.runtime.*;

/**
 * Version of this API. The options are as follows:
 * - v2
 */
public final class ListPoolNodesResponseBodyApiVersion extends OpenEnum<String> {
    /** v2 */
    public static final ListPoolNodesResponseBodyApiVersion V2 = new ListPoolNodesResponseBodyApiVersion("v2");

    /** Reads and writes this type. */
    public static final Codec<ListPoolNodesResponseBodyApiVersion> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ListPoolNodesResponseBodyApiVersion(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ListPoolNodesResponseBodyApiVersion of(String value) {
        return new ListPoolNodesResponseBodyApiVersion(value);
    }
}
