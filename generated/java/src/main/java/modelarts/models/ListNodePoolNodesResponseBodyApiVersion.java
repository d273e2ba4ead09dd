package modelarts.models;

import modelarts.runtime.*;

/**
 * Version of this API. Enumeration values:
 * - v2
 */
public final class ListNodePoolNodesResponseBodyApiVersion extends OpenEnum<String> {
    /** v2 */
    public static final ListNodePoolNodesResponseBodyApiVersion V2 = new ListNodePoolNodesResponseBodyApiVersion("v2");

    /** Reads and writes this type. */
    public static final Codec<ListNodePoolNodesResponseBodyApiVersion> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ListNodePoolNodesResponseBodyApiVersion(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ListNodePoolNodesResponseBodyApiVersion of(String value) {
        return new ListNodePoolNodesResponseBodyApiVersion(value);
    }
}
