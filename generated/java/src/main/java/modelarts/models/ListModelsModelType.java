package modelarts.models;

import modelarts.runtime.*;

/** ListModelsModelType */
public final class ListModelsModelType extends OpenEnum<String> {
    /** Custom */
    public static final ListModelsModelType CUSTOM = new ListModelsModelType("Custom");

    /** Image */
    public static final ListModelsModelType IMAGE = new ListModelsModelType("Image");

    /** MindSpore */
    public static final ListModelsModelType MIND_SPORE = new ListModelsModelType("MindSpore");

    /** PyTorch */
    public static final ListModelsModelType PY_TORCH = new ListModelsModelType("PyTorch");

    /** TensorFlow */
    public static final ListModelsModelType TENSOR_FLOW = new ListModelsModelType("TensorFlow");

    /** Template */
    public static final ListModelsModelType TEMPLATE = new ListModelsModelType("Template");

    /** Reads and writes this type. */
    public static final Codec<ListModelsModelType> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ListModelsModelType(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ListModelsModelType of(String value) {
        return new ListModelsModelType(value);
    }
}
