package modelarts.models;

import modelarts.runtime.*;

/**
 * Version of this API. The options are as follows:
 * - v2
 */
public final class ListNodePoolsResponseApiVersion extends OpenEnum<String> {
    /** v2 */
    public static final ListNodePoolsResponseApiVersion V2 = new ListNodePoolsResponseApiVersion("v2");

    /** Reads and writes this type. */
    public static final Codec<ListNodePoolsResponseApiVersion> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ListNodePoolsResponseApiVersion(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ListNodePoolsResponseApiVersion of(String value) {
        return new ListNodePoolsResponseApiVersion(value);
    }
}
