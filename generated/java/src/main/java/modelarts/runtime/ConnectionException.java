package modelarts.runtime;

/** Nothing answered, or not in time. */
public class ConnectionException extends CallException {
    private static final long serialVersionUID = 1L;

    public ConnectionException(String message, Throwable cause) {
        super(message, cause);
    }
}
