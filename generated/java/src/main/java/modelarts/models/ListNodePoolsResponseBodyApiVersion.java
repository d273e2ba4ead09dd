package modelarts.models;

import modelarts.runtime.*;

/**
 * Version of this API. The options are as follows:
 * - v2
 */
public final class ListNodePoolsResponseBodyApiVersion extends OpenEnum<String> {
    /** v2 */
    public static final ListNodePoolsResponseBodyApiVersion V2 = new ListNodePoolsResponseBodyApiVersion("v2");

    /** Reads and writes this type. */
    public static final Codec<ListNodePoolsResponseBodyApiVersion> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ListNodePoolsResponseBodyApiVersion(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ListNodePoolsResponseBodyApiVersion of(String value) {
        return new ListNodePoolsResponseBodyApiVersion(value);
    }
}
