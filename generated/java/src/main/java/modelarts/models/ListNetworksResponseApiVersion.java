package modelarts.models;

import modelarts.runtime.*;

/**
 * Version of this API. The options are as follows:
 * - v1
 */
public final class ListNetworksResponseApiVersion extends OpenEnum<String> {
    /** v1 */
    public static final ListNetworksResponseApiVersion V1 = new ListNetworksResponseApiVersion("v1");

    /** Reads and writes this type. */
    public static final Codec<ListNetworksResponseApiVersion> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ListNetworksResponseApiVersion(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ListNetworksResponseApiVersion of(String value) {
        return new ListNetworksResponseApiVersion(value);
    }
}
