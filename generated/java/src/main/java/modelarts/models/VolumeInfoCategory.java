package modelarts.models;

import modelarts.runtime.*;

/**
 * Category of the storage. Enumeration values:
 * - EVS: block storage
 * - EFS: scalable file service
 */
public final class VolumeInfoCategory extends OpenEnum<String> {
    /** block storage */
    public static final VolumeInfoCategory EVS = new VolumeInfoCategory("EVS");

    /** scalable file service */
    public static final VolumeInfoCategory EFS = new VolumeInfoCategory("EFS");

    /** Reads and writes this type. */
    public static final Codec<VolumeInfoCategory> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private VolumeInfoCategory(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static VolumeInfoCategory of(String value) {
        return new VolumeInfoCategory(value);
    }
}
