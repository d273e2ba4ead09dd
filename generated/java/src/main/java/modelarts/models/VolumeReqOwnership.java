package modelarts.models;

import modelarts.runtime.*;

/**
 * Who looks after the storage. The value can be:
 * - MANAGED: storage run by the platform
 * - DEDICATED: storage owned by the user
 */
public final class VolumeReqOwnership extends OpenEnum<String> {
    /** storage run by the platform */
    public static final VolumeReqOwnership MANAGED = new VolumeReqOwnership("MANAGED");

    /** storage owned by the user */
    public static final VolumeReqOwnership DEDICATED = new VolumeReqOwnership("DEDICATED");

    /** Reads and writes this type. */
    public static final Codec<VolumeReqOwnership> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private VolumeReqOwnership(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static VolumeReqOwnership of(String value) {
        return new VolumeReqOwnership(value);
    }
}
