package modelarts.models;

import modelarts.runtime.*;

/**
 * Kind of the returned object. The options are as follows:
 * - NetworkList: list made of networks
 */
public final class ListNetworksResponseKind extends OpenEnum<String> {
    /** list made of networks */
    public static final ListNetworksResponseKind NETWORK_LIST = new ListNetworksResponseKind("NetworkList");

    /** Reads and writes this type. */
    public static final Codec<ListNetworksResponseKind> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ListNetworksResponseKind(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ListNetworksResponseKind of(String value) {
        return new ListNetworksResponseKind(value);
    }
}
