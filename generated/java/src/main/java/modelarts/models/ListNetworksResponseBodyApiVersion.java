package modelarts.models;

import modelarts.runtime.*;

/**
 * Version of this API. The options are as follows:
 * - v1
 */
public final class ListNetworksResponseBodyApiVersion extends OpenEnum<String> {
    /** v1 */
    public static final ListNetworksResponseBodyApiVersion V1 = new ListNetworksResponseBodyApiVersion("v1");

    /** Reads and writes this type. */
    public static final Codec<ListNetworksResponseBodyApiVersion> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ListNetworksResponseBodyApiVersion(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ListNetworksResponseBodyApiVersion of(String value) {
        return new ListNetworksResponseBodyApiVersion(value);
    }
}
