package modelarts.runtime;

/** Content is not what the documentation says. */
public class UnexpectedContentException extends CallException {
    private static final long serialVersionUID = 1L;

    public UnexpectedContentException(String message) {
        super(message);
    }
}
