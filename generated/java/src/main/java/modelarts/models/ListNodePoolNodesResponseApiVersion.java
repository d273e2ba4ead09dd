package modelarts.models;

import modelarts.runtime.*;

/**
 * Version of this API. Enumeration values:
 * - v2
 */
public final class ListNodePoolNodesResponseApiVersion extends OpenEnum<String> {
    /** v2 */
    public static final ListNodePoolNodesResponseApiVersion V2 = new ListNodePoolNodesResponseApiVersion("v2");

    /** Reads and writes this type. */
    public static final Codec<ListNodePoolNodesResponseApiVersion> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ListNodePoolNodesResponseApiVersion(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ListNodePoolNodesResponseApiVersion of(String value) {
        return new ListNodePoolNodesResponseApiVersion(value);
    }
}
