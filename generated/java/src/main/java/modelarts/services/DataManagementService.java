package modelarts.services;

import modelarts.models.*;
import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Operations of Data Management. */
public final class DataManagementService {
    private final Session session;

    public DataManagementService(Session session) {
        this.session = session;
    }

    /**
     * Listing the Labels of a Dataset
     *
     * Returns the labels used in a dataset with their color, shortcut and other properties.
     *
     * Status 401: Caller is not authenticated
     *
     * Status 403: Caller lacks the permission
     *
     * Status 404: No such dataset
     */
    public ListLabelsCall listLabels(String projectId, String datasetId) {
        return new ListLabelsCall(session, projectId, datasetId);
    }

    /**
     * Listing the Import Jobs of a Dataset
     *
     * Returns the import jobs started for a dataset and how far each has come.
     *
     * Status 401: Caller is not authenticated
     *
     * Status 403: Caller lacks the permission
     *
     * Status 404: No such dataset
     */
    public ListImportTasksCall listImportTasks(String projectId, String datasetId) {
        return new ListImportTasksCall(session, projectId, datasetId);
    }
}
