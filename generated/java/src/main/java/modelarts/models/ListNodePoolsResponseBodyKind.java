package modelarts.models;

import modelarts.runtime.*;

/**
 * Kind of the returned object. The options are as follows:
 * - NodePoolList: list made of node pools
 */
public final class ListNodePoolsResponseBodyKind extends OpenEnum<String> {
    /** list made of node pools */
    public static final ListNodePoolsResponseBodyKind NODE_POOL_LIST = new ListNodePoolsResponseBodyKind("NodePoolList");

    /** Reads and writes this type. */
    public static final Codec<ListNodePoolsResponseBodyKind> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ListNodePoolsResponseBodyKind(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ListNodePoolsResponseBodyKind of(String value) {
        return new ListNodePoolsResponseBodyKind(value);
    }
}
