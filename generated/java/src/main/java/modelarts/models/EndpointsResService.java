package modelarts.models;

import modelarts.runtime.*;

/**
 * Kind of access. Enumeration values:
 * - NOTEBOOK: open the notebook in a browser over HTTPS
 * - SSH: connect an IDE on your computer to the notebook over SSH
 */
public final class EndpointsResService extends OpenEnum<String> {
    /** open the notebook in a browser over HTTPS */
    public static final EndpointsResService NOTEBOOK = new EndpointsResService("NOTEBOOK");

    /** connect an IDE on your computer to the notebook over SSH */
    public static final EndpointsResService SSH = new EndpointsResService("SSH");

    /** Reads and writes this type. */
    public static final Codec<EndpointsResService> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private EndpointsResService(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static EndpointsResService of(String value) {
        return new EndpointsResService(value);
    }
}
