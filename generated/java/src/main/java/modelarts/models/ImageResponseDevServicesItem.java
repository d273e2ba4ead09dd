package modelarts.models;

import modelarts.runtime.*;

/** ImageResponseDevServicesItem */
public final class ImageResponseDevServicesItem extends OpenEnum<String> {
    /** open the notebook in a browser over HTTPS */
    public static final ImageResponseDevServicesItem NOTEBOOK = new ImageResponseDevServicesItem("NOTEBOOK");

    /** connect an IDE on your computer to the notebook over SSH */
    public static final ImageResponseDevServicesItem SSH = new ImageResponseDevServicesItem("SSH");

    /** Reads and writes this type. */
    public static final Codec<ImageResponseDevServicesItem> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ImageResponseDevServicesItem(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ImageResponseDevServicesItem of(String value) {
        return new ImageResponseDevServicesItem(value);
    }
}
