package modelarts.services;

import modelarts.models.*;
import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Operations of Development Environment. */
public final class DevelopmentEnvironmentService {
    private final Session session;

    public DevelopmentEnvironmentService(Session session) {
        this.session = session;
    }

    /**
     * Listing Notebook Instances
     *
     * Returns the notebook instances that meet the given conditions, or all that the user can
     * see if there are none.
     *
     * Status 401: Caller is not authenticated
     *
     * Status 403: Caller lacks the permission
     */
    public ListNotebooksCall listNotebooks(String projectId) {
        return new ListNotebooksCall(session, projectId);
    }

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
    public CreateNotebookCall createNotebook(String projectId, CreateNotebookRequestBody body) {
        return new CreateNotebookCall(session, projectId, body);
    }

    /**
     * Listing Flavors for Notebooks
     *
     * Returns the flavors that can be picked for a notebook instance.
     *
     * Status 401: Caller is not authenticated
     *
     * Status 403: Caller lacks the permission
     *
     * Status 404: Nothing found
     */
    public ListNotebookFlavorsCall listNotebookFlavors(String projectId) {
        return new ListNotebookFlavorsCall(session, projectId);
    }

    /**
     * Removing a Notebook Instance
     *
     * Removes one notebook instance. Storage run by the platform is wiped with it and cannot be
     * brought back.
     *
     * Status 404: No such instance
     */
    public DeleteNotebookCall deleteNotebook(String projectId, String id) {
        return new DeleteNotebookCall(session, projectId, id);
    }
}
