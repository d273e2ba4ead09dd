package modelarts.models;

import modelarts.runtime.*;

/**
 * Kind of access. The value can be:
 * - NOTEBOOK: open the notebook in a browser over HTTPS
 * - SSH: connect an IDE on your computer to the notebook over SSH
 */
public final class EndpointsReqService extends OpenEnum<String> {
    /** open the notebook in a browser over HTTPS */
    public static final EndpointsReqService NOTEBOOK = new EndpointsReqService("NOTEBOOK");

    /** connect an IDE on your computer to the notebook over SSH */
    public static final EndpointsReqService SSH = new EndpointsReqService("SSH");

    /** Reads and writes this type. */
    public static final Codec<EndpointsReqService> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private EndpointsReqService(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static EndpointsReqService of(String value) {
        return new EndpointsReqService(value);
    }
}
