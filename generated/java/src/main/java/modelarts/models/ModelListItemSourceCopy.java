package modelarts.models;

import modelarts.runtime.*;

/**
 * Whether the image is copied. It matters only to models whose model_type is Image. Possible
 * values:
 * - true: it is copied; setting up takes longer, and later changes to the image in SWR do
 * not touch services
 * - false: it is not copied; setting up is fast, but changes to the image do touch services
 */
public final class ModelListItemSourceCopy extends OpenEnum<String> {
    /**
     * it is copied; setting up takes longer, and later changes to the image in SWR do not touch
     * services
     */
    public static final ModelListItemSourceCopy TRUE = new ModelListItemSourceCopy("true");

    /** it is not copied; setting up is fast, but changes to the image do touch services */
    public static final ModelListItemSourceCopy FALSE = new ModelListItemSourceCopy("false");

    /** Reads and writes this type. */
    public static final Codec<ModelListItemSourceCopy> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ModelListItemSourceCopy(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ModelListItemSourceCopy of(String value) {
        return new ModelListItemSourceCopy(value);
    }
}
