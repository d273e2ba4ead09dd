package modelarts.models;

import modelarts.runtime.*;

/**
 * Kind of the returned object. The options are as follows:
 * - NetworkList: list made of networks
 */
public final class ListNetworksResponseBodyKind extends OpenEnum<String> {
    /** list made of networks */
    public static final ListNetworksResponseBodyKind NETWORK_LIST = new ListNetworksResponseBodyKind("NetworkList");

    /** Reads and writes this type. */
    public static final Codec<ListNetworksResponseBodyKind> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ListNetworksResponseBodyKind(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ListNetworksResponseBodyKind of(String value) {
        return new ListNetworksResponseBodyKind(value);
    }
}
