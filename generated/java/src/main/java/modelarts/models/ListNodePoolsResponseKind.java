package modelarts.models;

import modelarts.runtime.*;

/**
 * Kind of the returned object. The options are as follows:
 * - NodePoolList: list made of node pools
 */
public final class ListNodePoolsResponseKind extends OpenEnum<String> {
    /** list made of node pools */
    public static final ListNodePoolsResponseKind NODE_POOL_LIST = new ListNodePoolsResponseKind("NodePoolList");

    /** Reads and writes this type. */
    public static final Codec<ListNodePoolsResponseKind> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ListNodePoolsResponseKind(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ListNodePoolsResponseKind of(String value) {
        return new ListNodePoolsResponseKind(value);
    }
}
