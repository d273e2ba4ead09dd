package modelarts.models;

import modelarts.runtime.*;

/**
 * Version of this API. The options are as follows:
 * - v2
 */
public final class ListPoolNodesResponseApiVersion extends OpenEnum<String> {
    /** v2 */
    public static final ListPoolNodesResponseApiVersion V2 = new ListPoolNodesResponseApiVersion("v2");

    /** Reads and writes this type. */
    public static final Codec<ListPoolNodesResponseApiVersion> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ListPoolNodesResponseApiVersion(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ListPoolNodesResponseApiVersion of(String value) {
        return new ListPoolNodesResponseApiVersion(value);
    }
}
