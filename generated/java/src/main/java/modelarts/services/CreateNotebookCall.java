package modelarts.services;

import modelarts.models.*;
import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * Setting Up a Notebook Instance
 *
 * Sets up a notebook instance with the chosen flavor, image and storage. The work goes on
 * after the answer; follow it by the instance number.
 *
 * Status 400: Faulty request
 *
 * Status 401: Caller is not authenticated
 *
 * Status 403: Caller lacks the permission
 */
public final class CreateNotebookCall extends Call<CreateNotebookResponseBody> {
    private static final Operation<CreateNotebookResponseBody> OPERATION = new Operation<CreateNotebookResponseBody>("CreateNotebook", "POST", "/v1/{project_id}/notebooks")
            .parameter("project_id", "path", "simple", false, false)
            .body("application/json", "json")
            .answer("200", "json", CreateNotebookResponseBody.CODEC)
            .error("400")
            .error("401")
            .error("403")
            .security("XAuthToken");

    CreateNotebookCall(Session session, String projectId, CreateNotebookRequestBody body) {
        super(session, OPERATION);
        set(0, Codec.STRING, projectId);
        content(CreateNotebookRequestBody.CODEC, body);
    }
}
