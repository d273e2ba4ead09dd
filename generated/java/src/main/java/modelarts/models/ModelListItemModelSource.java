package modelarts.models;

import modelarts.runtime.*;

/**
 * How the model came about. Possible values:
 * - auto: produced by ExeML
 * - algos: produced by an algorithm of the platform
 * - custom: brought along by the user
 */
public final class ModelListItemModelSource extends OpenEnum<String> {
    /** produced by ExeML */
    public static final ModelListItemModelSource AUTO = new ModelListItemModelSource("auto");

    /** produced by an algorithm of the platform */
    public static final ModelListItemModelSource ALGOS = new ModelListItemModelSource("algos");

    /** brought along by the user */
    public static final ModelListItemModelSource CUSTOM = new ModelListItemModelSource("custom");

    /** Reads and writes this type. */
    public static final Codec<ModelListItemModelSource> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ModelListItemModelSource(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ModelListItemModelSource of(String value) {
        return new ModelListItemModelSource(value);
    }
}
