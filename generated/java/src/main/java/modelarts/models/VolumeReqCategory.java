package modelarts.models;

import modelarts.runtime.*;

/**
 * Category of the storage. The value can be:
 * - EVS: block storage
 * - EFS: scalable file service
 */
public final class VolumeReqCategory extends OpenEnum<String> {
    /** block storage */
    public static final VolumeReqCategory EVS = new VolumeReqCategory("EVS");

    /** scalable file service */
    public static final VolumeReqCategory EFS = new VolumeReqCategory("EFS");

    /** Reads and writes this type. */
    public static final Codec<VolumeReqCategory> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private VolumeReqCategory(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static VolumeReqCategory of(String value) {
        return new VolumeReqCategory(value);
    }
}
