package modelarts.models;

import modelarts.runtime.*;

/**
 * Kind of labeling job that the label is for. The options are as follows:
 * - 0: sorting whole images
 * - 1: marking objects in images
 * - 100: sorting texts
 * - 101: marking entities in texts
 * - 200: sorting sounds
 * - 600: labeling videos
 */
public final class LabelType extends OpenEnum<Long> {
    /** sorting whole images */
    public static final LabelType VALUE_0 = new LabelType(0L);

    /** marking objects in images */
    public static final LabelType VALUE_1 = new LabelType(1L);

    /** sorting texts */
    public static final LabelType VALUE_100 = new LabelType(100L);

    /** marking entities in texts */
    public static final LabelType VALUE_101 = new LabelType(101L);

    /** sorting sounds */
    public static final LabelType VALUE_200 = new LabelType(200L);

    /** labeling videos */
    public static final LabelType VALUE_600 = new LabelType(600L);

    /** Reads and writes this type. */
    public static final Codec<LabelType> CODEC =
            new Codec<>(node -> of(Codec.LONG.read(node)), value -> value.json(Codec.LONG));

    private LabelType(Long value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static LabelType of(Long value) {
        return new LabelType(value);
    }
}
