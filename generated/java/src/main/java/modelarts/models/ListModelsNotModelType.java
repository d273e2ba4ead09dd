package modelarts.models;

import modelarts.runtime.*;

/** ListModelsNotModelType */
public final class ListModelsNotModelType extends OpenEnum<String> {
    /** Custom */
    public static final ListModelsNotModelType CUSTOM = new ListModelsNotModelType("Custom");

    /** Image */
    public static final ListModelsNotModelType IMAGE = new ListModelsNotModelType("Image");

    /** MindSpore */
    public static final ListModelsNotModelType MIND_SPORE = new ListModelsNotModelType("MindSpore");

    /** PyTorch */
    public static final ListModelsNotModelType PY_TORCH = new ListModelsNotModelType("PyTorch");

    /** TensorFlow */
    public static final ListModelsNotModelType TENSOR_FLOW = new ListModelsNotModelType("TensorFlow");

    /** Template */
    public static final ListModelsNotModelType TEMPLATE = new ListModelsNotModelType("Template");

    /** Reads and writes this type. */
    public static final Codec<ListModelsNotModelType> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ListModelsNotModelType(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ListModelsNotModelType of(String value) {
        return new ListModelsNotModelType(value);
    }
}
