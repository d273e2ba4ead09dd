package modelarts.models;

import modelarts.runtime.*;

/**
 * Kind of object. The options are as follows:
 * - NodePool: a single node pool
 */
public final class NodePoolKind extends OpenEnum<String> {
    /** a single node pool */
    public static final NodePoolKind NODE_POOL = new NodePoolKind("NodePool");

    /** Reads and writes this type. */
    public static final Codec<NodePoolKind> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private NodePoolKind(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static NodePoolKind of(String value) {
        return new NodePoolKind(value);
    }
}
