package modelarts.models;

import modelarts.runtime.*;

/**
 * Shape used first when objects are marked. The options are as follows:
 * - bndbox: rectangle
 * - polygon: polygon
 * - circle: circle
 * - point: point
 */
public final class LabelPropertyModelartsDefaultShape extends OpenEnum<String> {
    /** rectangle */
    public static final LabelPropertyModelartsDefaultShape BNDBOX = new LabelPropertyModelartsDefaultShape("bndbox");

    /** polygon */
    public static final LabelPropertyModelartsDefaultShape POLYGON = new LabelPropertyModelartsDefaultShape("polygon");

    /** circle */
    public static final LabelPropertyModelartsDefaultShape CIRCLE = new LabelPropertyModelartsDefaultShape("circle");

    /** point */
    public static final LabelPropertyModelartsDefaultShape POINT = new LabelPropertyModelartsDefaultShape("point");

    /** Reads and writes this type. */
    public static final Codec<LabelPropertyModelartsDefaultShape> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private LabelPropertyModelartsDefaultShape(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static LabelPropertyModelartsDefaultShape of(String value) {
        return new LabelPropertyModelartsDefaultShape(value);
    }
}
